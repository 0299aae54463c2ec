package io.github.portonevertx.internal.bus;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.pipeline.RetryBudget;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls rejected as UNAVAILABLE fail over once to another node. Queries, and commands with an
 * idempotency key, are hedged after half of their timeout.
 *
 * <p>A lost node does not answer, and the event bus does not report it. The bus selects nodes in
 * round-robin order, including the lost one until the cluster detects the loss, so of two
 * consecutive hedges one reaches a live node. The first answer is used. A command without a key may
 * have been executed by the lost node, so it is sent again only when the first node reports that
 * nothing was sent to PortOne; one with a key is executed once whichever node sends it.
 */
final class Failover implements Stage {
  private final Vertx vertx;
  private final Handler other;
  private final RetryBudget budget;
  private final ClientMetrics metrics;

  /** Creates the stage; it fails over to {@code other}, within the budget. */
  Failover(Vertx vertx, Handler other, RetryBudget budget, ClientMetrics metrics) {
    this.vertx = vertx;
    this.other = other;
    this.budget = budget;
    this.metrics = metrics;
  }

  @Override
  public String description() {
    return "fails over once to another node, and hedges repeatable calls after half of their timeout";
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    budget.deposit();
    Future<Reply> first = next.handle(invocation);
    Future<Reply> answered =
        first.recover(
            failure ->
                isNotExecuted(failure)
                    ? again(invocation.as(Attempt.RETRY), failure)
                    : Future.failedFuture(failure));
    return invocation.operation().isRepeatable() ? hedged(answered, first, invocation) : answered;
  }

  /** Returns the answer to the first attempt or to the hedges, whichever arrives first. */
  private Future<Reply> hedged(Future<Reply> answered, Future<Reply> first, Invocation invocation) {
    Duration half = invocation.deadline().remaining().dividedBy(2);
    Timer halfTime = vertx.timer(Timeouts.millis(half), TimeUnit.MILLISECONDS);
    Future<Reply> hedges =
        halfTime.compose(
            due ->
                first.isComplete()
                    ? Future.failedFuture(Deadline.expired())
                    : either(
                        again(invocation.as(Attempt.HEDGE), Deadline.expired()),
                        again(invocation.as(Attempt.HEDGE), Deadline.expired())));
    answered.onComplete(done -> halfTime.cancel());
    return either(answered, hedges);
  }

  /**
   * Returns the first answer of PortOne. If there is none, it is the failure of {@code one}, unless
   * only the other attempt may have been executed.
   */
  private static Future<Reply> either(Future<Reply> one, Future<Reply> other) {
    Promise<Reply> first = Promise.promise();
    for (Future<Reply> attempt : List.of(one, other)) {
      attempt.onSuccess(first::tryComplete);
      attempt.onFailure(
          failure -> {
            if (Failures.isAnswer(AttemptFailure.unwrap(failure))) {
              first.tryFail(failure);
            }
          });
    }
    Future.join(one, other)
        .onFailure(
            both ->
                one.onFailure(
                    failure -> first.tryFail(isUnknown(other.cause()) ? other.cause() : failure)));
    return first.future();
  }

  private static boolean isUnknown(@Nullable Throwable failure) {
    return failure != null
        && Failures.is(AttemptFailure.unwrap(failure), FailureKind.OUTCOME_UNKNOWN);
  }

  private Future<Reply> again(Invocation invocation, Throwable failure) {
    if (invocation.deadline().isExpired()) {
      return Future.failedFuture(failure);
    }
    if (!budget.withdraw()) {
      metrics.retryDenied(invocation.operation().action());
      return Future.failedFuture(failure);
    }
    return other.handle(invocation);
  }

  /**
   * Returns whether the node did not execute the call because it is full, stopping or without a
   * token. It is false when there is no receiver, since another attempt would find none either.
   */
  private static boolean isNotExecuted(Throwable failure) {
    return Failures.is(failure, FailureKind.UNAVAILABLE);
  }
}
