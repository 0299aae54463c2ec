package io.github.portonevertx.internal.events;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;

/**
 * What the passes of one sweep share: payments to look up again, payments to skip, and the logs.
 * Used on the context of the stream only.
 */
final class SweepMemory {
  private final Unsettled unsettled = new Unsettled();
  private final RecentIds hidden;
  private final RecentIds reported;
  private final ThrottledLog testChannels;
  private final ThrottledLog unnamed;

  /**
   * Creates an empty memory.
   *
   * @param most the maximum number of payments of each kind
   */
  SweepMemory(int most) {
    hidden = new RecentIds(most);
    reported = new RecentIds(most);
    testChannels = new ThrottledLog(LogLine.PAYMENT_SKIPPED, Timeouts::nanoTime);
    unnamed = new ThrottledLog(LogLine.ENTRY_UNREADABLE, Timeouts::nanoTime);
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

  /** Returns the log of entries whose id cannot be read. */
  ThrottledLog unnamed() {
    return unnamed;
  }
}
