/**
 * From PortOne's notices to events an application can rely on.
 *
 * <p>A webhook of V1 is not signed, is sent once unless PortOne's support says otherwise, may come
 * twice or before the browser, and is never sent for a payment that failed. So nothing here
 * believes one: it says where to look. {@link io.github.portonevertx.v1.webhook.PaymentEvents} asks
 * PortOne and tells the application what the answer was, {@link
 * io.github.portonevertx.v1.webhook.WebhookReceiver} gives it the webhooks, and {@link
 * io.github.portonevertx.v1.webhook.Sweep} what no webhook told of.
 *
 * <pre>{@code
 * PaymentEvents events = new PaymentEvents(vertx, client, event -> orders.settle(event.payment()));
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, AllowedSenders.PORTONE));
 * new Sweep(events, Duration.ofMinutes(1), lastPosition, orders::storePosition).start();
 * }</pre>
 *
 * <p><b>What is promised.</b> Each state in which a payment is found is handled at least once:
 * until the application's handler has succeeded the webhook is answered 5xx, and the sweep comes
 * back to it. Events of one payment are handled one after another, each with what PortOne answered
 * after the one before was done, so no state is followed by an older one; only a handler that
 * exceeds its timeout may still run when the next event of its payment begins. What was handled is
 * remembered, up to a number of payments and until the process ends: a repeat is seldom, and must
 * do no harm. Every process remembers for itself.
 *
 * <p>The receivers need {@code vertx-web}, an optional dependency; the rest does not.
 */
@NullMarked
package io.github.portonevertx.v1.webhook;

import org.jspecify.annotations.NullMarked;
