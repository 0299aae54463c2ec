package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.webhook.HandledMessages;
import io.github.portonevertx.internal.webhook.Refusal;
import io.github.portonevertx.internal.webhook.RefusalLog;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.internal.webhook.WebhookAnswer;
import io.github.portonevertx.internal.webhook.WebhookRequest;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A handler of PortOne's webhooks, for a route of a Vert.x Web router. A {@code BodyHandler} is
 * optional.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.of(webhookSecret);
 * router.post("/portone/webhook").handler(new WebhookReceiver(events, verifier, "store-…"));
 * }</pre>
 *
 * <p>The body is that of version 2024-04-25 or 2024-01-01, JSON or a form, of at most 64 KB. Its
 * signature is verified over the bytes that were received. A webhook about a payment only names the
 * payment to query, so that repeated, late and reordered ones do no harm. A webhook about a billing
 * key is passed to the handler of {@link #withBillingKeys}. The answers:
 *
 * <ul>
 *   <li>200: the application has handled the event, now or before, or it is of a type that the
 *       library does not know
 *   <li>400, 413, 415: not a valid webhook
 *   <li>403: not signed by PortOne, sent more than 5 minutes ago, or about another store
 *   <li>404: PortOne has no such payment; the next webhook or sweep queries it again
 *   <li>409: a confirm request, whose 200 would approve a payment
 *   <li>500: the application's handler failed; 503: PortOne could not be asked, or the time limit
 *       is exceeded
 * </ul>
 *
 * <p>After an answer other than 200 PortOne resends the webhook, up to 5 times within hours.
 *
 * <p>Refused webhooks are logged with the reason, the address of the connection and an id, each
 * reason at most once a minute, and never with the body.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class WebhookReceiver implements Handler<RoutingContext> {
  /** The default limit. PortOne waits 30 s. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

  /** The number of webhooks about billing keys whose ids are remembered. */
  public static final int REMEMBERED = 20_000;

  /** The time limit of the handler of billing keys for one event. */
  public static final Duration HANDLER_TIMEOUT = Duration.ofMinutes(1);

  private static final WebhookAnswer HANDLED = WebhookAnswer.of(200, WebhookOutcome.HANDLED);
  private static final WebhookAnswer IGNORED = WebhookAnswer.of(200, WebhookOutcome.IGNORED);
  private static final int MOST_RUNNING = 1_000;

  private final Function<String, Future<Outcome>> payments;
  private final MessageCheck check;
  private final Duration limit;
  private final @Nullable Function<BillingKeyEvent, Future<Void>> billingKeys;
  private final HandledMessages<Void> handled;
  private final EventMetrics metrics;
  private final RefusalLog refusals;
  private final ThrottledLog late;

  /**
   * Creates a receiver with the default limit.
   *
   * @param events receives the payments of the webhooks; should have the option {@code storeId},
   *     too, because a webhook of version 2024-01-01 does not state the store
   * @param verifier verifies the signatures, with the secrets of the console
   * @param storeId the store that the webhooks must be about
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the parameter that is
   *     missing
   */
  public WebhookReceiver(PaymentEvents events, WebhookVerifier verifier, String storeId) {
    this(
        lookups(Arguments.required(events, "events")),
        new MessageCheck(verifier, storeId),
        events.metrics(),
        Timeouts::nanoTime);
  }

  /**
   * Creates a receiver whose logs are throttled by the given clock.
   *
   * @param payments looks up a payment
   * @param metrics those of the stream of events
   */
  WebhookReceiver(
      Function<String, Future<Outcome>> payments,
      MessageCheck check,
      EventMetrics metrics,
      LongSupplier nanoTime) {
    this(
        payments,
        check,
        DEFAULT_LIMIT,
        null,
        new HandledMessages<>(REMEMBERED, MOST_RUNNING, HANDLER_TIMEOUT),
        metrics,
        new RefusalLog(LogLine.WEBHOOK_REFUSED, "v2", nanoTime),
        new ThrottledLog(LogLine.WEBHOOK_LATE, nanoTime));
  }

  private WebhookReceiver(
      Function<String, Future<Outcome>> payments,
      MessageCheck check,
      Duration limit,
      @Nullable Function<BillingKeyEvent, Future<Void>> billingKeys,
      HandledMessages<Void> handled,
      EventMetrics metrics,
      RefusalLog refusals,
      ThrottledLog late) {
    this.payments = payments;
    this.check = check;
    this.limit = limit;
    this.billingKeys = billingKeys;
    this.handled = handled;
    this.metrics = metrics;
    this.refusals = refusals;
    this.late = late;
  }

  /**
   * Returns a copy with another time limit.
   *
   * @param limit the time limit from the first byte of the request; must be less than PortOne's.
   *     The application's handler is not interrupted
   * @return the copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the limit is not more than
   *     zero
   */
  public WebhookReceiver withLimit(Duration limit) {
    return new WebhookReceiver(
        payments,
        check,
        WebhookRequest.limit(limit),
        billingKeys,
        handled,
        metrics,
        refusals,
        late);
  }

  /**
   * Returns a copy that passes events of billing keys to the application; without this call they
   * are ignored.
   *
   * <p>The handler is called once for each {@code webhook-id} among the last {@link #REMEMBERED}.
   * An id counts as handled when the handler's future has succeeded; after a failure, or after
   * {@link #HANDLER_TIMEOUT}, PortOne resends the webhook. The memory is that of this process, so
   * the handler must be idempotent. Events may arrive out of order: query the billing key.
   *
   * @param handler the application's handler
   * @return the copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the handler is null
   */
  public WebhookReceiver withBillingKeys(Function<BillingKeyEvent, Future<Void>> handler) {
    return new WebhookReceiver(
        payments,
        check,
        limit,
        Arguments.required(handler, "handler"),
        new HandledMessages<>(REMEMBERED, MOST_RUNNING, HANDLER_TIMEOUT),
        metrics,
        refusals,
        late);
  }

  @Override
  public void handle(RoutingContext call) {
    Context own = call.vertx().getOrCreateContext();
    Future<WebhookAnswer> received =
        WebhookRequest.readSigned(call)
            .map(body -> check.accepted(call.request().headers(), body.bytes()))
            .compose(message -> handle(call, message));
    Timeouts.limit(call.vertx(), received, limit, Deadline::expired)
        .otherwise(failure -> failed(call, failure))
        // The application's future may complete on any thread.
        .onSuccess(
            answer ->
                own.runOnContext(
                    turn -> {
                      metrics.webhook(answer.outcome(), answer.reason());
                      WebhookRequest.answer(call, answer.status(), new JsonObject());
                    }));
  }

  private Future<WebhookAnswer> handle(RoutingContext call, Accepted message) {
    WebhookEvent event = message.event();
    if (event instanceof TransactionEvent transaction) {
      return look(call, transaction.paymentId());
    }
    if (event instanceof BillingKeyEvent billingKey) {
      Function<BillingKeyEvent, Future<Void>> handler = billingKeys;
      return handler == null
          ? Future.succeededFuture(IGNORED)
          : handled
              .handle(call.vertx(), message.id(), () -> handler.apply(billingKey))
              .map(HANDLED);
    }
    return event instanceof ConfirmQuestion
        ? Future.failedFuture(new RefusedException(V2Refusal.UNEXPECTED_QUESTION))
        : Future.succeededFuture(IGNORED);
  }

  private Future<WebhookAnswer> look(RoutingContext call, String paymentId) {
    return payments
        .apply(paymentId)
        .map(
            outcome -> {
              Refusal refusal = refusal(outcome);
              if (refusal == null) {
                return WebhookAnswer.of(outcome.status(), outcome.reported());
              }
              refusals.log(refusal, WebhookRequest.peer(call), "paymentId", paymentId);
              return WebhookAnswer.refused(refusal);
            });
  }

  private static Function<String, Future<Outcome>> lookups(PaymentEvents events) {
    return paymentId -> events.look(paymentId, Source.WEBHOOK);
  }

  private static @Nullable Refusal refusal(Outcome outcome) {
    return switch (outcome) {
      case NO_ID -> V2Refusal.NO_ID;
      case UNKNOWN_PAYMENT -> V2Refusal.UNKNOWN_PAYMENT;
      case HANDLED, REPEATED, IGNORED, NOT_HANDLED, NOT_ASKED -> null;
    };
  }

  private WebhookAnswer failed(RoutingContext call, Throwable failure) {
    if (failure instanceof RefusedException refused) {
      refusals.log(
          refused.refusal(),
          WebhookRequest.peer(call),
          "webhook-id",
          call.request().getHeader("webhook-id"));
      return WebhookAnswer.refused(refused.refusal());
    }
    if (failure instanceof PortOneException known && known.kind() == FailureKind.CANCELLED) {
      late.log("v2", limit);
      return WebhookAnswer.of(503, WebhookOutcome.LATE);
    }
    boolean busy =
        failure instanceof PortOneException known && known.kind() == FailureKind.UNAVAILABLE;
    LogLine.WEBHOOK_FAILED.logFailure(failure, "v2", busy ? 503 : 500);
    return busy
        ? WebhookAnswer.of(503, WebhookOutcome.NOT_ASKED)
        : WebhookAnswer.of(500, WebhookOutcome.NOT_HANDLED);
  }
}
