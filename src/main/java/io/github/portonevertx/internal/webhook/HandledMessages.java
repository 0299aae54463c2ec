package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of messages by id, for a limited number of messages, so that a repeated message is
 * handled once. A message whose handling failed is not remembered. May be used from any thread.
 *
 * @param <R> the result
 */
public final class HandledMessages<R extends @Nullable Object> {
  private final int most;
  private final int mostRunning;
  private final Duration timeout;
  private final Map<String, Future<R>> results = new ConcurrentHashMap<>();

  /** The ids of the handled messages, the oldest first, and their number. */
  private final Queue<String> handled = new ConcurrentLinkedQueue<>();

  private final AtomicInteger handledCount = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();

  /**
   * Creates an empty memory.
   *
   * @param most the maximum number of remembered messages
   * @param mostRunning the maximum number of messages that are handled at once
   * @param timeout the time limit of handling one message, after which it counts as failed
   */
  public HandledMessages(int most, int mostRunning, Duration timeout) {
    this.most = most;
    this.mostRunning = mostRunning;
    this.timeout = timeout;
  }

  /**
   * Handles a message, unless one with that id was handled or is being handled.
   *
   * @param handler called at most once; may throw
   * @return the result of this handling or of the earlier one, completed on any thread; fails with
   *     {@link FailureKind#TIMEOUT} after the time limit, and with {@link FailureKind#UNAVAILABLE}
   *     without a call when too many messages are being handled
   */
  public Future<R> handle(Vertx vertx, String id, Supplier<Future<R>> handler) {
    Promise<R> result = Promise.promise();
    Future<R> earlier = results.putIfAbsent(id, result.future());
    if (earlier != null) {
      return earlier;
    }
    Future<R> called;
    if (running.incrementAndGet() > mostRunning) {
      called =
          Future.failedFuture(
              PortOneException.of(
                  FailureKind.UNAVAILABLE,
                  "more than " + mostRunning + " messages are being handled"));
    } else {
      called = Timeouts.limit(vertx, Futures.call(handler), timeout, this::late);
    }
    called.onComplete(
        (value, failure) -> {
          running.decrementAndGet();
          if (failure == null) {
            remember(id);
            result.complete(value);
          } else {
            results.remove(id);
            result.fail(failure);
          }
        });
    return result.future();
  }

  private void remember(String id) {
    handled.add(id);
    if (handledCount.incrementAndGet() > most) {
      String oldest = handled.poll();
      if (oldest != null) {
        handledCount.decrementAndGet();
        results.remove(oldest);
      }
    }
  }

  private PortOneException late() {
    return PortOneException.of(
        FailureKind.TIMEOUT, "the application did not complete its future within " + timeout);
  }
}
