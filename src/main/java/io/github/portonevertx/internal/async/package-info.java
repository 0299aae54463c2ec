/** Handling of futures and failures of code outside this library. */
@NullMarked
package io.github.portonevertx.internal.async;

import org.jspecify.annotations.NullMarked;
