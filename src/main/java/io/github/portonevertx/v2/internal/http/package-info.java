/** V2 over HTTP: credentials, errors and answers. */
@NullMarked
package io.github.portonevertx.v2.internal.http;

import org.jspecify.annotations.NullMarked;
