package io.github.portonevertx.internal.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits retries to a share of all calls, so that an outage of PortOne does not multiply its load.
 *
 * <p>Each call adds that share of a retry to the balance, and each retry subtracts one. The balance
 * has an upper bound, at which it starts, so that a client with few calls can retry too.
 */
public final class RetryBudget {
  private static final int RETRY = 100;
  private static final int MOST = 100 * RETRY;

  private final int percent;
  private final AtomicInteger balance = new AtomicInteger(MOST);

  /**
   * Creates a budget of {@code percent} retries per hundred calls, and a reserve of a hundred
   * retries.
   */
  public RetryBudget(int percent) {
    this.percent = percent;
  }

  /** Adds the share of one call. */
  public void deposit() {
    for (int now = balance.get(); now < MOST; now = balance.get()) {
      if (balance.compareAndSet(now, Math.min(MOST, now + percent))) {
        return;
      }
    }
  }

  /** Subtracts a retry if the balance allows it, and returns whether it did. */
  public boolean withdraw() {
    for (int now = balance.get(); now >= RETRY; now = balance.get()) {
      if (balance.compareAndSet(now, now - RETRY)) {
        return true;
      }
    }
    return false;
  }
}
