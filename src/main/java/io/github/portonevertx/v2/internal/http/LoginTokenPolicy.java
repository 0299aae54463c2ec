package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.internal.token.TokenPolicy;
import java.util.concurrent.TimeUnit;

/**
 * The policy for the token of {@link LoginEndpoint}. Each login returns a new token that is valid
 * for 30 minutes, by the documentation: the answer does not state it. Tokens of other processes
 * remain valid, so nothing is shared between them.
 */
public final class LoginTokenPolicy {
  /** The lifetime of a token in seconds. */
  static final double LIFE_SECONDS = TimeUnit.MINUTES.toSeconds(30);

  private static final long LIFE = TimeUnit.MINUTES.toNanos(30);

  /** Time for several failed logins before the token expires. */
  private static final long RENEWAL_WINDOW = TimeUnit.MINUTES.toNanos(5);

  /** Keeps processes that were started together from logging in at the same time. */
  private static final long RENEWAL_SPREAD = TimeUnit.MINUTES.toNanos(1);

  private LoginTokenPolicy() {}

  /**
   * Returns the policy.
   *
   * @param idleLimit as in {@link TokenPolicy}, in nanoseconds
   */
  public static TokenPolicy of(long idleLimit) {
    return new TokenPolicy("v2", LIFE, RENEWAL_WINDOW, RENEWAL_SPREAD, idleLimit);
  }
}
