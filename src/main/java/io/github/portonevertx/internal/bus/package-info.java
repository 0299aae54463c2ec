/**
 * The event bus: the service of a verticle, the transport of a proxy, and their common message
 * format {@link io.github.portonevertx.internal.bus.WireFormat}.
 */
@NullMarked
package io.github.portonevertx.internal.bus;

import org.jspecify.annotations.NullMarked;
