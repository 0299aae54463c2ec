/**
 * The metrics of PortOne clients as meters of Micrometer; an optional part, which needs {@code
 * io.micrometer:micrometer-core}.
 *
 * <p>Start at {@link io.github.portonevertx.micrometer.PortOneMeters}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.micrometer;

import org.jspecify.annotations.NullMarked;
