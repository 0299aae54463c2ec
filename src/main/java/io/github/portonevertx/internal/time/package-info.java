/** Clocks, timers and timeouts; the only package that reads the wall clock. */
@NullMarked
package io.github.portonevertx.internal.time;

import org.jspecify.annotations.NullMarked;
