package io.github.portonevertx.webhook;

import io.github.portonevertx.Page;
import io.github.portonevertx.internal.paging.PageWalk;
import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.payments.Listing;
import io.github.portonevertx.payments.Payment;
import io.github.portonevertx.payments.PaymentState;
import io.github.portonevertx.payments.PaymentStatus;
import io.github.portonevertx.payments.Sorting;
import io.github.portonevertx.payments.VbankDeposit;
import io.github.portonevertx.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no webhook told of: payments that failed, for which PortOne sends none, and whatever
 * was lost on the way. It lists what changed last, and passes on what {@link PaymentEvents} has not
 * handled; each is asked for anew, so a payment of a test channel is one for the sweep if it is one
 * for the client.
 *
 * <p><b>The position</b> is the time, by PortOne's clock, up to which everything was handled. It
 * moves, and is given to the application to store, only after a sweep in which every event
 * succeeded. A failure does not hold up other payments: the next sweep comes back to it.
 *
 * <p><b>What it sees.</b> All payments that PortOne lists for its last 90 days, newest change
 * first, until a page of 100 holds nothing later than the position, less {@link #OVERLAP}: PortOne
 * counts whole seconds, and a change may show a little after the time it bears. Windows that were
 * opened and nothing more are no events.
 *
 * <p>One page is asked for at a time, and the next only when all of the one before is handled. No
 * two sweeps run at the same time.
 */
public final class Sweep {
  /** How far before its position a sweep begins. */
  public static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());
  private static final Listing NEWEST =
      Listing.FIRST_PAGE.limit(100).sorting(Sorting.NEWEST_UPDATED_FIRST);

  private final PaymentEvents events;
  private final Duration interval;
  private final Function<Instant, Future<Void>> store;

  // All that changes is touched on the context of the events only.
  private Instant position;
  private @Nullable Future<Void> running;
  private boolean started;
  private boolean stopped;
  private long timer = -1;

  /** One way through the listing. */
  private static final class Pass {
    private final Instant from;
    private Instant newest;
    private boolean complete = true;

    Pass(Instant position) {
      from = position.minus(OVERLAP);
      newest = position;
    }
  }

  /**
   * A sweep that has not begun.
   *
   * @param events what it is for
   * @param interval from the end of a sweep to the next
   * @param position where to begin: what was stored last, or the moment from which payments matter
   * @param store stores the position; when it fails the sweep has not happened
   */
  public Sweep(
      PaymentEvents events,
      Duration interval,
      Instant position,
      Function<Instant, Future<Void>> store) {
    this.events = events;
    this.interval = interval;
    this.position = position;
    this.store = store;
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
        .onFailure(e -> LOG.log(Level.WARNING, "a sweep for missed payments failed", e))
        .onComplete(
            done -> {
              if (!stopped) {
                timer = events.vertx().setTimer(Patience.millis(interval), id -> repeat());
              }
            });
  }

  private Future<Void> current() {
    Future<Void> open = running;
    if (open != null) {
      return open;
    }
    Pass pass = new Pass(position);
    Promise<Void> done = Promise.promise();
    running = done.future();
    page(1, pass).compose(end -> advance(pass)).onComplete(over -> running = null).onComplete(done);
    return done.future();
  }

  private Future<Void> page(int number, Pass pass) {
    return events
        .client()
        .payments()
        .listByStatus(PaymentStatus.ALL, NEWEST.page(number))
        .recover(
            failure ->
                // As long as there is no payment at all, the first page may be past the end, too.
                PageWalk.isPastTheEnd(failure)
                    ? Future.succeededFuture(new Page<>(0, 0, 0, List.of()))
                    : Future.failedFuture(failure))
        .compose(page -> handle(page, pass).map(page))
        .compose(
            page -> {
              boolean goesOn =
                  page.next() > number
                      && page.list().stream().anyMatch(p -> !changed(p).isBefore(pass.from));
              pass.complete &= !(stopped && goesOn);
              return goesOn && !stopped ? page(page.next(), pass) : Future.succeededFuture();
            });
  }

  /** Oldest first, one after another. */
  private Future<Void> handle(Page<Payment> page, Pass pass) {
    Future<Void> before = Future.succeededFuture();
    for (int i = page.list().size() - 1; i >= 0; i--) {
      Payment payment = page.list().get(i);
      if (!changed(payment).isBefore(pass.from)) {
        before = before.compose(done -> handle(payment, pass));
      }
    }
    return before;
  }

  private Future<Void> handle(Payment payment, Pass pass) {
    if (stopped) {
      pass.complete = false;
      return Future.succeededFuture();
    }
    if (changed(payment).isAfter(pass.newest)) {
      pass.newest = changed(payment);
    }
    if (payment.state() == PaymentState.WINDOW_OPEN || events.isHandled(payment)) {
      return Future.succeededFuture();
    }
    return events
        .lookInTurn(payment.impUid(), Source.SWEEP)
        .map(
            outcome -> {
              if (outcome == Outcome.UNKNOWN_PAYMENT) {
                // Of a test channel, and not for this client: not to be asked for every time.
                events.remember(payment);
              }
              pass.complete &= outcome.isSettled();
              return null;
            });
  }

  private Future<Void> advance(Pass pass) {
    if (!pass.complete) {
      return Future.failedFuture("not everything was handled");
    }
    if (!pass.newest.isAfter(position)) {
      return Future.succeededFuture();
    }
    return events
        .application(() -> store.apply(pass.newest))
        .onSuccess(stored -> position = pass.newest);
  }

  /** PortOne shows no time of the last change, so it is the latest of those it shows. */
  private static Instant changed(Payment payment) {
    return Stream.concat(
            Stream.of(
                payment.startedAt(),
                payment.vbankIssuedAt(),
                payment.paidAt(),
                payment.failedAt(),
                payment.cancelledAt()),
            payment.depositHistory().stream().map(VbankDeposit::depositedAt))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
