/** Time and turns: the one place that reads a clock, sets a timer or touches the wall clock. */
@NullMarked
package io.github.portonevertx.internal.time;

import org.jspecify.annotations.NullMarked;
