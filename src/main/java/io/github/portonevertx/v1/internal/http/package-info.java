/** V1 over HTTP: the envelope of its answers, and its token endpoint. */
@NullMarked
package io.github.portonevertx.v1.internal.http;

import org.jspecify.annotations.NullMarked;
