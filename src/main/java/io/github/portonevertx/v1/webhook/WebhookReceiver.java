package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes PortOne's webhooks, for a route of a Vert.x Web router; no {@code BodyHandler} is needed,
 * and one does no harm.
 *
 * <pre>{@code
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, AllowedSenders.PORTONE));
 * }</pre>
 *
 * <p>Of the body, JSON or a form of at most 64 KB, only {@code imp_uid} is read, to ask PortOne
 * with. The answers:
 *
 * <ul>
 *   <li>200: the application has handled the payment's state, now or before
 *   <li>400, 413, 415: no webhook
 *   <li>403: not one of the senders
 *   <li>404: PortOne knows no such payment. It was forged, or is of a test channel while the client
 *       does not include those. Nothing is taken for handled: the next webhook or sweep asks again
 *   <li>500: the application's handler failed; 503: PortOne could not be asked, or time is up. With
 *       these PortOne sends again, if its support has switched that on
 * </ul>
 *
 * <p>Refused webhooks are logged with the reason, the address of the connection and the id they
 * name, each reason at most once a minute.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class WebhookReceiver implements Handler<RoutingContext> {
  /** PortOne hangs up after 15 s when it sends again, and after 30 s at first. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(WebhookReceiver.class.getName());

  private final PaymentEvents events;
  private final AllowedSenders senders;
  private final Duration limit;
  private final RefusalLog refusals;
  private final ThrottledLog late;

  /**
   * A receiver with the default limit.
   *
   * @param events what the webhooks are for
   * @param senders from whom they are taken
   */
  public WebhookReceiver(PaymentEvents events, AllowedSenders senders) {
    this(events, senders, DEFAULT_LIMIT);
  }

  /**
   * A receiver.
   *
   * @param events what the webhooks are for
   * @param senders from whom they are taken
   * @param limit for everything from the webhook's first byte on; less than PortOne's. What the
   *     application is doing then goes on, and the payment's next event waits for it
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the limit is not more than
   *     zero
   */
  public WebhookReceiver(PaymentEvents events, AllowedSenders senders, Duration limit) {
    this(events, senders, limit, Timeouts::nanoTime);
  }

  /** For tests of the log. */
  WebhookReceiver(
      PaymentEvents events, AllowedSenders senders, Duration limit, LongSupplier nanoTime) {
    this.events = Objects.requireNonNull(events, "events");
    this.senders = Objects.requireNonNull(senders, "senders");
    this.limit = WebhookBody.limit(limit);
    this.refusals = new RefusalLog(LOG, "webhook", nanoTime);
    this.late = new ThrottledLog(LOG, nanoTime);
  }

  @Override
  public void handle(RoutingContext call) {
    Future<Integer> looked =
        senders.include(call.request())
            ? WebhookBody.read(call).compose(notice -> look(call, notice))
            : Future.failedFuture(new RefusedException(Refusal.WRONG_SENDER));
    Timeouts.limit(call.vertx(), looked, limit, Deadline::expired)
        .otherwise(failure -> status(call, failure))
        .onSuccess(status -> WebhookBody.answer(call, status, new JsonObject()));
  }

  private Future<Integer> look(RoutingContext call, JsonObject notice) {
    if (!(notice.getValue("imp_uid") instanceof String impUid)) {
      return Future.failedFuture(new RefusedException(Refusal.NO_ID));
    }
    return events
        .look(impUid, Source.WEBHOOK)
        .map(
            outcome -> {
              Refusal refusal = refusal(outcome);
              if (refusal != null) {
                refusals.log(refusal, WebhookBody.peer(call), impUid);
              }
              return outcome.status();
            });
  }

  private static @Nullable Refusal refusal(Outcome outcome) {
    return switch (outcome) {
      case NO_ID -> Refusal.NO_ID;
      case UNKNOWN_PAYMENT -> Refusal.UNKNOWN_PAYMENT;
      case HANDLED, REPEATED, NOT_HANDLED, NOT_ASKED -> null;
    };
  }

  private int status(RoutingContext call, Throwable failure) {
    if (failure instanceof RefusedException refused) {
      refusals.log(refused.refusal(), WebhookBody.peer(call), null);
      return refused.refusal().status();
    }
    if (failure instanceof PortOneException known && known.kind() == FailureKind.CANCELLED) {
      late.log(
          Level.WARNING,
          () -> "answered a webhook with 503, as it was not handled within " + limit,
          null);
      return 503;
    }
    LOG.log(Level.ERROR, "answered a webhook with 500", failure);
    return 500;
  }
}
