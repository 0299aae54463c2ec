package io.github.portonevertx.internal.events;

import io.github.portonevertx.internal.logging.LogLine;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The lookups of one pass of a sweep, each payment at most once, and what becomes of payments that
 * are not handled. Used on the context of the stream only.
 *
 * @param <P> the payment
 */
final class SweepLookups<P> {
  private final EventStream<P, ?> stream;
  private final Listing<P> listing;
  private final SweepMemory memory;
  private final BooleanSupplier stopped;
  private final Instant now;
  private final Set<String> tried = new HashSet<>();
  private boolean complete = true;

  SweepLookups(
      EventStream<P, ?> stream,
      Listing<P> listing,
      SweepMemory memory,
      BooleanSupplier stopped,
      Instant now) {
    this.stream = stream;
    this.listing = listing;
    this.memory = memory;
    this.stopped = stopped;
    this.now = now;
  }

  /** Returns whether every payment that is not handled can be looked up again. */
  boolean isComplete() {
    return complete;
  }

  /** Looks up the unsettled payments by id, as they may be many pages back in the listing. */
  Future<Void> retryUnsettled() {
    Future<Void> before = Future.succeededFuture();
    for (Unsettled.Entry entry : memory.unsettled().entries()) {
      before =
          before.compose(done -> look(entry.id(), entry.testChannel(), entry.unreadableSince()));
    }
    return before;
  }

  /** Looks up a listed payment. */
  Future<Void> readable(Listed<P> entry) {
    String id = entry.id();
    return id == null || isDone(id)
        ? Future.succeededFuture()
        : look(id, entry.testChannel(), null);
  }

  /** Looks up a listed payment by id: that answer may be readable, now or in a later pass. */
  Future<Void> unreadable(Listed<P> entry) {
    String id = entry.id();
    if (id == null) {
      // Only the listing can show it again, so the next pass starts where this one started.
      complete = false;
      memory.unnamed().log(stream.settings().api(), stream.api().idName(), entry.unreadable());
      return Future.succeededFuture();
    }
    if (isDone(id)) {
      return Future.succeededFuture();
    }
    if (memory.reported().add(id)) {
      LogLine.LISTED_UNREADABLE.log(
          stream.settings().api(), stream.api().ids(id), entry.unreadable());
    }
    return look(id, entry.testChannel(), now);
  }

  private boolean isDone(String id) {
    return tried.contains(id)
        || (memory.hidden().contains(id) && !stream.api().findsTestChannels());
  }

  private Future<Void> look(String id, boolean testChannel, @Nullable Instant unreadableSince) {
    if (stopped.getAsBoolean()) {
      complete = false;
      return Future.succeededFuture();
    }
    tried.add(id);
    Unsettled unsettled = memory.unsettled();
    return stream
        .lookInTurn(id, Source.SWEEP)
        .map(
            outcome -> {
              if (outcome.isSettled()
                  || isHidden(id, testChannel, outcome)
                  || isGivenUp(id, unreadableSince, outcome)) {
                unsettled.remove(id);
              } else {
                // The handler was called, so the payment can be read by now.
                Instant since = outcome == Outcome.NOT_HANDLED ? null : unreadableSince;
                complete &= unsettled.keep(new Unsettled.Entry(id, testChannel, outcome, since));
              }
              return null;
            });
  }

  /**
   * Returns whether PortOne no longer lists a payment that was never readable. No sweep can find it
   * then, from any position, so the position need not wait for it.
   */
  private boolean isGivenUp(String id, @Nullable Instant unreadableSince, Outcome outcome) {
    Duration listedFor = listing.listedFor();
    if (listedFor == null
        || unreadableSince == null
        || outcome == Outcome.NOT_HANDLED
        || !now.isAfter(unreadableSince.plus(listedFor))) {
      return false;
    }
    LogLine.PAYMENT_GIVEN_UP.log(stream.settings().api(), stream.api().ids(id), unreadableSince);
    return true;
  }

  /** Returns whether the payment is of a test channel that the client does not find. */
  private boolean isHidden(String id, boolean testChannel, Outcome outcome) {
    if (!testChannel || outcome != Outcome.UNKNOWN_PAYMENT || stream.api().findsTestChannels()) {
      return false;
    }
    memory
        .testChannels()
        .log(
            stream.settings().api(),
            "it was made in a test channel, which the client finds only with its option"
                + " includeSandbox",
            stream.api().ids(id));
    memory.hidden().add(id);
    return true;
  }
}
