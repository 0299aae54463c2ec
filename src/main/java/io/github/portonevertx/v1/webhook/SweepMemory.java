package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.time.Timeouts;

/**
 * What the passes of one {@link Sweep} share: payments to look up again, payments to skip, and the
 * logs. Used on the context of the events only.
 */
final class SweepMemory {
  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

  private final Unsettled unsettled = new Unsettled();
  private final RecentIds hidden;
  private final RecentIds reported;
  private final ThrottledLog testChannels = new ThrottledLog(LOG, Timeouts::nanoTime);
  private final ThrottledLog unnamed = new ThrottledLog(LOG, Timeouts::nanoTime);

  /** Creates an empty memory that remembers at most {@code most} payments of each kind. */
  SweepMemory(int most) {
    hidden = new RecentIds(most);
    reported = new RecentIds(most);
  }

  /** Returns the payments that were found and are not handled yet. */
  Unsettled unsettled() {
    return unsettled;
  }

  /** Returns the payments of test channels that the client does not find. */
  RecentIds hidden() {
    return hidden;
  }

  /** Returns the payments whose unreadable entry in the listing was logged. */
  RecentIds reported() {
    return reported;
  }

  /** Returns the log of skipped payments of test channels. */
  ThrottledLog testChannels() {
    return testChannels;
  }

  /** Returns the log of entries whose {@code imp_uid} cannot be read. */
  ThrottledLog unnamed() {
    return unnamed;
  }
}
