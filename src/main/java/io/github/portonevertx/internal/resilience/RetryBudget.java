package io.github.portonevertx.internal.resilience;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps repeats to a share of all calls, so that an outage of PortOne does not multiply its load.
 *
 * <p>Each call pays in that share of a repeat, each repeat takes a whole one out. What healthy
 * times save up is bounded, and is there from the start, so that a client with few calls can repeat
 * too.
 */
public final class RetryBudget {
  private static final int REPEAT = 100;
  private static final int MOST = 100 * REPEAT;

  private final int percent;
  private final AtomicInteger savings = new AtomicInteger(MOST);

  /** Allows {@code percent} repeats for every hundred calls, and a hundred more. */
  public RetryBudget(int percent) {
    this.percent = percent;
  }

  /** Counts a call. */
  public void payIn() {
    for (int now = savings.get(); now < MOST; now = savings.get()) {
      if (savings.compareAndSet(now, Math.min(MOST, now + percent))) {
        return;
      }
    }
  }

  /** Counts a repeat, if there is enough for one. */
  public boolean takeOut() {
    for (int now = savings.get(); now >= REPEAT; now = savings.get()) {
      if (savings.compareAndSet(now, now - REPEAT)) {
        return true;
      }
    }
    return false;
  }
}
