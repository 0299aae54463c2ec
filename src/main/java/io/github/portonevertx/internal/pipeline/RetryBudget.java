package io.github.portonevertx.internal.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits retries to a share of all calls, so that an outage of PortOne does not multiply its load.
 *
 * <p>Each call deposits that share of a retry, each retry withdraws a whole one. The balance is
 * bounded and full at the start, so that a client with few calls can retry too.
 */
public final class RetryBudget {
  private static final int RETRY = 100;
  private static final int MOST = 100 * RETRY;

  private final int percent;
  private final AtomicInteger balance = new AtomicInteger(MOST);

  /** Allows {@code percent} retries for every hundred calls, and a hundred more. */
  public RetryBudget(int percent) {
    this.percent = percent;
  }

  /** Counts a call. */
  public void deposit() {
    for (int now = balance.get(); now < MOST; now = balance.get()) {
      if (balance.compareAndSet(now, Math.min(MOST, now + percent))) {
        return;
      }
    }
  }

  /** Returns whether the balance holds a retry, and counts it if so. */
  public boolean withdraw() {
    for (int now = balance.get(); now >= RETRY; now = balance.get()) {
      if (balance.compareAndSet(now, now - RETRY)) {
        return true;
      }
    }
    return false;
  }
}
