/**
 * The event bus: the service that answers, the transport that asks, and the one format both speak,
 * in {@link io.github.portonevertx.internal.bus.WireFormat}.
 */
@NullMarked
package io.github.portonevertx.internal.bus;

import org.jspecify.annotations.NullMarked;
