/**
 * The parts of an HTTP server double that are independent of an API: its socket, its faults and its
 * clock.
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.testkit.Faults}: the plan of faults, which assigns a {@link
 *       io.github.portonevertx.testkit.Fault} to a request; a {@link
 *       io.github.portonevertx.testkit.Gate} holds requests until a test opens it.
 *   <li>{@link io.github.portonevertx.testkit.DeliveryFaults}: the plan of faults of webhooks,
 *       which assigns a {@link io.github.portonevertx.testkit.DeliveryFault} to a webhook.
 *   <li>{@link io.github.portonevertx.testkit.ManualClock}: the time of the server.
 *   <li>{@link io.github.portonevertx.testkit.LoopbackServer}, {@link
 *       io.github.portonevertx.testkit.Exchange}, {@link
 *       io.github.portonevertx.testkit.FaultInjector} and {@link
 *       io.github.portonevertx.testkit.ShopHttpClient}: the building blocks of a server double,
 *       which describes its API as a {@link io.github.portonevertx.testkit.SimulatedApi}.
 *   <li>{@link io.github.portonevertx.testkit.BoundedLog}, {@link
 *       io.github.portonevertx.testkit.RequestLog} and {@link
 *       io.github.portonevertx.testkit.AwaitableCounter}: its records.
 *   <li>{@link io.github.portonevertx.testkit.Routes} and {@link
 *       io.github.portonevertx.testkit.JsonStore}: its operations and its state.
 * </ul>
 *
 * <p>The simulators of PortOne's V1 and V2 API are in {@code testkit.v1} and {@code testkit.v2},
 * which nothing here depends on.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.testkit;

import org.jspecify.annotations.NullMarked;
