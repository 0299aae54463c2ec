/** The log lines of the library, their form, and logs whose rate is bounded. */
@NullMarked
package io.github.portonevertx.internal.logging;

import org.jspecify.annotations.NullMarked;
