/** Handling of futures and failures. */
@NullMarked
package io.github.portonevertx.internal.async;

import org.jspecify.annotations.NullMarked;
