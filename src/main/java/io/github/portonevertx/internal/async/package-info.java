/** Futures and failures at the boundary to code that is not this library's. */
@NullMarked
package io.github.portonevertx.internal.async;

import org.jspecify.annotations.NullMarked;
