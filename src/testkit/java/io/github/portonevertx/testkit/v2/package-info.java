/**
 * A simulator of PortOne's V2 REST API: an HTTP server on loopback that answers its core operations
 * from memory.
 *
 * <p>{@link io.github.portonevertx.testkit.v2.PortOneV2Simulator} is the entry point; {@link
 * io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions} sets its secret, its stores and its
 * clock. Its parts:
 *
 * <ul>
 *   <li>{@link io.github.portonevertx.testkit.v2.Credentials}: secrets, tokens, and the number of
 *       logins.
 *   <li>{@link io.github.portonevertx.testkit.v2.Ledger}: the payments; a {@link
 *       io.github.portonevertx.testkit.v2.PaymentSeed} describes one to add. {@link
 *       io.github.portonevertx.testkit.v2.Refunds} completes those that are only requested at
 *       first.
 *   <li>{@link io.github.portonevertx.testkit.v2.BillingKeys}, {@link
 *       io.github.portonevertx.testkit.v2.PaymentSchedules}, {@link
 *       io.github.portonevertx.testkit.v2.IdentityVerifications}, {@link
 *       io.github.portonevertx.testkit.v2.Promotions}: the rest of the state.
 *   <li>{@link io.github.portonevertx.testkit.v2.PaymentWindow}: the payment window, in which a
 *       test or a browser acts as the buyer.
 *   <li>{@link io.github.portonevertx.testkit.v2.ManualApprovals}: the browser's part of payments
 *       that the shop approves.
 *   <li>{@link io.github.portonevertx.testkit.v2.Channels}: the channels, of which some decline.
 *   <li>{@link io.github.portonevertx.testkit.v2.IdempotencyStore}: the answers that are repeated;
 *       {@link io.github.portonevertx.testkit.v2.Effects} counts the writes that were executed, so
 *       that a test can verify that no write ran twice.
 *   <li>{@link io.github.portonevertx.testkit.Faults}: the plan of faults, as with the simulator of
 *       V1.
 *   <li>{@link io.github.portonevertx.testkit.v2.AnswerChanges}: unknown words, types and fields,
 *       explicit nulls, and other changes of answers.
 *   <li>{@link io.github.portonevertx.testkit.v2.Notices}: what PortOne announces to the shop.
 *   <li>{@link io.github.portonevertx.testkit.v2.Webhooks}: the announcements as signed webhooks,
 *       with resends, faults and forged ones, and the confirm requests.
 *   <li>{@link io.github.portonevertx.testkit.v2.RecordedRequest}: a request that was received.
 * </ul>
 *
 * <p>The operations and the shapes of requests and answers are in the resource {@code shapes.txt}.
 * A request is checked against it; unless {@link
 * io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions#strictRequests()} is false, a field
 * that is not documented is refused. Scheduled payments and requested refunds run when the clock
 * has passed their time: after {@code advance}, the next request or access by a test runs them
 * first.
 *
 * <p>A request goes {@code Routes → Faults → credential → idempotency key → shape → store → due
 * changes → operation → AnswerChanges}. To add an operation, add it to {@code shapes.txt} and write
 * a handler that turns a {@code Call} into the body of the answer or throws a {@code Refusal}.
 *
 * <p>Where the behavior of PortOne is not documented, the simulator assumes the following. A key
 * belongs to one secret, failures are kept, and another request under a key is refused with 422 and
 * {@code INVALID_REQUEST}. Access tokens survive a login. Without amounts, a refund takes the rest
 * with its tax-free part. Windows of time include both ends, {@code totalCount} is the number of
 * all matches, and texts are compared exactly. A payment that was paid once can never be paid
 * again. A stopped refund and a closed virtual account are FAILED. A card number that ends with
 * 0002 is declined when it is stored or charged, one that ends with 0341 when it is charged.
 *
 * <p>All data is invented. Everything public may be called from any thread: a test drives the
 * simulator from its own thread while the server runs on an event loop. The package does not depend
 * on the client that it tests.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.testkit.v2;

import org.jspecify.annotations.NullMarked;
