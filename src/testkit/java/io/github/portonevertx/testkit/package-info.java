/**
 * The parts of an HTTP server double that know no API: its socket, its faults and its clock.
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.testkit.Faults}: the plan of which request meets which {@link
 *       io.github.portonevertx.testkit.Fault}; a {@link io.github.portonevertx.testkit.Gate} holds
 *       requests until a test opens it.
 *   <li>{@link io.github.portonevertx.testkit.DeliveryFaults}: the plan of which webhook meets
 *       which {@link io.github.portonevertx.testkit.DeliveryFault}.
 *   <li>{@link io.github.portonevertx.testkit.ManualClock}: the time of the server.
 *   <li>{@link io.github.portonevertx.testkit.LoopbackServer}, {@link
 *       io.github.portonevertx.testkit.Exchange}, {@link
 *       io.github.portonevertx.testkit.FaultInjector} and {@link
 *       io.github.portonevertx.testkit.ShopHttpClient}: what a server double is built from; it
 *       describes its API to them as a {@link io.github.portonevertx.testkit.SimulatedApi}.
 *   <li>{@link io.github.portonevertx.testkit.BoundedLog}, {@link
 *       io.github.portonevertx.testkit.RequestLog} and {@link
 *       io.github.portonevertx.testkit.AwaitableCounter}: what it remembers.
 * </ul>
 *
 * <p>The simulator of PortOne's V1 API is in {@code testkit.v1}, which nothing here depends on.
 */
@NullMarked
package io.github.portonevertx.testkit;

import org.jspecify.annotations.NullMarked;
