/**
 * What the receivers of webhooks and confirm requests of every API version share: reading bodies,
 * answering, and the log of refused requests.
 *
 * <p>Only {@link io.github.portonevertx.internal.webhook.WebhookRequest} needs {@code vertx-web},
 * an optional dependency.
 */
@NullMarked
package io.github.portonevertx.internal.webhook;

import org.jspecify.annotations.NullMarked;
