/** Logs whose rate is bounded. */
@NullMarked
package io.github.portonevertx.internal.logging;

import org.jspecify.annotations.NullMarked;
