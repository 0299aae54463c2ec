/**
 * Receivers of PortOne's webhooks and confirm requests, and reliable payment events.
 *
 * <p>A webhook of V1 is not signed, is sent once unless PortOne's support enables resending, may
 * arrive twice or before the browser's redirect, and is never sent for a failed payment. So the
 * content of a webhook is not trusted: it only names the payment to query. {@link
 * io.github.portonevertx.v1.webhook.PaymentEvents} queries PortOne and passes the answer to the
 * application, {@link io.github.portonevertx.v1.webhook.WebhookReceiver} receives the webhooks, and
 * {@link io.github.portonevertx.v1.webhook.Sweep} finds payments without a webhook.
 *
 * <pre>{@code
 * PaymentEvents events = new PaymentEvents(vertx, client, event -> orders.settle(event.payment()));
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, AllowedSenders.PORTONE));
 * new Sweep(events, Duration.ofMinutes(1), lastPosition, orders::storePosition).start();
 * }</pre>
 *
 * <p><b>Guarantees.</b> Each state in which a payment is found is handled at least once: until the
 * application's handler succeeds, the webhook is answered with a 5xx, and the sweep queries the
 * payment again. Events of one payment are handled one after another, each with an answer requested
 * after the previous one was handled, so no state is followed by an older one; only a handler that
 * exceeds its timeout may still run when the next event of its payment begins. Handled states are
 * remembered for a limited number of payments and until the process ends, so repeats are rare and
 * must be harmless. Each process has its own memory. With an {@link
 * io.github.portonevertx.events.Inbox} a state is recorded in the application's database, in the
 * transaction of its handler: each state is handled once, by all nodes together, and no state is
 * followed by an older one.
 *
 * <p>The receivers need {@code vertx-web}, an optional dependency; the rest does not.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.portonevertx.v1.webhook;

import org.jspecify.annotations.NullMarked;
