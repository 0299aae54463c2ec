/**
 * Receivers of PortOne's signed webhooks and confirm requests, and reliable payment events.
 *
 * <p>A webhook of V2 is signed by PortOne, may arrive twice, late or out of order, and is resent
 * after an answer other than 200. {@link io.github.portonevertx.v2.webhook.WebhookVerifier}
 * verifies the signature and reads the event. A webhook about a payment only names the payment to
 * query: {@link io.github.portonevertx.v2.webhook.PaymentEvents} queries PortOne and passes the
 * answer to the application, {@link io.github.portonevertx.v2.webhook.WebhookReceiver} receives the
 * webhooks, and {@link io.github.portonevertx.v2.webhook.Sweep} finds payments without a webhook.
 * {@link io.github.portonevertx.v2.webhook.ConfirmReceiver} answers the question whether a payment
 * may be approved.
 *
 * <pre>{@code
 * PaymentEvents events = new PaymentEvents(vertx, client, event -> orders.settle(event.payment()));
 * WebhookVerifier verifier = WebhookVerifier.of(webhookSecret);
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, verifier, storeId));
 * }</pre>
 *
 * <p><b>Guarantees.</b> Each state in which a payment is found is handled at least once: until the
 * application's handler succeeds, the webhook is answered with a 5xx, and the sweep queries the
 * payment again. Events of one payment are handled one after another, each with an answer requested
 * after the previous one was handled, so no state is followed by an older one; only a handler that
 * exceeds its timeout may still run when the next event of its payment begins. Without an inbox,
 * handled states are remembered for a limited number of payments and until the process ends, each
 * process has its own memory, and repeats must be harmless. With an {@link
 * io.github.portonevertx.events.Inbox} a state is recorded in the application's database, in the
 * transaction of its handler: each state is handled once, by all nodes together, and no state is
 * followed by an older one.
 *
 * <p>The receivers need {@code vertx-web}, an optional dependency; the rest does not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v2.webhook;

import org.jspecify.annotations.NullMarked;
