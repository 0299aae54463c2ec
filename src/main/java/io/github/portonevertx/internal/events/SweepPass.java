package io.github.portonevertx.internal.events;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a sweep over the pages of PortOne's listing. It looks up each payment that changed
 * since the start of the pass and is not handled. Used on the context of the stream only.
 *
 * @param <P> the payment
 */
final class SweepPass<P> {
  /**
   * The maximum number of consecutive pages without a payment that earlier pages did not have. A
   * few are normal, because new payments move the others to later pages; an endless listing has
   * only such pages.
   */
  private static final int MOST_REPEATED_PAGES = 10;

  private final SweepLookups<P> lookups;
  private final EventStream<P, ?> stream;
  private final BooleanSupplier stopped;
  private final Instant now;
  private final Instant from;
  private final Listing.Pages<P> pages;
  private final Set<String> seen = new HashSet<>();
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
      EventStream<P, ?> stream,
      Listing<P> listing,
      SweepMemory memory,
      BooleanSupplier stopped,
      Instant now,
      Instant reached) {
    this.stream = stream;
    this.stopped = stopped;
    this.now = now;
    from =
        reached.isAfter(Instant.EPOCH.plus(SweepLoop.OVERLAP))
            ? reached.minus(SweepLoop.OVERLAP)
            : Instant.EPOCH;
    newest = reached;
    pages = listing.since(from);
    lookups = new SweepLookups<>(stream, listing, memory, stopped, now);
  }

  /**
   * Looks up what earlier passes did not settle, then reads the listing.
   *
   * @return fails when a page cannot be read
   */
  Future<Void> run() {
    return lookups.retryUnsettled().compose(done -> page(1));
  }

  /** Returns whether the whole listing was read, and what is not handled can be looked up again. */
  boolean isComplete() {
    return complete && lookups.isComplete();
  }

  /** Returns the latest time of a listed payment that is not after the time of the pass. */
  Instant newest() {
    return newest;
  }

  private Future<Void> page(int number) {
    return pages
        .page(number)
        .compose(page -> handle(number, page).map(page))
        .compose(
            page -> {
              boolean hasMore =
                  page.next() > number && page.entries().stream().anyMatch(this::includes);
              complete &= !(stopped.getAsBoolean() && hasMore);
              return hasMore && !stopped.getAsBoolean()
                  ? page(page.next())
                  : Future.succeededFuture();
            });
  }

  /** Returns whether a time of the payment is not before the start of the pass. */
  private boolean includes(Listed<P> entry) {
    return !entry.changed().isBefore(from);
  }

  /** Handles the payments of a page one after another, the oldest change first. */
  private Future<Void> handle(int number, ListedPage<P> page) {
    if (page.pastTheEnd()) {
      // The first page is past the end when there are no payments, and a later one when everything
      // was read. Otherwise the answer was a transient error, and some payments were not seen.
      complete &= number == 1 || seen.size() >= total;
    }
    total = page.total();
    int before = seen.size();
    page.entries().stream().map(Listed::id).filter(Objects::nonNull).forEach(seen::add);
    repeatedPages = seen.size() > before ? 0 : repeatedPages + 1;
    if (repeatedPages > MOST_REPEATED_PAGES) {
      return Future.failedFuture(
          PortOneException.of(
              FailureKind.BAD_UPSTREAM, "PortOne's listing repeats its pages without end"));
    }
    List<Listed<P>> changed = changed(page.entries());
    List<P> payments = new ArrayList<>();
    for (Listed<P> entry : changed) {
      @Nullable P payment = entry.payment();
      if (payment != null) {
        payments.add(payment);
      }
    }
    return stream.handled(payments).compose(handled -> handle(changed, handled));
  }

  /**
   * Returns the entries that changed since the start of the pass, the oldest change first. The
   * listing is ordered by change: a payment listed before one that changed since the start has also
   * changed since, even if its own times are earlier, as for a deposit reported late.
   */
  private List<Listed<P>> changed(List<Listed<P>> entries) {
    List<Listed<P>> found = new ArrayList<>();
    boolean changed = false;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Listed<P> entry = entries.get(i);
      changed |= !entry.changedUntil(now).isBefore(from);
      if (changed || includes(entry)) {
        found.add(entry);
      }
    }
    return found;
  }

  private Future<Void> handle(List<Listed<P>> entries, Predicate<P> handled) {
    Future<Void> before = Future.succeededFuture();
    for (Listed<P> entry : entries) {
      before = before.compose(done -> handle(entry, handled));
    }
    return before;
  }

  private Future<Void> handle(Listed<P> entry, Predicate<P> handled) {
    @Nullable P payment = entry.payment();
    if (payment == null) {
      return lookups.unreadable(entry);
    }
    Instant changed = entry.changedUntil(now);
    if (changed.isAfter(newest)) {
      newest = changed;
    }
    return stream.api().isSkipped(payment) || handled.test(payment)
        ? Future.succeededFuture()
        : lookups.readable(entry);
  }
}
