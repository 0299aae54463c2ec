package io.github.portonevertx.webhook;

import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.time.Duration;

/**
 * Takes PortOne's webhooks, for a route of a Vert.x Web router; no {@code BodyHandler} is needed,
 * and one does no harm.
 *
 * <pre>{@code
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, Senders.PORTONE));
 * }</pre>
 *
 * <p>Of the body, JSON or a form of at most 64 KB, only {@code imp_uid} is read, to ask PortOne
 * with. The answers:
 *
 * <ul>
 *   <li>200: the application has handled the payment's state, now or before
 *   <li>400, 413: no webhook
 *   <li>403: not one of the senders
 *   <li>404: PortOne knows no such payment. It was forged, or is of a test channel while the client
 *       does not include those
 *   <li>500: the application's handler failed; 503: PortOne could not be asked, or time is up. With
 *       these PortOne sends again, if its support has switched that on
 * </ul>
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class WebhookReceiver implements Handler<RoutingContext> {
  /** PortOne hangs up after 15 s when it sends again, and after 30 s at first. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  private final PaymentEvents events;
  private final Senders senders;
  private final Duration limit;

  /**
   * A receiver with the default limit.
   *
   * @param events what the webhooks are for
   * @param senders from whom they are taken
   */
  public WebhookReceiver(PaymentEvents events, Senders senders) {
    this(events, senders, DEFAULT_LIMIT);
  }

  /**
   * A receiver.
   *
   * @param events what the webhooks are for
   * @param senders from whom they are taken
   * @param limit for everything from the webhook's first byte on; less than PortOne's. What the
   *     application is doing then goes on, and the payment's next event waits for it
   */
  public WebhookReceiver(PaymentEvents events, Senders senders, Duration limit) {
    this.events = events;
    this.senders = senders;
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext call) {
    Future<Outcome> looked =
        senders.include(call.request())
            ? Notice.read(call).compose(this::look)
            : Future.failedFuture(new HttpException(403));
    new Patience(call.vertx())
        .limit(looked, limit)
        .map(Outcome::status)
        .otherwise(Notice::status)
        .onSuccess(status -> Notice.answer(call, status, new JsonObject()));
  }

  private Future<Outcome> look(JsonObject notice) {
    return notice.getValue("imp_uid") instanceof String impUid
        ? events.look(impUid, Source.WEBHOOK)
        : Future.succeededFuture(Outcome.NO_ID);
  }
}
