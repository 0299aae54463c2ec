package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.operation.Catalogue;
import io.github.portonevertx.internal.resilience.RetryBudget;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Future;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks another node: once, for any call that a node could not take, and two at once for a query
 * that has no answer at half of its time.
 *
 * <p>A node that is lost answers nothing, and nobody tells its callers. The event bus takes turns
 * among the nodes, the lost one included until the cluster misses it: of two questions in a row one
 * reaches a node that lives. A query costs nothing to ask again, so the first answer counts,
 * whichever it is. A command may have been carried out by the node that is lost: it is never asked
 * twice unless the first node said that nothing was sent.
 */
final class Failover implements Transport {
  private final Vertx vertx;
  private final Transport first;
  private final Transport second;
  private final RetryBudget budget;

  /** Asks {@code first}, and then {@code second} within the budget. */
  Failover(Vertx vertx, Transport first, Transport second, RetryBudget budget) {
    this.vertx = vertx;
    this.first = first;
    this.second = second;
    this.budget = budget;
  }

  @Override
  public Future<Reply> send(Call call) {
    budget.payIn();
    long begun = Patience.nanoTime();
    Future<Reply> asked = first.send(call);
    Future<Reply> answered =
        asked.recover(
            failure ->
                isUntouched(failure) ? again(call, begun, failure) : Future.failedFuture(failure));
    Duration patience = call.timeout();
    return patience == null || !Catalogue.require(call.action()).isRead()
        ? answered
        : earlier(answered, asked, call, begun, patience);
  }

  /** The answer, or one to the questions at half time, whichever comes first. */
  private Future<Reply> earlier(
      Future<Reply> answered, Future<Reply> asked, Call call, long begun, Duration patience) {
    Timer halfTime = vertx.timer(Patience.millis(patience.dividedBy(2)), TimeUnit.MILLISECONDS);
    Future<Reply> other =
        halfTime.compose(
            due ->
                asked.isComplete()
                    ? Future.failedFuture(Patience.outOfTime())
                    : either(
                        again(call, begun, Patience.outOfTime()),
                        again(call, begun, Patience.outOfTime())));
    answered.onComplete(done -> halfTime.cancel());
    return either(answered, other);
  }

  /** The first reply; without any, the failure of {@code one}. */
  private static Future<Reply> either(Future<Reply> one, Future<Reply> other) {
    return Future.any(one, other)
        .transform(any -> !one.succeeded() && other.succeeded() ? other : one);
  }

  private Future<Reply> again(Call call, long begun, Throwable failure) {
    Call rest = Patience.less(call, begun);
    return !Patience.isOver(rest.timeout()) && budget.takeOut()
        ? second.send(rest)
        : Future.failedFuture(failure);
  }

  /** Whether the node did nothing about the call: it is full, it stops, or it has no token. */
  private static boolean isUntouched(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.UNAVAILABLE
        && !EventBusTransport.foundNobody(failure);
  }
}
