package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a {@link Sweep} over the pages of PortOne's listing. It looks up each payment that
 * changed since the start of the pass and is not handled. Used on the context of the events only.
 */
final class SweepPass {
  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());
  private static final Call NEWEST_CHANGE_FIRST =
      Call.of("payments.listByStatus")
          .with("payment_status", PaymentStatus.ALL.wire())
          .with("limit", 100)
          .with("sorting", Sorting.NEWEST_UPDATED_FIRST.wire());

  /**
   * The maximum number of consecutive pages without a payment that earlier pages did not have. A
   * few are normal, because new payments move the others to later pages; an endless listing has
   * only such pages.
   */
  private static final int MOST_REPEATED_PAGES = 10;

  private final PaymentEvents events;
  private final SweepMemory memory;
  private final BooleanSupplier stopped;
  private final Instant now;
  private final Instant from;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> tried = new HashSet<>();
  private Instant newest;
  private int total;
  private int repeatedPages;
  private boolean complete = true;

  /**
   * Creates a pass that has not started.
   *
   * @param stopped whether the sweep was stopped, which ends the pass after the current payment
   * @param now the time of the pass; later times of payments are ignored
   * @param reached the time up to which earlier passes have covered the listing
   */
  SweepPass(
      PaymentEvents events,
      SweepMemory memory,
      BooleanSupplier stopped,
      Instant now,
      Instant reached) {
    this.events = events;
    this.memory = memory;
    this.stopped = stopped;
    this.now = now;
    from =
        reached.isAfter(Instant.EPOCH.plus(Sweep.OVERLAP))
            ? reached.minus(Sweep.OVERLAP)
            : Instant.EPOCH;
    newest = reached;
  }

  /**
   * Looks up what earlier passes did not settle, then reads the listing.
   *
   * @return fails when a page cannot be read
   */
  Future<Void> run() {
    return retryUnsettled().compose(done -> page(1));
  }

  /** Returns whether the whole listing was read, and what is not handled can be looked up again. */
  boolean isComplete() {
    return complete;
  }

  /** Returns the latest time of a listed payment that is not after the time of the pass. */
  Instant newest() {
    return newest;
  }

  /** Looks up the unsettled payments by id, as they may be many pages back in the listing. */
  private Future<Void> retryUnsettled() {
    Future<Void> before = Future.succeededFuture();
    for (Unsettled.Entry entry : memory.unsettled().entries()) {
      before =
          before.compose(done -> look(entry.impUid(), entry.sandbox(), entry.unreadableSince()));
    }
    return before;
  }

  private Future<Void> page(int number) {
    return events
        .client()
        .send(NEWEST_CHANGE_FIRST.with("page", number))
        .map(ListedPayment::page)
        .recover(
            failure ->
                PageStream.isPastTheEnd(failure)
                    ? Future.succeededFuture(pastTheEnd(number))
                    : Future.failedFuture(failure))
        .compose(page -> handle(page).map(page))
        .compose(
            page -> {
              boolean hasMore =
                  page.next() > number && page.list().stream().anyMatch(this::includes);
              complete &= !(stopped.getAsBoolean() && hasMore);
              return hasMore && !stopped.getAsBoolean()
                  ? page(page.next())
                  : Future.succeededFuture();
            });
  }

  /**
   * Returns an empty page for a page number past the end. The first page is past the end when there
   * are no payments. A later page is past the end when everything was read; otherwise the answer
   * was a transient error, and some payments were not seen.
   */
  private Page<ListedPayment> pastTheEnd(int number) {
    complete &= number == 1 || seen.size() >= total;
    return new Page<>(0, 0, 0, List.of());
  }

  /** Returns whether a time of the payment is not before the start of the pass. */
  private boolean includes(ListedPayment payment) {
    return !payment.changed().isBefore(from);
  }

  /** Handles the payments of a page one after another, the oldest change first. */
  private Future<Void> handle(Page<ListedPayment> page) {
    total = page.total();
    int before = seen.size();
    page.list().stream().map(ListedPayment::impUid).filter(Objects::nonNull).forEach(seen::add);
    repeatedPages = seen.size() > before ? 0 : repeatedPages + 1;
    if (repeatedPages > MOST_REPEATED_PAGES) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.BAD_UPSTREAM, "PortOne's listing repeats its pages without end"));
    }
    // The listing is ordered by change: a payment listed before one that changed since the start
    // has also changed since, even if its own times are earlier, as for a deposit reported late.
    boolean changed = false;
    Future<Void> handled = Future.succeededFuture();
    for (int i = page.list().size() - 1; i >= 0; i--) {
      ListedPayment payment = page.list().get(i);
      changed |= !payment.changedUntil(now).isBefore(from);
      if (changed || includes(payment)) {
        handled = handled.compose(done -> handle(payment));
      }
    }
    return handled;
  }

  private Future<Void> handle(ListedPayment listed) {
    if (listed instanceof ListedPayment.Decoded decoded) {
      return handle(decoded.payment());
    }
    return handle((ListedPayment.Unreadable) listed);
  }

  /** Looks up the payment by id: that answer may be readable, now or in a later pass. */
  private Future<Void> handle(ListedPayment.Unreadable listed) {
    String impUid = listed.impUid();
    if (impUid == null) {
      // Only the listing can show it again, so the next pass starts where this one started.
      complete = false;
      memory
          .unnamed()
          .log(
              Level.WARNING,
              () ->
                  "an entry of PortOne's listing cannot be read, nor its imp_uid: "
                      + listed.reason(),
              null);
      return Future.succeededFuture();
    }
    if (tried.contains(impUid) || isSkipped(impUid)) {
      return Future.succeededFuture();
    }
    if (memory.reported().add(impUid)) {
      LOG.log(
          Level.WARNING,
          "PortOne's listing has payment "
              + ThrottledLog.printable(impUid)
              + " in a form that cannot be read, so it is asked for on its own: "
              + listed.reason());
    }
    return look(impUid, listed.sandbox(), now);
  }

  private Future<Void> handle(Payment payment) {
    Instant changed = ChangeTime.until(now, payment);
    if (changed.isAfter(newest)) {
      newest = changed;
    }
    if (payment.state() == PaymentState.WINDOW_OPEN
        || events.isHandled(payment)
        || tried.contains(payment.impUid())
        || isSkipped(payment.impUid())) {
      return Future.succeededFuture();
    }
    return look(payment.impUid(), payment.sandbox(), null);
  }

  private boolean isSkipped(String impUid) {
    return memory.hidden().contains(impUid) && !events.findsTestChannels();
  }

  private Future<Void> look(String impUid, boolean sandbox, @Nullable Instant unreadableSince) {
    if (stopped.getAsBoolean()) {
      complete = false;
      return Future.succeededFuture();
    }
    tried.add(impUid);
    Unsettled unsettled = memory.unsettled();
    return events
        .lookInTurn(impUid, Source.SWEEP)
        .map(
            outcome -> {
              if (outcome.isHandled()
                  || isHidden(impUid, sandbox, outcome)
                  || isGivenUp(impUid, unreadableSince, outcome)) {
                unsettled.remove(impUid);
              } else {
                // The handler was called, so the payment can be read by now.
                Instant since = outcome == Outcome.NOT_HANDLED ? null : unreadableSince;
                complete &= unsettled.keep(new Unsettled.Entry(impUid, sandbox, outcome, since));
              }
              return null;
            });
  }

  /**
   * Returns whether PortOne no longer lists a payment that was never readable. No sweep can find it
   * then, from any position, so the position need not wait for it.
   */
  private boolean isGivenUp(String impUid, @Nullable Instant unreadableSince, Outcome outcome) {
    if (unreadableSince == null
        || outcome == Outcome.NOT_HANDLED
        || !now.isAfter(unreadableSince.plus(Listing.LONGEST_SPAN))) {
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

  /** Returns whether the payment is of a test channel that the client does not find. */
  private boolean isHidden(String impUid, boolean sandbox, Outcome outcome) {
    if (!sandbox || outcome != Outcome.UNKNOWN_PAYMENT || events.findsTestChannels()) {
      return false;
    }
    memory
        .testChannels()
        .log(
            Level.WARNING,
            () ->
                "skipped payment "
                    + ThrottledLog.printable(impUid)
                    + ": it was made in a test channel, which the client finds only with its option"
                    + " includeSandbox",
            null);
    memory.hidden().add(impUid);
    return true;
  }
}
