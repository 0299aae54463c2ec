package io.github.portonevertx.internal.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A bus in virtual time: everybody hears everything, the teller too, late, or not at all. */
final class BroadcastNetwork implements ExpiryBroadcast {
  private final VirtualTime time;
  private final SplittableRandom random;
  private final List<TokenOwner> listeners = new ArrayList<>();
  private double loss;
  private Duration longestDelay = Duration.ofMillis(50);

  BroadcastNetwork(VirtualTime time, long seed) {
    this.time = time;
    this.random = new SplittableRandom(seed);
  }

  /** The share of deliveries, from 0 to 1, that never arrive. */
  BroadcastNetwork loses(double loss) {
    this.loss = loss;
    return this;
  }

  BroadcastNetwork delaysUpTo(Duration delay) {
    this.longestDelay = delay;
    return this;
  }

  void add(TokenOwner listener) {
    listeners.add(listener);
  }

  @Override
  public void tell(long expiredAt, String proof) {
    for (TokenOwner listener : listeners) {
      if (random.nextDouble() >= loss) {
        Duration delay = Duration.ofNanos(random.nextLong(longestDelay.toNanos() + 1));
        time.after(delay, () -> listener.heard(expiredAt, proof));
      }
    }
  }
}
