package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets identical concurrent reads share one answer, such as those that a webhook and the buyer's
 * redirect cause for the same payment.
 *
 * <p>A read that starts after a write of this client never shares an answer that was requested
 * before the write, so a query after a refund returns the refund. The queries of {@link
 * ComposedOperations} share nothing, because another client may have written.
 */
public final class Coalescing implements Stage {
  /*
   * Why no read returns the state before a write: a read is in the map before its request is
   * sent. A read that is in the map when a write starts or ends may have been sent before the
   * write took effect, so the map is cleared both times. A read that is added after the write
   * has ended is also sent after it.
   */
  private final Vertx vertx;
  private final int maxFollowers;
  private final ClientMetrics metrics;
  private final ConcurrentMap<Key, Promise<Reply>> running = new ConcurrentHashMap<>();
  private final AtomicInteger followers = new AtomicInteger();

  private record Key(
      String action,
      Map<String, @Nullable Object> parameters,
      Map<String, @Nullable Object> unchecked,
      Map<String, String> settings) {}

  /**
   * Creates the stage.
   *
   * @param maxFollowers the greatest number of calls that wait for the answer to another call;
   *     further ones are rejected
   */
  public Coalescing(Vertx vertx, int maxFollowers) {
    this(vertx, maxFollowers, ClientMetrics.NONE);
  }

  /** Creates the stage, which reports the calls that share an answer, and the rejected ones. */
  Coalescing(Vertx vertx, int maxFollowers, ClientMetrics metrics) {
    this.vertx = vertx;
    this.maxFollowers = maxFollowers;
    this.metrics = metrics;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    if (!invocation.operation().isRead()) {
      running.clear();
      return Futures.call(() -> next.handle(invocation)).onComplete(done -> running.clear());
    }
    if (invocation.isFresh()) {
      return next.handle(invocation);
    }
    Call call = invocation.call();
    Key key = new Key(call.action(), call.parameters(), call.unchecked(), call.settings());
    Promise<Reply> own = Promise.promise();
    Promise<Reply> open = running.putIfAbsent(key, own);
    return open == null ? lead(key, own, invocation, next) : follow(open, invocation, next);
  }

  @Override
  public String description() {
    return "lets identical reads share an answer (option coalesceReads)";
  }

  private Future<Reply> lead(Key key, Promise<Reply> answer, Invocation invocation, Handler next) {
    return Futures.call(() -> next.handle(invocation))
        .onComplete(
            (reply, failure) -> {
              running.remove(key, answer);
              answer.complete(reply, failure);
            });
  }

  private Future<Reply> follow(Promise<Reply> answer, Invocation invocation, Handler next) {
    if (followers.incrementAndGet() > maxFollowers) {
      followers.decrementAndGet();
      metrics.refused(invocation.operation().action());
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the load limit is reached: "
                  + maxFollowers
                  + " calls wait for the answer to another"));
    }
    metrics.coalesced(invocation.operation().action());
    return invocation
        .deadline()
        .limit(vertx, answer.future())
        .onComplete(done -> followers.decrementAndGet())
        .recover(failure -> alone(invocation, next, failure));
  }

  /** Sends the call of a follower itself if the first call failed by its own, earlier deadline. */
  private Future<Reply> alone(Invocation invocation, Handler next, Throwable failure) {
    if (!Failures.is(failure, FailureKind.CANCELLED)
        && !Failures.is(failure, FailureKind.TIMEOUT)) {
      return Future.failedFuture(failure);
    }
    return invocation.deadline().isExpired()
        ? Future.failedFuture(
            PortOneException.of(
                FailureKind.TIMEOUT,
                "the answer to another, identical call did not arrive in time"))
        : handle(invocation, next);
  }
}
