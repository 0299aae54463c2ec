package io.github.portonevertx.internal.token;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * The times that depend on how the server issues tokens, in nanoseconds, and the pauses after
 * failures.
 *
 * @param api the name of the API in logs
 * @param longestLife the longest lifetime that the server can grant; a longer one is treated as
 *     implausible
 * @param renewalWindow the time before the expiry in which a request extends the lifetime
 * @param renewalSpread the part of the window over which the renewals of many processes are spread
 * @param idleLimit the time without a call after which the token is no longer renewed
 * @param random returns numbers from 0 to 1, which keep processes with one key from sending their
 *     requests at the same time
 */
public record TokenPolicy(
    String api,
    long longestLife,
    long renewalWindow,
    long renewalSpread,
    long idleLimit,
    DoubleSupplier random) {
  /** The limit for one token request, without the time in which the event loop was blocked. */
  public static final long ATTEMPT_LIMIT = seconds(5);

  /** Checks that the spread is within the window and the window within the longest lifetime. */
  public TokenPolicy {
    if (renewalSpread < 0 || renewalSpread > renewalWindow) {
      throw new IllegalArgumentException("renewalSpread is not from 0 to renewalWindow");
    }
    if (renewalWindow > longestLife) {
      throw new IllegalArgumentException("renewalWindow is longer than longestLife");
    }
    if (idleLimit < 0) {
      throw new IllegalArgumentException("idleLimit is negative");
    }
  }

  /** Creates a policy with the random number generator of the calling thread. */
  public TokenPolicy(
      String api, long longestLife, long renewalWindow, long renewalSpread, long idleLimit) {
    this(
        api,
        longestLife,
        renewalWindow,
        renewalSpread,
        idleLimit,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  static long seconds(double seconds) {
    return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  double longestLifeSeconds() {
    return longestLife / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Returns a random part of {@link #renewalSpread}. */
  long renewalJitter() {
    return (long) (renewalSpread * random.getAsDouble());
  }

  /**
   * Returns the pause after the n-th failed request in a row (from 0) while no caller waits: 1, 2,
   * 4, 8, 8 … s.
   */
  long backgroundPause(int failures) {
    return jittered(Math.min(seconds(8), seconds(1) << Math.min(failures, 3)));
  }

  /**
   * Returns the pause after the n-th failed request in a row (from 0) while a caller waits: 0.1 ×
   * 3ⁿ s, at most 2 s.
   */
  long urgentPause(int failures) {
    return jittered(Math.min(seconds(2), seconds(0.1 * Math.pow(3, Math.min(failures, 10)))));
  }

  /**
   * Returns the pause after the n-th failed refresh in a row (from 0): 0.25 × 2ⁿ s, at most 4 s.
   */
  long coolDown(int failedRefreshes) {
    return jittered(Math.min(seconds(4), seconds(0.25) << Math.min(failedRefreshes, 4)));
  }

  private long jittered(long pause) {
    return (long) (pause * (0.5 + random.getAsDouble()));
  }
}
