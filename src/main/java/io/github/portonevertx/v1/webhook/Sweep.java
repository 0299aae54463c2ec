package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no webhook told of: payments that failed, for which PortOne sends none, and whatever
 * was lost on the way. It lists what changed last, and passes on what {@link PaymentEvents} has not
 * handled; each is asked for anew. A payment that the listing marks as one of a test channel and
 * that the client does not find is skipped, and is not taken for handled.
 *
 * <p><b>The position</b> is the time, by PortOne's clock, up to which everything was handled. It
 * moves, and is given to the application to store, only after a sweep in which every event
 * succeeded. A failure does not hold up other payments: the next sweep asks for it again, and lists
 * no more than what changed since. A payment that is never handled holds the position for ever, and
 * the failure of each sweep names it; to give it up, stop this sweep and make one with a later
 * position.
 *
 * <p>An entry of the listing that cannot be read, such as one without a currency, holds up no other
 * payment either. It is logged once, asked for on its own at each sweep, and holds the position
 * until it was handled, but no longer than the 90 days that PortOne lists a payment. An entry whose
 * {@code imp_uid} cannot be read cannot be asked for: each sweep then begins where the last one
 * began, until the entry can be read or PortOne no longer lists it.
 *
 * <p>A position is never in the future. PortOne tells its clock only in the times of payments, so
 * the local clock decides: times after it move no position, and a position after it counts as now.
 * A local clock that is ahead lets a wrong time of PortOne move the position by as much; one that
 * is behind only makes a sweep list more.
 *
 * <p><b>What it sees.</b> All payments that PortOne lists for its last 90 days, newest change
 * first, until a page of 100 holds nothing later than the position, less {@link #OVERLAP}: PortOne
 * counts whole seconds, and a change may show a little after the time it bears. A payment that is
 * listed before a later change counts as changed, whatever its own times. Windows that were opened
 * and nothing more are no events.
 *
 * <p>One page is asked for at a time, and the next only when all of the one before is handled. No
 * two sweeps run at the same time.
 */
public final class Sweep {
  /** How far before its position a sweep begins. */
  public static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());
  private static final Call NEWEST_CHANGE_FIRST =
      Call.of("payments.listByStatus")
          .with("payment_status", PaymentStatus.ALL.wire())
          .with("limit", 100)
          .with("sorting", Sorting.NEWEST_UPDATED_FIRST.wire());

  /**
   * Pages in a row without a payment that the pages before did not have. A few are ordinary, as new
   * payments move the others to later pages; a listing without end has only such.
   */
  private static final int MOST_REPEATED_PAGES = 10;

  private final PaymentEvents events;
  private final Duration interval;
  private final Function<Instant, Future<Void>> store;
  private final InstantSource clock;
  private final ThrottledLog failures = new ThrottledLog(LOG, Timeouts::nanoTime);
  private final ThrottledLog testChannels = new ThrottledLog(LOG, Timeouts::nanoTime);
  private final ThrottledLog unnamed = new ThrottledLog(LOG, Timeouts::nanoTime);
  private final ThrottledLog futures = new ThrottledLog(LOG, Timeouts::nanoTime);

  // All that changes is touched on the context of the events only.
  private final Unsettled unsettled = new Unsettled();

  /** Payments of test channels that the client does not find. */
  private final RecentIds hidden;

  /** Payments of which it was logged that the listing's entry cannot be read. */
  private final RecentIds reported;

  /** What was stored last. */
  private Instant position;

  /** Up to here everything was handled or is {@link #unsettled}. */
  private Instant reached;

  private @Nullable Future<Void> running;
  private boolean started;
  private boolean stopped;
  private long timer = -1;

  /** One way through the listing. */
  private static final class Pass {
    private final Instant now;
    private final Instant from;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> tried = new HashSet<>();
    private Instant newest;
    private int total;
    private int repeatedPages;
    private boolean complete = true;

    Pass(Instant now, Instant reached) {
      this.now = now;
      from = reached.isAfter(Instant.EPOCH.plus(OVERLAP)) ? reached.minus(OVERLAP) : Instant.EPOCH;
      newest = reached;
    }

    /** Returns whether a time of the payment is not before the start of the sweep. */
    boolean includes(ListedPayment payment) {
      return !payment.changed().isBefore(from);
    }
  }

  /**
   * A sweep that has not begun.
   *
   * @param events what it is for
   * @param interval from the end of a sweep to the next
   * @param position where to begin: what was stored last, or the moment from which payments matter
   * @param store stores the position; when it fails, or takes longer than the events' handler may,
   *     the sweep has not happened
   */
  public Sweep(
      PaymentEvents events,
      Duration interval,
      Instant position,
      Function<Instant, Future<Void>> store) {
    this(events, interval, position, store, SystemTime::now);
  }

  /**
   * A sweep with a clock of its own, such as one that is set by PortOne's.
   *
   * @param events what it is for
   * @param interval from the end of a sweep to the next; more than zero
   * @param position where to begin: what was stored last, or the moment from which payments matter
   * @param store stores the position; when it fails, or takes longer than the events' handler may,
   *     the sweep has not happened
   * @param clock what the position never passes
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
    this.hidden = new RecentIds(events.remembered());
    this.reported = new RecentIds(events.remembered());
    this.interval = Objects.requireNonNull(interval, "interval");
    this.position = Objects.requireNonNull(position, "position");
    this.reached = position;
    this.store = Objects.requireNonNull(store, "store");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Sweeps now, and again after each interval; a second start changes nothing. */
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
   * Sweeps once, for an application that has its own idea of when.
   *
   * @return completes when all is handled and the position stored, and fails when not; the future
   *     of the sweep that is running, if one is
   */
  public Future<Void> run() {
    return events.here(this::current);
  }

  /**
   * Ends after the payment that is being handled; for good.
   *
   * @return completes when nothing runs any more
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
    Pass pass = new Pass(now, reached);
    return again(pass).compose(done -> page(1, pass)).compose(end -> advance(pass));
  }

  /** What the last sweeps could not settle, which may be far behind on the listing by now. */
  private Future<Void> again(Pass pass) {
    Future<Void> before = Future.succeededFuture();
    for (Unsettled.Entry entry : unsettled.entries()) {
      before =
          before.compose(
              done -> look(entry.impUid(), entry.sandbox(), entry.unreadableSince(), pass));
    }
    return before;
  }

  private Future<Void> page(int number, Pass pass) {
    return events
        .client()
        .send(NEWEST_CHANGE_FIRST.with("page", number))
        .map(ListedPayment::page)
        .recover(
            failure ->
                PageStream.isPastTheEnd(failure)
                    ? Future.succeededFuture(pastTheEnd(number, pass))
                    : Future.failedFuture(failure))
        .compose(page -> handle(page, pass).map(page))
        .compose(
            page -> {
              boolean goesOn =
                  page.next() > number
                      && page.list().stream().anyMatch(payment -> pass.includes(payment));
              pass.complete &= !(stopped && goesOn);
              return goesOn && !stopped ? page(page.next(), pass) : Future.succeededFuture();
            });
  }

  /**
   * As long as there is no payment at all, the first page may be past the end. A later one is when
   * everything was read; else the answer was one of the moment, and payments were not seen.
   */
  private static Page<ListedPayment> pastTheEnd(int number, Pass pass) {
    pass.complete &= number == 1 || pass.seen.size() >= pass.total;
    return new Page<>(0, 0, 0, List.of());
  }

  /** Oldest first, one after another. */
  private Future<Void> handle(Page<ListedPayment> page, Pass pass) {
    pass.total = page.total();
    int before = pass.seen.size();
    page.list().stream()
        .map(ListedPayment::impUid)
        .filter(Objects::nonNull)
        .forEach(pass.seen::add);
    pass.repeatedPages = pass.seen.size() > before ? 0 : pass.repeatedPages + 1;
    if (pass.repeatedPages > MOST_REPEATED_PAGES) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.BAD_UPSTREAM, "PortOne's listing repeats its pages without end"));
    }
    // The listing is in the order of the changes: what comes before a payment that changed in time
    // has changed in time, too, even if its own times are earlier, as of a deposit reported late.
    boolean changed = false;
    Future<Void> handled = Future.succeededFuture();
    for (int i = page.list().size() - 1; i >= 0; i--) {
      ListedPayment payment = page.list().get(i);
      changed |= !payment.changedUntil(pass.now).isBefore(pass.from);
      if (changed || pass.includes(payment)) {
        handled = handled.compose(done -> handle(payment, pass));
      }
    }
    return handled;
  }

  private Future<Void> handle(ListedPayment listed, Pass pass) {
    if (listed instanceof ListedPayment.Decoded decoded) {
      return handle(decoded.payment(), pass);
    }
    return handle((ListedPayment.Unreadable) listed, pass);
  }

  /** It is asked for on its own: that answer may be readable, now or at a later sweep. */
  private Future<Void> handle(ListedPayment.Unreadable listed, Pass pass) {
    String impUid = listed.impUid();
    if (impUid == null) {
      // Only the listing can show it again: the next sweep begins where this one began.
      pass.complete = false;
      unnamed.log(
          Level.WARNING,
          () -> "an entry of PortOne's listing cannot be read, nor its imp_uid: " + listed.reason(),
          null);
      return Future.succeededFuture();
    }
    if (pass.tried.contains(impUid) || isSkipped(impUid)) {
      return Future.succeededFuture();
    }
    if (reported.add(impUid)) {
      LOG.log(
          Level.WARNING,
          "PortOne's listing has payment "
              + ThrottledLog.printable(impUid)
              + " in a form that cannot be read, so it is asked for on its own: "
              + listed.reason());
    }
    return look(impUid, listed.sandbox(), pass.now, pass);
  }

  private boolean isSkipped(String impUid) {
    return hidden.contains(impUid) && !events.findsTestChannels();
  }

  private Future<Void> handle(Payment payment, Pass pass) {
    Instant changed = ChangeTime.until(pass.now, payment);
    if (changed.isAfter(pass.newest)) {
      pass.newest = changed;
    }
    if (payment.state() == PaymentState.WINDOW_OPEN
        || events.isHandled(payment)
        || pass.tried.contains(payment.impUid())
        || isSkipped(payment.impUid())) {
      return Future.succeededFuture();
    }
    return look(payment.impUid(), payment.sandbox(), null, pass);
  }

  private Future<Void> look(
      String impUid, boolean sandbox, @Nullable Instant unreadableSince, Pass pass) {
    if (stopped) {
      pass.complete = false;
      return Future.succeededFuture();
    }
    pass.tried.add(impUid);
    return events
        .lookInTurn(impUid, Source.SWEEP)
        .map(
            outcome -> {
              if (outcome.isHandled() || isHidden(impUid, sandbox, outcome)) {
                unsettled.remove(impUid);
              } else if (isGivenUp(impUid, unreadableSince, outcome, pass)) {
                unsettled.remove(impUid);
              } else {
                // The handler was called, so the payment can be read by now.
                Instant since = outcome == Outcome.NOT_HANDLED ? null : unreadableSince;
                pass.complete &=
                    unsettled.keep(new Unsettled.Entry(impUid, sandbox, outcome, since));
              }
              return null;
            });
  }

  /**
   * Returns whether PortOne no longer lists a payment that was never readable. No sweep could find
   * it then, wherever it began, so the position need not wait for it.
   */
  private static boolean isGivenUp(
      String impUid, @Nullable Instant unreadableSince, Outcome outcome, Pass pass) {
    if (unreadableSince == null
        || outcome == Outcome.NOT_HANDLED
        || !pass.now.isAfter(unreadableSince.plus(Listing.LONGEST_SPAN))) {
      return false;
    }
    LOG.log(
        Level.ERROR,
        "payment "
            + ThrottledLog.printable(impUid)
            + " could not be read since "
            + unreadableSince
            + ", PortOne no longer lists it, and it was never handled: it is given up");
    return true;
  }

  /** Of a test channel, and not for this client: not to be asked for at every sweep. */
  private boolean isHidden(String impUid, boolean sandbox, Outcome outcome) {
    if (!sandbox || outcome != Outcome.UNKNOWN_PAYMENT || events.findsTestChannels()) {
      return false;
    }
    testChannels.log(
        Level.WARNING,
        () ->
            "skipped payment "
                + ThrottledLog.printable(impUid)
                + ": it was made in a test channel, which the client finds only with its option"
                + " includeSandbox",
        null);
    hidden.add(impUid);
    return true;
  }

  private Future<Void> advance(Pass pass) {
    if (!pass.complete) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the sweep was stopped, could not read a part of the listing, or has too many"
                  + " payments to try again; not handled: "
                  + unsettled));
    }
    reached = pass.newest;
    if (!unsettled.isEmpty()) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.UNAVAILABLE,
              "the position stays at "
                  + position
                  + ", as payments were not handled: "
                  + unsettled));
    }
    if (!pass.newest.isAfter(position)) {
      return Future.succeededFuture();
    }
    return events
        .limited(events.application(() -> store.apply(pass.newest)), "the position was not stored")
        .onSuccess(stored -> position = pass.newest);
  }
}
