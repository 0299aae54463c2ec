package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds payment states that no webhook reported: failed payments, for which PortOne sends none, and
 * states whose webhook was lost. It lists the most recently changed payments and looks up those
 * whose state {@link PaymentEvents} has not handled. A payment that the listing marks as one of a
 * test channel and that the client does not find is skipped, and does not count as handled.
 *
 * <p><b>The position</b> is the time, by PortOne's clock, up to which everything was handled. It
 * advances, and is given to the application to store, only after a sweep in which every event
 * succeeded. A failure does not delay other payments: the next sweep looks that payment up again by
 * its id, and otherwise lists only what changed since. A payment that is never handled holds the
 * position indefinitely, and the failure of each sweep names it; to give it up, stop this sweep and
 * create one with a later position.
 *
 * <p>An entry of the listing that cannot be read, such as one without a currency, does not delay
 * other payments either. It is logged once, looked up by its id in each sweep, and holds the
 * position until it is handled, but no longer than the 90 days for which PortOne lists a payment.
 * An entry whose {@code imp_uid} cannot be read cannot be looked up: each sweep then starts where
 * the last one started, until the entry can be read or PortOne no longer lists it.
 *
 * <p>A position is never in the future. PortOne shows its clock only in the times of payments, so
 * the local clock decides: times after it do not advance the position, and a position after it
 * counts as now. If the local clock is ahead, a wrong time of PortOne can advance the position by
 * as much; if it is behind, a sweep lists more than necessary.
 *
 * <p><b>What is listed.</b> All payments of PortOne's last 90 days, newest change first, until a
 * page of 100 has nothing later than the position less {@link #OVERLAP}. The overlap is needed
 * because PortOne's times are whole seconds, and a change may be listed a little after its time. A
 * payment that is listed before a later change counts as changed, regardless of its own times.
 * Payment windows that were only opened are no events.
 *
 * <p>Pages are requested one at a time, the next one after all payments of the previous one are
 * handled. Sweeps of one instance never overlap.
 */
public final class Sweep {
  /** How far before its position a sweep starts. */
  public static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

  private final PaymentEvents events;
  private final Duration interval;
  private final Function<Instant, Future<Void>> store;
  private final InstantSource clock;
  private final ThrottledLog failures = new ThrottledLog(LOG, Timeouts::nanoTime);
  private final ThrottledLog futures = new ThrottledLog(LOG, Timeouts::nanoTime);

  // The mutable state below is used on the context of the events only.
  private final SweepMemory memory;

  /** The position that was stored last. */
  private Instant position;

  /** The time up to which every payment was handled or is in the memory as unsettled. */
  private Instant reached;

  private @Nullable Future<Void> running;
  private boolean started;
  private boolean stopped;
  private long timer = -1;

  /**
   * Creates a sweep that has not started and uses the system clock.
   *
   * @param events receives the payments that the sweep finds
   * @param interval the time from the end of a sweep to the start of the next; more than zero
   * @param position where to start: the position stored last, or the time from which payments
   *     matter
   * @param store stores the position; if its future fails, or does not complete within the handler
   *     timeout of the events, the sweep counts as failed
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the interval is not more than
   *     zero
   */
  public Sweep(
      PaymentEvents events,
      Duration interval,
      Instant position,
      Function<Instant, Future<Void>> store) {
    this(events, interval, position, store, SystemTime::now);
  }

  /**
   * Creates a sweep that has not started and uses the given clock, such as one that follows
   * PortOne's.
   *
   * @param events receives the payments that the sweep finds
   * @param interval the time from the end of a sweep to the start of the next; more than zero
   * @param position where to start: the position stored last, or the time from which payments
   *     matter
   * @param store stores the position; if its future fails, or does not complete within the handler
   *     timeout of the events, the sweep counts as failed
   * @param clock the upper limit of the position
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the interval is not more than
   *     zero
   */
  public Sweep(
      PaymentEvents events,
      Duration interval,
      Instant position,
      Function<Instant, Future<Void>> store,
      InstantSource clock) {
    if (Timeouts.isOver(interval)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'interval' must be more than zero: " + interval);
    }
    this.events = Objects.requireNonNull(events, "events");
    this.memory = new SweepMemory(events.remembered());
    this.interval = Objects.requireNonNull(interval, "interval");
    this.position = Objects.requireNonNull(position, "position");
    this.reached = position;
    this.store = Objects.requireNonNull(store, "store");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Starts sweeping: now, and after each interval. Further calls have no effect. */
  public void start() {
    events.here(
        () -> {
          if (!started) {
            started = true;
            repeat();
          }
          return Future.succeededFuture();
        });
  }

  /**
   * Sweeps once, for an application with its own schedule.
   *
   * @return completes when every payment is handled and the position is stored, and fails
   *     otherwise; the future of the running sweep, if one is running
   */
  public Future<Void> run() {
    return events.here(this::current);
  }

  /**
   * Stops permanently, after the payment that is being handled.
   *
   * @return completes when no sweep is running
   */
  public Future<Void> stop() {
    return events.here(
        () -> {
          stopped = true;
          events.vertx().cancelTimer(timer);
          Future<Void> last = running;
          return last == null ? Future.succeededFuture() : last.otherwiseEmpty();
        });
  }

  private void repeat() {
    if (stopped) {
      return;
    }
    current()
        .onFailure(e -> failures.log(Level.WARNING, () -> "a sweep for missed payments failed", e))
        .onComplete(
            done -> {
              if (!stopped) {
                timer = events.vertx().setTimer(Timeouts.millis(interval), id -> repeat());
              }
            });
  }

  private Future<Void> current() {
    Future<Void> open = running;
    if (open != null) {
      return open;
    }
    Promise<Void> done = Promise.promise();
    running = done.future();
    Futures.call(this::sweep).onComplete(over -> running = null).onComplete(done);
    return done.future();
  }

  private Future<Void> sweep() {
    Instant now = clock.instant();
    if (position.isAfter(now)) {
      if (position.isAfter(now.plus(OVERLAP))) {
        Instant wrong = position;
        futures.log(
            Level.WARNING,
            () -> "the position " + wrong + " is in the future, the sweep begins at " + now,
            null);
      }
      position = now;
    }
    reached = reached.isAfter(now) ? now : reached;
    SweepPass pass = new SweepPass(events, memory, () -> stopped, now, reached);
    return pass.run().compose(end -> advance(pass));
  }

  /** Stores the new position if the pass was complete and everything is handled. */
  private Future<Void> advance(SweepPass pass) {
    Unsettled unsettled = memory.unsettled();
    if (!pass.isComplete()) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the sweep was stopped, could not read a part of the listing, or has too many"
                  + " payments to try again; not handled: "
                  + unsettled));
    }
    reached = pass.newest();
    if (!unsettled.isEmpty()) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the position stays at "
                  + position
                  + ", as payments were not handled: "
                  + unsettled));
    }
    if (!reached.isAfter(position)) {
      return Future.succeededFuture();
    }
    Instant next = reached;
    return events
        .limited(events.application(() -> store.apply(next)), "the position was not stored")
        .onSuccess(stored -> position = next);
  }
}
