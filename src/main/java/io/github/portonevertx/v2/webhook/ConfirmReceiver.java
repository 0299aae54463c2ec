package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.internal.webhook.HandledMessages;
import io.github.portonevertx.internal.webhook.RefusalLog;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.internal.webhook.WebhookRequest;
import io.github.portonevertx.v2.webhook.WebhookVerdict.Accepted;
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
 * A handler of PortOne's confirm requests at {@code confirmUrl}, which are sent before it approves
 * a payment; for a route of a Vert.x Web router. A {@code BodyHandler} is optional.
 *
 * <p>Only a decision of the application approves, with a 200. Everything else stops the payment: a
 * refusal (409), a failure (500) or a late answer (503) of the application, a request that is not
 * signed by PortOne or is about another store (403), anything but a confirm request (400, 413,
 * 415). The response contains {@code {"errorMessage": …}}, which PortOne shows to the buyer.
 * Requests that are refused without calling the application are logged with the reason and the
 * address of the connection, each reason at most once a minute.
 *
 * <p>The application decides once about each {@code webhook-id} among the last {@link #REMEMBERED}:
 * a repeated request gets the same answer.
 *
 * <p>An approval is not a payment: the card company may still refuse it, and the approval of an
 * application that answers late has no effect. Reserve goods only when the payment is an event.
 */
// vertx-web is optional, so an application with this class requires its module itself.
@SuppressWarnings("exports")
public final class ConfirmReceiver implements Handler<RoutingContext> {
  /** The default limit. PortOne's documentation once stated 10 s, and states no time now. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(4);

  /** The number of confirm requests whose decisions are remembered. */
  public static final int REMEMBERED = 20_000;

  /**
   * The default reason shown to the buyer when there is no decision: "the order could not be
   * checked".
   */
  public static final String DEFAULT_FAILURE_REASON = "주문을 확인하지 못했습니다.";

  private static final int MOST_RUNNING = 1_000;

  private final MessageCheck check;
  private final Function<ConfirmQuestion, Future<Decision>> application;
  private final Duration limit;
  private final String failureReason;
  private final HandledMessages<Decision> decisions;
  private final RefusalLog refusals;

  /**
   * Creates a receiver with the default limit.
   *
   * @param verifier verifies the signatures, with the secrets of the console
   * @param application makes the decision
   * @param storeId the store that the questions must be about, if they state one
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} that names the parameter that is
   *     missing
   */
  public ConfirmReceiver(
      WebhookVerifier verifier,
      Function<ConfirmQuestion, Future<Decision>> application,
      String storeId) {
    this(new MessageCheck(verifier, storeId), application, Timeouts::nanoTime);
  }

  /** Creates a receiver whose log is throttled by the given clock. */
  ConfirmReceiver(
      MessageCheck check,
      Function<ConfirmQuestion, Future<Decision>> application,
      LongSupplier nanoTime) {
    this(
        check,
        Arguments.required(application, "application"),
        DEFAULT_LIMIT,
        DEFAULT_FAILURE_REASON,
        new RefusalLog(LogLine.CONFIRM_REFUSED, "v2", nanoTime));
  }

  private ConfirmReceiver(
      MessageCheck check,
      Function<ConfirmQuestion, Future<Decision>> application,
      Duration limit,
      String failureReason,
      RefusalLog refusals) {
    this.check = check;
    this.application = application;
    this.limit = limit;
    this.failureReason = failureReason;
    // A decision that comes after the answer is of no use, and must not be given to a later
    // request.
    this.decisions = new HandledMessages<>(REMEMBERED, MOST_RUNNING, limit);
    this.refusals = refusals;
  }

  /**
   * Returns a copy with another time limit.
   *
   * @param limit the time limit from the first byte of the request; must be less than PortOne's
   * @return the copy
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the limit is not more than
   *     zero
   */
  public ConfirmReceiver withLimit(Duration limit) {
    return new ConfirmReceiver(
        check, application, WebhookRequest.limit(limit), failureReason, refusals);
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
    return new ConfirmReceiver(check, application, limit, reason, refusals);
  }

  @Override
  public void handle(RoutingContext call) {
    Context own = call.vertx().getOrCreateContext();
    Future<Decision> decided =
        WebhookRequest.readSigned(call)
            .map(body -> check.accepted(call.request().headers(), body.bytes()))
            .compose(message -> decide(call, message));
    Timeouts.limit(call.vertx(), decided, limit, Deadline::expired)
        // The application's future may complete on any thread.
        .onComplete(
            (decision, failure) -> own.runOnContext(turn -> answer(call, decision, failure)));
  }

  private Future<Decision> decide(RoutingContext call, Accepted message) {
    return message.event() instanceof ConfirmQuestion question
        ? decisions.handle(call.vertx(), message.id(), () -> decision(question))
        : Future.failedFuture(new RefusedException(V2Refusal.NO_QUESTION));
  }

  /** A missing decision fails, so that it is not remembered. */
  private Future<Decision> decision(ConfirmQuestion question) {
    return application
        .apply(question)
        .map(decision -> Objects.requireNonNull(decision, "decision"));
  }

  private void answer(
      RoutingContext call, @Nullable Decision decision, @Nullable Throwable failure) {
    if (decision != null) {
      WebhookRequest.answer(
          call,
          decision.isApproved() ? 200 : 409,
          decision.isApproved() ? new JsonObject() : message(decision.reason()));
      return;
    }
    WebhookRequest.answer(call, status(call, failure), message(failureReason));
  }

  private static JsonObject message(String text) {
    return new JsonObject().put("errorMessage", text);
  }

  private int status(RoutingContext call, @Nullable Throwable failure) {
    if (failure instanceof RefusedException refused) {
      refusals.log(
          refused.refusal(),
          WebhookRequest.peer(call),
          "webhook-id",
          call.request().getHeader("webhook-id"));
      return refused.refusal().status();
    }
    LogLine.PAYMENT_STOPPED.logFailure(failure, "v2");
    return failure instanceof PortOneException known
            && (known.kind() == FailureKind.CANCELLED
                || known.kind() == FailureKind.TIMEOUT
                || known.kind() == FailureKind.UNAVAILABLE)
        ? 503
        : 500;
  }
}
