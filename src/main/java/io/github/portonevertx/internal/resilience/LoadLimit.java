package io.github.portonevertx.internal.resilience;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Patience;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many calls go on at once and so many wait in line, first come, first served; one more is
 * refused at once, so that a PortOne that stands still fills neither the heap nor the time of
 * callers who could go elsewhere.
 *
 * <p>A call counts from the moment it is let in to its answer, the wait for a token and the pauses
 * between repeats included.
 */
public final class LoadLimit implements Transport {
  /*
   * Why nothing is lost without a lock: who joins the line looks for a place afterwards, and who
   * leaves a place looks at the line afterwards. Whichever comes second sees the other.
   *
   * Why nobody overtakes: a newcomer takes a place only while nobody is in line.
   */
  private final Transport next;
  private final Vertx vertx;
  private final int mostInFlight;
  private final int mostQueued;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger queued = new AtomicInteger();
  private final Queue<Waiting> line = new ConcurrentLinkedQueue<>();
  private final Promise<Void> idle = Promise.promise();
  private volatile boolean closed;

  /** Lets calls through to {@code next}. */
  public LoadLimit(Transport next, Vertx vertx, int mostInFlight, int mostQueued) {
    this.next = next;
    this.vertx = vertx;
    this.mostInFlight = mostInFlight;
    this.mostQueued = mostQueued;
  }

  /** How many calls go on now. */
  public int inFlight() {
    return inFlight.get();
  }

  /** How many calls wait in line now. */
  public int queued() {
    return queued.get();
  }

  /** Whether one more call would be refused. */
  public boolean isFull() {
    return closed || (queued.get() >= mostQueued && inFlight.get() >= mostInFlight);
  }

  @Override
  public Future<Reply> send(Call call) {
    if (closed) {
      return Future.failedFuture(closing());
    }
    return queued.get() == 0 && takePlace() ? run(call) : joinLine(call);
  }

  /**
   * Refuses new calls and lets the others finish.
   *
   * @param limit for those that go on or wait; the ones still in line then are refused
   * @return completes when none is left, or time is up
   */
  public Future<Void> drain(Duration limit) {
    closed = true;
    if (limit.isZero()) {
      refuseLine();
      return Future.succeededFuture();
    }
    Timer timer = timer(limit, this::refuseLine);
    signalIfIdle();
    return idle.future().onComplete(done -> timer.cancel());
  }

  /** Not with setTimer: its timers are cancelled when the caller's verticle is undeployed. */
  private Timer timer(Duration delay, Runnable task) {
    Timer timer = vertx.timer(Patience.millis(delay), TimeUnit.MILLISECONDS);
    timer.onSuccess(v -> task.run());
    return timer;
  }

  private boolean takePlace() {
    for (int taken = inFlight.get(); taken < mostInFlight; taken = inFlight.get()) {
      if (inFlight.compareAndSet(taken, taken + 1)) {
        return true;
      }
    }
    return false;
  }

  private Future<Reply> run(Call call) {
    return Futures.call(() -> next.send(call)).onComplete(done -> leavePlace());
  }

  private Future<Reply> joinLine(Call call) {
    if (queued.incrementAndGet() > mostQueued) {
      queued.decrementAndGet();
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the load limit is reached: "
                  + mostInFlight
                  + " calls are in flight and "
                  + mostQueued
                  + " wait"));
    }
    Waiting waiting = new Waiting(call);
    line.add(waiting);
    admit();
    return waiting.reply.future();
  }

  private void leavePlace() {
    inFlight.decrementAndGet();
    admit();
    signalIfIdle();
  }

  private void admit() {
    while (!line.isEmpty() && takePlace()) {
      Waiting first = line.poll();
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

  private void refuseLine() {
    for (Waiting first = line.poll(); first != null; first = line.poll()) {
      first.leaveLine(closing());
    }
    idle.tryComplete();
  }

  private static PortOneException closing() {
    return PortOneException.of(FailureKind.UNAVAILABLE, "the client is closed");
  }

  /** A call in line. Whoever settles it first decides: its turn, its deadline or the end. */
  private final class Waiting {
    private final Call call;
    private final Context caller = vertx.getOrCreateContext();
    private final long since = Patience.nanoTime();
    private final Promise<Reply> reply = Promise.promise();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final @Nullable Timer timer;

    Waiting(Call call) {
      this.call = call;
      Duration patience = call.timeout();
      timer = patience == null ? null : timer(patience, this::runOutOfTime);
    }

    /** Sends the call on its caller's context, unless it has left. */
    boolean begin() {
      if (!settle()) {
        return false;
      }
      try {
        caller.runOnContext(turn -> run(Patience.less(call, since)).onComplete(reply));
        return true;
      } catch (RejectedExecutionException closed) {
        // The pool of the worker that asked is closed; its place goes to the next in line.
        reply.fail(closed);
        signalIfIdle();
        return false;
      }
    }

    private void runOutOfTime() {
      // Out of the line, or those who gave up would pile up in it while PortOne stands still.
      line.remove(this);
      leaveLine(Patience.outOfTime());
    }

    void leaveLine(PortOneException why) {
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
      if (timer != null) {
        timer.cancel();
      }
      return true;
    }
  }
}
