/**
 * The simulator of PortOne: an in-process server that speaks the V1 REST API, for tests without a
 * network or an account.
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
 * simulator.webhooks().deliveryFaults().next(new DeliveryFault.Repeated());     // the next is sent twice
 * simulator.window().pay(Purchase.of("order-1", 15_000)).await();
 * simulator.webhooks().settle().await();                          // and both are answered
 * }</pre>
 *
 * <p>The parts, each with one job:
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.testkit.v1.PortOneSimulator}: the server, a verticle; it ties
 *       the others together.
 *   <li>{@link io.github.portonevertx.testkit.v1.TokenIssuer}: hands out access tokens by PortOne's
 *       documented rule.
 *   <li>{@link io.github.portonevertx.testkit.v1.Ledger}: the payments it knows; filled by tests
 *       with a {@link io.github.portonevertx.testkit.v1.PaymentSeed}.
 *   <li>{@link io.github.portonevertx.testkit.v1.BillingKeys}, {@link
 *       io.github.portonevertx.testkit.v1.Schedules}, {@link
 *       io.github.portonevertx.testkit.v1.Certifications}, {@link
 *       io.github.portonevertx.testkit.v1.NaverOrders}, {@link
 *       io.github.portonevertx.testkit.v1.KcpQuick}: what else it knows and a test may fill;
 *       receipts and escrow deliveries come into being by requests alone.
 *   <li>{@link io.github.portonevertx.testkit.Faults}: which request meets which {@link
 *       io.github.portonevertx.testkit.Fault}; a {@link io.github.portonevertx.testkit.Gate} holds
 *       requests in line.
 *   <li>{@link io.github.portonevertx.testkit.v1.PaymentWindow}: where a buyer pays a {@link
 *       io.github.portonevertx.testkit.v1.Purchase}, driven by a test through a {@link
 *       io.github.portonevertx.testkit.v1.CheckoutSession} or by a browser; it asks the shop to
 *       confirm before it approves.
 *   <li>{@link io.github.portonevertx.testkit.v1.Webhooks}: what the shop is told unasked, each
 *       {@link io.github.portonevertx.testkit.v1.Delivery} recorded; {@link
 *       io.github.portonevertx.testkit.DeliveryFaults} says which {@link
 *       io.github.portonevertx.testkit.v1.Webhook} meets which {@link
 *       io.github.portonevertx.testkit.DeliveryFault}.
 *   <li>{@link io.github.portonevertx.testkit.ManualClock}: the server's time.
 *   <li>{@link io.github.portonevertx.testkit.v1.RecordedRequest}: what came in.
 *   <li>{@link io.github.portonevertx.testkit.v1.UndocumentedBehavior}: what is not documented, as
 *       switches.
 * </ul>
 *
 * <p>It answers every operation of V1. Where no answer of PortOne's was at hand, the text of a
 * refusal is invented; a client must not read meaning into texts anyway. Planned charges run when
 * the clock has passed their time: {@code advance} it, and the next question, be it a request or a
 * call of {@code ledger()}, finds them done. {@code executions("order-1")} tells how often money
 * moved, so that a test can prove that no write ran twice; {@code window().approvals("order-1")}
 * does the same for the buyer.
 *
 * <p>With the simulator a shop is tested from both ends: it asks, and it is told. Money that moves
 * is first in the ledger and then told of, so that a webhook never speaks of what a query does not
 * find; it may well be out of date when it arrives.
 *
 * <p>A request goes {@code Routes → Faults → token → RequestFields → due schedules → required
 * parameters → operation → WireJson}. To add an operation, write a method that turns a {@code
 * SimulatedRequest} into a {@code SimulatedResponse}, add a row to a table such as {@code
 * PaymentRoutes.table()} and list its fields in {@code FIELDS} of the same class.
 *
 * <p>Clients in other languages are served too: a form and a JSON body of the same content have the
 * same effect, whichever way the client writes lists and objects. A form field, or a parameter in
 * the query of a write, that the specification does not have is refused with a 400 that names it.
 * Such a field in JSON, or in the query of a read, is ignored as PortOne does, and {@link
 * io.github.portonevertx.testkit.v1.RecordedRequest#unknownFields()} lists those of the body;
 * {@link io.github.portonevertx.testkit.v1.SimulatorOptions#strictRequests()} refuses all of them.
 *
 * <p>All data is invented. Everything public may be called from any thread: a test drives the
 * simulator from its own thread while the server runs on an event loop. Nothing here depends on the
 * client it is used to test.
 */
@NullMarked
package io.github.portonevertx.testkit.v1;

import org.jspecify.annotations.NullMarked;
