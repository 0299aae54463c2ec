package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.SweepLoop;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A periodic search for payment states that no webhook reported: failed payments, for which PortOne
 * sends none, and states whose webhook was lost. It lists the most recently changed payments and
 * looks up those whose state {@link PaymentEvents} has not handled. A payment that the listing
 * marks as one of a test channel and that the client does not find is skipped, and does not count
 * as handled.
 *
 * <p><b>The position</b> is the time, by PortOne's clock, up to which everything was handled. It
 * advances, and is given to the application to store, only after a sweep in which every event
 * succeeded. A failure does not delay other payments: the next sweep looks that payment up again by
 * its id, and otherwise lists only what changed since. A payment that is never handled holds the
 * position indefinitely, and the failure of each sweep names it; to give it up, stop this sweep and
 * create one with a later position.
 *
 * <p>The position is stored by a function of the application, or, without one, where the events
 * record handled states: in their inbox, whose nodes sweep one at a time, or in memory.
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
 * handled. Sweeps of one instance never overlap. A sweep runs on the context of its {@link
 * PaymentEvents}, and may be used from any thread.
 */
public final class Sweep {
  /** How far before its position a sweep starts. */
  public static final Duration OVERLAP = SweepLoop.OVERLAP;

  private final SweepLoop<Payment> loop;

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
    this(events, interval, position, clock, Objects.requireNonNull(store, "store"));
  }

  /**
   * Creates a sweep that has not started, uses the system clock, and stores its position where the
   * events record handled states.
   *
   * @param events receives the payments that the sweep finds
   * @param interval the time from the end of a sweep to the start of the next; more than zero
   * @param first where to start when no position is stored: the time from which payments matter
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the interval is not more than
   *     zero
   */
  public Sweep(PaymentEvents events, Duration interval, Instant first) {
    this(events, interval, first, SystemTime::now);
  }

  /**
   * Creates a sweep that has not started, uses the given clock, and stores its position where the
   * events record handled states.
   *
   * @param events receives the payments that the sweep finds
   * @param interval the time from the end of a sweep to the start of the next; more than zero
   * @param first where to start when no position is stored: the time from which payments matter
   * @param clock the upper limit of the position
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the interval is not more than
   *     zero
   */
  public Sweep(PaymentEvents events, Duration interval, Instant first, InstantSource clock) {
    this(events, interval, first, clock, null);
  }

  private Sweep(
      PaymentEvents events,
      Duration interval,
      Instant first,
      InstantSource clock,
      @Nullable Function<Instant, Future<Void>> store) {
    loop =
        new SweepLoop<>(
            events.stream(), new V1Listing(events.client()), interval, first, store, clock);
  }

  /** Starts sweeping: now, and after each interval. Further calls have no effect. */
  public void start() {
    loop.start();
  }

  /**
   * Sweeps once, for an application with its own schedule.
   *
   * @return completes when every payment is handled and the position is stored, or when another
   *     node is sweeping, and fails otherwise; the future of the running sweep, if one is running
   */
  public Future<Void> run() {
    return loop.run();
  }

  /**
   * Stops permanently, after the payment that is being handled.
   *
   * @return completes when no sweep is running; never fails
   */
  public Future<Void> stop() {
    return loop.stop();
  }
}
