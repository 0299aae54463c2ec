/** Calls the application's metrics, whose exceptions must not affect calls. */
@NullMarked
package io.github.portonevertx.internal.metrics;

import org.jspecify.annotations.NullMarked;
