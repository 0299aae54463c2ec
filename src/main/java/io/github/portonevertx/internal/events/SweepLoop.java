package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps over PortOne's listing, one at a time, after each interval or when requested.
 *
 * @param <P> the payment
 */
public final class SweepLoop<P> {
  /** How far before its position a sweep starts. */
  public static final Duration OVERLAP = Duration.ofMinutes(10);

  private final EventStream<P, ?> stream;
  private final Listing<P> listing;
  private final Duration interval;
  private final Positions positions;
  private final InstantSource clock;
  private final ThrottledLog failures;
  private final ThrottledLog futures;

  // The mutable state below is used on the context of the stream only.
  private final SweepMemory memory;

  /** The time up to which every payment was handled or is in the memory as unsettled. */
  private @Nullable Instant reached;

  /** The position that the last pass was given. */
  private @Nullable Instant given;

  private @Nullable Future<Void> running;

  /** The start of the last pass that left nothing unhandled; read by the metrics on any thread. */
  private volatile Instant settledAt;

  private Runnable endMetrics = () -> {};
  private boolean isMetered;
  private boolean started;
  private boolean stopped;
  private long timer = -1;

  /**
   * Creates a sweep that has not started.
   *
   * @param store stores the position; null when the inbox of the stream stores it
   * @param clock the upper limit of the position
   */
  public SweepLoop(
      EventStream<P, ?> stream,
      Listing<P> listing,
      Duration interval,
      Instant first,
      @Nullable Function<Instant, Future<Void>> store,
      InstantSource clock) {
    if (Timeouts.isOver(interval)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'interval' must be more than zero: " + interval);
    }
    this.stream = stream;
    this.listing = listing;
    this.interval = interval;
    Objects.requireNonNull(first, "position");
    this.positions =
        store == null
            ? Positions.inInbox(stream, first)
            : Positions.stored(stream.context(), first, store);
    this.clock = Objects.requireNonNull(clock, "clock");
    this.failures = new ThrottledLog(LogLine.SWEEP_FAILED, Timeouts::nanoTime);
    this.futures = new ThrottledLog(LogLine.POSITION_IN_FUTURE, Timeouts::nanoTime);
    this.settledAt = clock.instant();
    this.memory = new SweepMemory(stream.settings().remembered());
  }

  /** Starts sweeping: now, and after each interval. Further calls have no effect. */
  public void start() {
    stream
        .context()
        .here(
            () -> {
              if (!started) {
                started = true;
                repeat();
              }
              return Future.succeededFuture();
            });
  }

  /** Sweeps once; returns the future of the running sweep, if one is running. */
  public Future<Void> run() {
    return stream.context().here(this::current);
  }

  /** Stops permanently, after the payment that is being handled. */
  public Future<Void> stop() {
    return stream
        .context()
        .here(
            () -> {
              stopped = true;
              stream.vertx().cancelTimer(timer);
              Runnable end = endMetrics;
              endMetrics = () -> {};
              end.run();
              Future<Void> last = running;
              return last == null ? Future.succeededFuture() : last.otherwiseEmpty();
            });
  }

  private void repeat() {
    if (stopped) {
      return;
    }
    current()
        .onFailure(failure -> failures.log(stream.settings().api(), failure))
        .onComplete(
            done -> {
              if (!stopped) {
                timer = stream.vertx().setTimer(Timeouts.millis(interval), id -> repeat());
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
    Instant begun = clock.instant();
    meter();
    // Another node that is sweeping finds the same payments.
    Futures.call(() -> positions.sweep(this::pass))
        .<Void>mapEmpty()
        .onSuccess(over -> settledAt = begun)
        .onComplete(over -> running = null)
        .onComplete(done);
    return done.future();
  }

  private void meter() {
    if (!isMetered && !stopped) {
      isMetered = true;
      settledAt = clock.instant();
      endMetrics = stream.metrics().sweeping(this::lag);
    }
  }

  private Duration lag() {
    Duration lag = Duration.between(settledAt, clock.instant());
    return lag.isNegative() ? Duration.ZERO : lag;
  }

  private Future<Instant> pass(Instant position) {
    Instant now = clock.instant();
    if (position.isAfter(now.plus(OVERLAP))) {
      futures.log(stream.settings().api(), position, now);
    }
    Instant start = start(position, now);
    reached = start;
    SweepPass<P> pass = new SweepPass<>(stream, listing, memory, () -> stopped, now, start);
    return pass.run().compose(end -> advance(pass, earlier(position, now)));
  }

  /**
   * Returns where a pass starts: what this process has reached, or the position if another node has
   * advanced it further. A position that was set back is used as it is.
   */
  private Instant start(Instant position, Instant now) {
    Instant before = reached;
    Instant last = given;
    given = position;
    if (before == null || last == null || position.isBefore(last)) {
      return earlier(position, now);
    }
    boolean advanced = position.isAfter(last) && position.isAfter(before);
    return advanced && !position.isAfter(now) ? position : earlier(before, now);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Returns the new position if the pass was complete and everything is handled. */
  private Future<Instant> advance(SweepPass<P> pass, Instant position) {
    Unsettled unsettled = memory.unsettled();
    if (!pass.isComplete()) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the sweep was stopped, could not read a part of the listing, or has too many"
                  + " payments to try again; not handled: "
                  + unsettled));
    }
    Instant end = pass.newest();
    reached = end;
    if (!unsettled.isEmpty()) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the position stays at "
                  + position
                  + ", as payments were not handled: "
                  + unsettled));
    }
    return Future.succeededFuture(end.isAfter(position) ? end : position);
  }
}
