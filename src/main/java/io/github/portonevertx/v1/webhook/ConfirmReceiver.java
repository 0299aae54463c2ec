package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.webhook.RefusalLog;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.internal.webhook.WebhookRequest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A handler of PortOne's confirm requests at {@code confirm_url}, which are sent before it approves
 * a payment; for a route of a Vert.x Web router. A {@code BodyHandler} is optional.
 *
 * <p>Only a decision of the application approves, with a 200. Everything else stops the payment: a
 * refusal (409), a failure (500) or a late answer (503) of the application, an invalid body (400,
 * 413, 415), a sender that is not allowed (403). The response contains {@code {"reason": …}}, which
 * PortOne shows to the buyer. Requests that are refused without calling the application are logged
 * with the reason and the address of the connection, each reason at most once a minute.
 *
 * <p>PortOne publishes addresses for its webhooks only: ask its support before you restrict confirm
 * requests to those.
 *
 * <p>An approval is not a payment: the card company may still refuse it, and the approval of an
 * application that answers late has no effect. Reserve goods only when the payment is an event.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class ConfirmReceiver implements Handler<RoutingContext> {
  /** The default limit. PortOne's documentation states 10 s in one place and 5 s in another. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(4);

  /**
   * The default reason shown to the buyer when there is no decision: "the order could not be
   * checked".
   */
  public static final String DEFAULT_FAILURE_REASON = "주문을 확인하지 못했습니다.";

  private final AllowedSenders senders;
  private final Duration limit;
  private final Function<ConfirmQuestion, Future<Decision>> application;
  private final String failureReason;
  private final RefusalLog refusals;

  /**
   * Creates a receiver with the default limit.
   *
   * @param senders the allowed senders
   * @param application makes the decision
   */
  public ConfirmReceiver(
      AllowedSenders senders, Function<ConfirmQuestion, Future<Decision>> application) {
    this(senders, application, DEFAULT_LIMIT);
  }

  /**
   * Creates a receiver.
   *
   * @param senders the allowed senders
   * @param application makes the decision
   * @param limit the time limit from the first byte of the request; must be less than PortOne's
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the limit is not more than
   *     zero
   */
  public ConfirmReceiver(
      AllowedSenders senders,
      Function<ConfirmQuestion, Future<Decision>> application,
      Duration limit) {
    this(senders, application, limit, Timeouts::nanoTime);
  }

  /** Creates a receiver whose log is throttled by the given clock. */
  ConfirmReceiver(
      AllowedSenders senders,
      Function<ConfirmQuestion, Future<Decision>> application,
      Duration limit,
      LongSupplier nanoTime) {
    this(
        senders,
        application,
        limit,
        DEFAULT_FAILURE_REASON,
        new RefusalLog(LogLine.CONFIRM_REFUSED, "v1", nanoTime));
  }

  private ConfirmReceiver(
      AllowedSenders senders,
      Function<ConfirmQuestion, Future<Decision>> application,
      Duration limit,
      String failureReason,
      RefusalLog refusals) {
    this.senders = Objects.requireNonNull(senders, "senders");
    this.application = Objects.requireNonNull(application, "application");
    this.limit = WebhookRequest.limit(limit);
    this.failureReason = failureReason;
    this.refusals = refusals;
  }

  /**
   * Returns a copy with another reason for payments that are stopped without a decision of the
   * application.
   *
   * @param reason for the buyer to read, in the language of the shop
   * @return the copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when it is blank
   */
  public ConfirmReceiver withFailureReason(String reason) {
    if (reason.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'reason' must not be blank");
    }
    return new ConfirmReceiver(senders, application, limit, reason, refusals);
  }

  @Override
  public void handle(RoutingContext call) {
    Context own = call.vertx().getOrCreateContext();
    Future<Decision> decided =
        senders.include(call.request())
            ? V1Body.read(call)
                .map(ConfirmBody::read)
                .compose(asked -> Futures.call(() -> application.apply(asked)))
            : Future.failedFuture(new RefusedException(V1Refusal.WRONG_SENDER));
    Timeouts.limit(call.vertx(), decided, limit, Deadline::expired)
        // The application's future may complete on any thread.
        .onComplete(
            (decision, failure) -> own.runOnContext(turn -> answer(call, decision, failure)));
  }

  private void answer(
      RoutingContext call, @Nullable Decision decision, @Nullable Throwable failure) {
    if (decision != null) {
      JsonObject why = new JsonObject().put("reason", decision.reason());
      WebhookRequest.answer(
          call, decision.isApproved() ? 200 : 409, decision.isApproved() ? new JsonObject() : why);
      return;
    }
    WebhookRequest.answer(
        call, status(call, failure), new JsonObject().put("reason", failureReason));
  }

  private int status(RoutingContext call, @Nullable Throwable failure) {
    if (failure instanceof RefusedException refused) {
      refusals.log(refused.refusal(), WebhookRequest.peer(call), "imp_uid", null);
      return refused.refusal().status();
    }
    LogLine.PAYMENT_STOPPED.logFailure(failure, "v1");
    return failure instanceof PortOneException late && late.kind() == FailureKind.CANCELLED
        ? 503
        : 500;
  }
}
