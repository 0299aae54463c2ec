package io.github.portonevertx.internal.token;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * The numbers of the token's life, in nanoseconds, and the randomness that keeps many processes
 * with one key from asking in step.
 *
 * <p>They come from a simulation of PortOne's documented rule with up to 32 processes on one key,
 * clocks up to ten minutes off and failing token calls.
 *
 * @param idleLimit the time without a call after which the token is no longer renewed
 * @param random from 0 to 1
 */
public record TokenPolicy(long idleLimit, DoubleSupplier random) {
  /** PortOne counts in whole seconds: either end of a life may be a second off. */
  static final long ROUNDING = seconds(1);

  /** 30 minutes, one extension of 5 minutes, and the minute in which it is granted. */
  static final double LONGEST_LIFE_SECONDS = 1800 + 300 + 60;

  /** PortOne counts in whole seconds, so a shorter life is not one of its own. */
  static final double SHORTEST_LIFE_SECONDS = 1;

  /** A life that makes no sense is trusted this long, and asked again no sooner. */
  static final long DOUBTFUL_LIFE = seconds(10);

  /** PortOne moves the expiry only in the last minute; two seconds of it are our rounding. */
  static final long RENEWAL_WINDOW = seconds(58);

  /** Spreads the renewals of many processes over the first quarter of the window. */
  static final long RENEWAL_JITTER = seconds(15);

  /** An expiry that moved by less did not move: the least step PortOne makes is 5 minutes. */
  static final long SAME_EXPIRY = seconds(30);

  /** The least time between two renewals of which the first changed nothing. */
  static final long RENEWAL_GAP = seconds(10);

  /**
   * A token request that took longer has failed; time in which our event loop stood still apart.
   */
  public static final long ATTEMPT_LIMIT = seconds(5);

  /** The longest that a caller waits for a token. */
  static final long WAIT_LIMIT = seconds(8);

  /** With less life left a renewal is repeated as quickly as if somebody waited. */
  static final long URGENT_LIFE = seconds(10);

  /** The pause after PortOne refused the credentials: they will not get right by asking. */
  static final long REFUSED_PAUSE = seconds(30);

  /** The least time between two refreshes that a 401 caused; see {@link RejectionGap}. */
  static final long REJECTION_GAP = seconds(5);

  /** How often a token in use is looked after. */
  static final long LOOK_EVERY = seconds(1);

  /** Wall time ahead of monotonic time by more means that the machine slept. */
  static final long SLEPT = seconds(2);

  /** The policy with its own randomness. */
  public static TokenPolicy of(long idleLimit) {
    return new TokenPolicy(idleLimit, () -> ThreadLocalRandom.current().nextDouble());
  }

  static long seconds(double seconds) {
    return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  long renewalJitter() {
    return (long) (RENEWAL_JITTER * random.getAsDouble());
  }

  /** The pause after the n-th failure in a row (from 0) while nobody waits: 1, 2, 4, 8, 8 … s. */
  long backgroundPause(int failures) {
    return jittered(Math.min(seconds(8), seconds(1) << Math.min(failures, 3)));
  }

  /** The pause after the n-th failure in a row (from 0) while somebody waits: 0.1 × 3ⁿ ≤ 2 s. */
  long urgentPause(int failures) {
    return jittered(Math.min(seconds(2), seconds(0.1 * Math.pow(3, Math.min(failures, 10)))));
  }

  /** How long callers fail at once after the n-th fruitless wait in a row (from 0). */
  long coolDown(int fruitlessWaits) {
    return jittered(Math.min(seconds(4), seconds(0.25) << Math.min(fruitlessWaits, 4)));
  }

  private long jittered(long pause) {
    return (long) (pause * (0.5 + random.getAsDouble()));
  }
}
