package io.github.portonevertx.internal.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An event bus in virtual time. It delivers each message to every owner including the sender, with
 * delays and losses.
 */
final class BroadcastNetwork implements ExpiryBroadcast {
  private static final Duration LONGEST_DELAY = Duration.ofMillis(50);

  private final VirtualTime time;
  private final SplittableRandom random;
  private final List<TokenOwner> listeners = new ArrayList<>();
  private double loss;

  BroadcastNetwork(VirtualTime time, long seed) {
    this.time = time;
    this.random = new SplittableRandom(seed);
  }

  /** Sets the share of deliveries, from 0 to 1, that are lost. */
  BroadcastNetwork loses(double loss) {
    this.loss = loss;
    return this;
  }

  void add(TokenOwner listener) {
    listeners.add(listener);
  }

  @Override
  public void publish(long expiredAt, String proof) {
    for (TokenOwner listener : listeners) {
      if (random.nextDouble() >= loss) {
        Duration delay = Duration.ofNanos(random.nextLong(LONGEST_DELAY.toNanos() + 1));
        time.after(delay, () -> listener.onExpiry(expiredAt, proof));
      }
    }
  }
}
