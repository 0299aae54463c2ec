package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Limits the calls in flight and queues further ones in order of arrival. Rejects calls beyond the
 * queue limit immediately, which bounds memory and latency when PortOne is unresponsive.
 *
 * <p>A call is in flight from its admission to its answer, including the wait for a token and the
 * pauses between retries.
 */
public final class LoadLimit implements Stage {
  /*
   * Why no call is lost without a lock: a call that joins the queue checks for a free slot
   * afterwards, and a call that releases a slot checks the queue afterwards. The later of the
   * two finds the other.
   *
   * Why no call overtakes another: a new call takes a slot directly only while the queue is empty.
   */
  private final Vertx vertx;
  private final int maxInFlight;
  private final int maxQueued;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger queued = new AtomicInteger();
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final Promise<Void> idle = Promise.promise();
  private final LoadMetrics metrics;
  private volatile boolean closed;

  /** Creates the stage with its limits, and without metrics. */
  public LoadLimit(Vertx vertx, int maxInFlight, int maxQueued) {
    this(vertx, maxInFlight, maxQueued, LoadMetrics.NONE);
  }

  /** Creates the stage with its limits. */
  LoadLimit(Vertx vertx, int maxInFlight, int maxQueued, LoadMetrics metrics) {
    this.vertx = vertx;
    this.maxInFlight = maxInFlight;
    this.maxQueued = maxQueued;
    this.metrics = metrics;
    idle.future().onComplete(done -> metrics.close());
  }

  /** Returns the number of calls in flight. */
  public int inFlight() {
    return inFlight.get();
  }

  /** Returns the number of calls in the queue. */
  public int queued() {
    return queued.get();
  }

  /** Returns whether one more call would be rejected. */
  public boolean isFull() {
    return closed || (queued.get() >= maxQueued && inFlight.get() >= maxInFlight);
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    if (closed) {
      return reject(invocation, closing());
    }
    return queued.get() == 0 && takeSlot() ? run(invocation, next) : enqueue(invocation, next);
  }

  @Override
  public String description() {
    return "limits the calls in flight, and queues or rejects the others";
  }

  /**
   * Rejects new calls and lets the others finish.
   *
   * @param limit the time limit for the calls in flight and in the queue; calls that are still
   *     queued then are rejected
   * @return completes when no call remains, or when the limit passes
   */
  public Future<Void> drain(Duration limit) {
    closed = true;
    if (limit.isZero()) {
      rejectQueue();
      return Future.succeededFuture();
    }
    Timer timer = Timeouts.timer(vertx, limit, this::rejectQueue);
    signalIfIdle();
    return idle.future().onComplete(done -> timer.cancel());
  }

  private boolean takeSlot() {
    for (int taken = inFlight.get(); taken < maxInFlight; taken = inFlight.get()) {
      if (inFlight.compareAndSet(taken, taken + 1)) {
        return true;
      }
    }
    return false;
  }

  private Future<Reply> run(Invocation invocation, Handler next) {
    Object begun = metrics.begun();
    return Futures.call(() -> next.handle(invocation))
        .onComplete(
            done -> {
              metrics.ended(begun);
              releaseSlot();
            });
  }

  private Future<Reply> enqueue(Invocation invocation, Handler next) {
    if (queued.incrementAndGet() > maxQueued) {
      queued.decrementAndGet();
      return reject(
          invocation,
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the load limit is reached: "
                  + maxInFlight
                  + " calls are in flight and "
                  + maxQueued
                  + " wait"));
    }
    Waiting waiting = new Waiting(invocation, next);
    queue.add(waiting);
    admit();
    return waiting.reply.future();
  }

  private Future<Reply> reject(Invocation invocation, PortOneException why) {
    metrics.rejected(invocation.operation().action());
    return Future.failedFuture(why);
  }

  private void releaseSlot() {
    inFlight.decrementAndGet();
    admit();
    signalIfIdle();
  }

  private void admit() {
    while (!queue.isEmpty() && takeSlot()) {
      Waiting first = queue.poll();
      if (first == null || !first.begin()) {
        inFlight.decrementAndGet();
      }
    }
  }

  private void signalIfIdle() {
    if (closed && inFlight.get() == 0 && queued.get() == 0) {
      idle.tryComplete();
    }
  }

  private void rejectQueue() {
    for (Waiting first = queue.poll(); first != null; first = queue.poll()) {
      first.reject(closing());
    }
    idle.tryComplete();
  }

  private static PortOneException closing() {
    return PortOneException.of(FailureKind.UNAVAILABLE, "the client is closed");
  }

  /**
   * A queued call. It is settled by the first of three events: its admission, its deadline, or the
   * closing of the client.
   */
  private final class Waiting {
    private final Invocation invocation;
    private final Handler next;
    private final Context caller = vertx.getOrCreateContext();
    private final Promise<Reply> reply = Promise.promise();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Timer timer;
    private final @Nullable Object queuedAt = metrics.queued();

    Waiting(Invocation invocation, Handler next) {
      this.invocation = invocation;
      this.next = next;
      this.timer = Timeouts.timer(vertx, invocation.deadline().remaining(), this::expire);
    }

    /** Sends the call on its caller's context, unless it is settled. */
    boolean begin() {
      if (!settle()) {
        return false;
      }
      try {
        caller.runOnContext(turn -> run(invocation, next).onComplete(reply));
        return true;
      } catch (RejectedExecutionException closed) {
        // The pool of the calling worker is closed; the next call in the queue gets the slot.
        reply.fail(closed);
        signalIfIdle();
        return false;
      }
    }

    private void expire() {
      // Removed immediately: expired calls would fill the queue while PortOne does not respond.
      queue.remove(this);
      reject(Deadline.expired());
    }

    void reject(PortOneException why) {
      if (settle()) {
        reply.fail(why);
        signalIfIdle();
      }
    }

    private boolean settle() {
      if (!settled.compareAndSet(false, true)) {
        return false;
      }
      queued.decrementAndGet();
      metrics.dequeued(queuedAt);
      timer.cancel();
      return true;
    }
  }
}
