package io.github.portonevertx.v1.internal.http;

import io.github.portonevertx.internal.token.TokenPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * The policy for the token of {@link TokenEndpoint}, of which PortOne keeps <em>one</em> per key,
 * shared by every process that holds the key.
 *
 * <p>A request more than 60 s before the expiry returns the same token with the same expiry. A
 * request in the last 60 s moves the expiry 5 minutes later. A request after the expiry returns a
 * new token that is valid for 30 minutes. So an early request has no effect, and only a request in
 * the last minute prevents both waiting and 401s.
 *
 * <p>The numbers come from a simulation of this rule with up to 32 processes on one key, clocks up
 * to ten minutes off and failing token requests.
 */
public final class SharedTokenPolicy {
  /** 30 minutes, one extension of 5 minutes, and the minute in which it is granted. */
  private static final long LONGEST_LIFE = TimeUnit.MINUTES.toNanos(30 + 5 + 1);

  /**
   * PortOne extends the token in its last minute; two seconds are subtracted for local rounding.
   */
  private static final long RENEWAL_WINDOW = TimeUnit.SECONDS.toNanos(58);

  /** The first quarter of the window, so that failed renewals can be retried in the rest. */
  private static final long RENEWAL_SPREAD = TimeUnit.SECONDS.toNanos(15);

  private SharedTokenPolicy() {}

  /**
   * Returns the policy.
   *
   * @param idleLimit as in {@link TokenPolicy}, in nanoseconds
   */
  public static TokenPolicy of(long idleLimit) {
    return new TokenPolicy("v1", LONGEST_LIFE, RENEWAL_WINDOW, RENEWAL_SPREAD, idleLimit);
  }

  /** Returns the policy with another source of random numbers from 0 to 1. */
  public static TokenPolicy of(long idleLimit, DoubleSupplier random) {
    return new TokenPolicy("v1", LONGEST_LIFE, RENEWAL_WINDOW, RENEWAL_SPREAD, idleLimit, random);
  }
}
