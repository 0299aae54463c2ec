package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.webhook.Refusal;
import io.github.portonevertx.internal.webhook.RefusalLog;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.internal.webhook.WebhookAnswer;
import io.github.portonevertx.internal.webhook.WebhookRequest;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A handler of PortOne's webhooks, for a route of a Vert.x Web router. A {@code BodyHandler} is
 * optional.
 *
 * <pre>{@code
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, AllowedSenders.PORTONE));
 * }</pre>
 *
 * <p>The body is JSON or a form of at most 64 KB. Only {@code imp_uid} is read, to query the
 * payment. The answers:
 *
 * <ul>
 *   <li>200: the application has handled the payment's state, now or before
 *   <li>400, 413, 415: not a valid webhook
 *   <li>403: the sender is not allowed
 *   <li>404: PortOne has no such payment. The webhook was forged, or is about a payment of a test
 *       channel that the client does not include. The payment does not count as handled: the next
 *       webhook or sweep queries it again
 *   <li>500: the application's handler failed; 503: PortOne could not be asked, or the time limit
 *       is exceeded. After these PortOne resends the webhook, if its support has enabled resending
 * </ul>
 *
 * <p>Refused webhooks are logged with the reason, the address of the connection and the id in the
 * webhook, each reason at most once a minute.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class WebhookReceiver implements Handler<RoutingContext> {
  /** The default limit. PortOne closes the connection after 30 s, and after 15 s for a resend. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  private final PaymentEvents events;
  private final AllowedSenders senders;
  private final Duration limit;
  private final RefusalLog refusals;
  private final ThrottledLog late;

  /**
   * Creates a receiver with the default limit.
   *
   * @param events receives the payments of the webhooks
   * @param senders the allowed senders
   */
  public WebhookReceiver(PaymentEvents events, AllowedSenders senders) {
    this(events, senders, DEFAULT_LIMIT);
  }

  /**
   * Creates a receiver.
   *
   * @param events receives the payments of the webhooks
   * @param senders the allowed senders
   * @param limit the time limit from the first byte of the request; must be less than PortOne's.
   *     The application's handler is not interrupted, and the payment's next event waits for it
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the limit is not more than
   *     zero
   */
  public WebhookReceiver(PaymentEvents events, AllowedSenders senders, Duration limit) {
    this(events, senders, limit, Timeouts::nanoTime);
  }

  /** Creates a receiver whose logs are throttled by the given clock. */
  WebhookReceiver(
      PaymentEvents events, AllowedSenders senders, Duration limit, LongSupplier nanoTime) {
    this.events = Objects.requireNonNull(events, "events");
    this.senders = Objects.requireNonNull(senders, "senders");
    this.limit = WebhookRequest.limit(limit);
    this.refusals = new RefusalLog(LogLine.WEBHOOK_REFUSED, "v1", nanoTime);
    this.late = new ThrottledLog(LogLine.WEBHOOK_LATE, nanoTime);
  }

  @Override
  public void handle(RoutingContext call) {
    Future<WebhookAnswer> looked =
        senders.include(call.request())
            ? V1Body.read(call).compose(notice -> look(call, notice))
            : Future.failedFuture(new RefusedException(V1Refusal.WRONG_SENDER));
    Timeouts.limit(call.vertx(), looked, limit, Deadline::expired)
        .otherwise(failure -> failed(call, failure))
        .onSuccess(
            answer -> {
              events.metrics().webhook(answer.outcome(), answer.reason());
              WebhookRequest.answer(call, answer.status(), new JsonObject());
            });
  }

  private Future<WebhookAnswer> look(RoutingContext call, JsonObject notice) {
    if (!(notice.getValue("imp_uid") instanceof String impUid)) {
      return Future.failedFuture(new RefusedException(V1Refusal.NO_ID));
    }
    return events
        .look(impUid, Source.WEBHOOK)
        .map(
            outcome -> {
              Refusal refusal = refusal(outcome);
              if (refusal == null) {
                return WebhookAnswer.of(outcome.status(), outcome.reported());
              }
              refusals.log(refusal, WebhookRequest.peer(call), "imp_uid", impUid);
              return WebhookAnswer.refused(refusal);
            });
  }

  private static @Nullable Refusal refusal(Outcome outcome) {
    return switch (outcome) {
      case NO_ID -> V1Refusal.NO_ID;
      case UNKNOWN_PAYMENT -> V1Refusal.UNKNOWN_PAYMENT;
      case HANDLED, REPEATED, IGNORED, NOT_HANDLED, NOT_ASKED -> null;
    };
  }

  private WebhookAnswer failed(RoutingContext call, Throwable failure) {
    if (failure instanceof RefusedException refused) {
      refusals.log(refused.refusal(), WebhookRequest.peer(call), "imp_uid", null);
      return WebhookAnswer.refused(refused.refusal());
    }
    if (failure instanceof PortOneException known && known.kind() == FailureKind.CANCELLED) {
      late.log("v1", limit);
      return WebhookAnswer.of(503, WebhookOutcome.LATE);
    }
    LogLine.WEBHOOK_FAILED.logFailure(failure, "v1", 500);
    return WebhookAnswer.of(500, WebhookOutcome.NOT_HANDLED);
  }
}
