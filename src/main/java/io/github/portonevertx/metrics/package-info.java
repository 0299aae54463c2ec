/**
 * The metrics of clients and of streams of events, without a dependency on a metrics library.
 *
 * <p>The option {@code metrics} takes a {@link io.github.portonevertx.metrics.PortOneMetrics}. For
 * Micrometer there is {@code io.github.portonevertx.micrometer.PortOneMeters}; implement the
 * interfaces of this package for another library.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.metrics;

import org.jspecify.annotations.NullMarked;
