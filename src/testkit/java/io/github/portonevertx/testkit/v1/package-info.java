/**
 * The simulator of PortOne: an in-process server that implements the V1 REST API, for tests without
 * a network or an account.
 *
 * <pre>{@code
 * PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
 * String impUid = simulator.ledger().pay(1004).getString("imp_uid");
 * // point a client at simulator.baseUrl(), simulator.apiKey(), simulator.apiSecret()
 * simulator.clock().advance(Duration.ofMinutes(31));       // the token has expired
 * simulator.faults().next(Fault.html(502));                // the next operation fails
 * assertEquals(1, simulator.tokens().count());
 *
 * simulator.webhooks().to("http://127.0.0.1:8080/portone/webhook");
 * simulator.webhooks().deliveryFaults().next(new DeliveryFault.Repeated());     // the next one is sent twice
 * simulator.window().pay(Purchase.of("order-1", 15_000)).await();
 * simulator.webhooks().settle().await();                          // both are answered
 * }</pre>
 *
 * <p>The parts:
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.testkit.v1.PortOneSimulator}: the server, a verticle that
 *       connects the other parts.
 *   <li>{@link io.github.portonevertx.testkit.v1.TokenIssuer}: issues access tokens by PortOne's
 *       documented rule.
 *   <li>{@link io.github.portonevertx.testkit.v1.Ledger}: the payments; tests add them with a
 *       {@link io.github.portonevertx.testkit.v1.PaymentSeed}.
 *   <li>{@link io.github.portonevertx.testkit.v1.BillingKeys}, {@link
 *       io.github.portonevertx.testkit.v1.Schedules}, {@link
 *       io.github.portonevertx.testkit.v1.Certifications}, {@link
 *       io.github.portonevertx.testkit.v1.NaverOrders}, {@link
 *       io.github.portonevertx.testkit.v1.KcpQuick}: other data that a test may add; receipts and
 *       escrow deliveries are created by requests only.
 *   <li>{@link io.github.portonevertx.testkit.Faults}: the plan of faults, which assigns a {@link
 *       io.github.portonevertx.testkit.Fault} to a request; a {@link
 *       io.github.portonevertx.testkit.Gate} holds requests until it is opened.
 *   <li>{@link io.github.portonevertx.testkit.v1.PaymentWindow}: the window in which a buyer pays a
 *       {@link io.github.portonevertx.testkit.v1.Purchase}, driven by a test through a {@link
 *       io.github.portonevertx.testkit.v1.CheckoutSession} or by a browser; it sends the shop a
 *       confirm request before it approves.
 *   <li>{@link io.github.portonevertx.testkit.v1.Webhooks}: the webhooks that are sent to the shop;
 *       each {@link io.github.portonevertx.testkit.v1.Delivery} is recorded; {@link
 *       io.github.portonevertx.testkit.DeliveryFaults} assigns to a {@link
 *       io.github.portonevertx.testkit.v1.Webhook} a {@link
 *       io.github.portonevertx.testkit.DeliveryFault}.
 *   <li>{@link io.github.portonevertx.testkit.ManualClock}: the server's time.
 *   <li>{@link io.github.portonevertx.testkit.v1.RecordedRequest}: a request that was received.
 *   <li>{@link io.github.portonevertx.testkit.v1.UndocumentedBehavior}: switches for undocumented
 *       behavior.
 * </ul>
 *
 * <p>It answers every operation of V1. Where PortOne's text of a rejection is not known, it is
 * invented; a client must not depend on texts. Planned charges run when the clock has passed their
 * time: after {@code advance}, the next request or call of {@code ledger()} runs them first. {@code
 * executions("order-1")} returns how often money moved, so that a test can verify that no write ran
 * twice; {@code window().approvals("order-1")} does the same for payments by the buyer.
 *
 * <p>A shop can be tested with its queries and with webhooks. A change is in the ledger before its
 * webhook is sent, so a query after a webhook always finds it; the webhook may be out of date when
 * it arrives.
 *
 * <p>A request goes {@code Routes → Faults → token → RequestFields → due schedules → required
 * parameters → operation → WireJson}. To add an operation, write a method that turns a {@code
 * SimulatedRequest} into a {@code SimulatedResponse}, add a row to a table such as {@code
 * PaymentRoutes.table()} and list its fields in {@code FIELDS} of the same class.
 *
 * <p>Clients in other languages are supported: a form and a JSON body of the same content have the
 * same effect, with every common notation of lists and objects. A form field, or a parameter in the
 * query of a write, that the specification does not have is rejected with a 400 that names it. Such
 * a field in JSON, or in the query of a read, is ignored, as PortOne does, and {@link
 * io.github.portonevertx.testkit.v1.RecordedRequest#unknownFields()} lists those of the body;
 * {@link io.github.portonevertx.testkit.v1.SimulatorOptions#strictRequests()} rejects all of them.
 *
 * <p>All data is invented. Everything public may be called from any thread: a test drives the
 * simulator from its own thread while the server runs on an event loop. The package does not depend
 * on the client that it tests.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.testkit.v1;

import org.jspecify.annotations.NullMarked;
