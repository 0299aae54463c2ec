package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * The pause after a failed refresh, in which no other refresh starts and callers fail with the
 * cause of the last one. It grows with each failure until a refresh succeeds.
 */
final class RefreshBackoff {
  /** The pause after PortOne rejected the credentials, which a retry cannot correct. */
  static final long REJECTED_PAUSE = seconds(30);

  private final TokenPolicy policy;
  private volatile @Nullable PortOneException lastFailure;
  private long end;
  private int failures;

  RefreshBackoff(TokenPolicy policy) {
    this.policy = policy;
  }

  /**
   * Starts the pause after a failed refresh.
   *
   * @param rejected whether PortOne rejected the credentials
   * @return the end of the pause
   */
  long onFailure(PortOneException cause, boolean rejected, long now) {
    lastFailure = cause;
    end = now + (rejected ? REJECTED_PAUSE : policy.coolDown(failures++));
    (rejected ? LogLine.CREDENTIALS_REJECTED : LogLine.TOKEN_REFRESH_FAILED)
        .log(policy.api(), cause);
    return end;
  }

  /** Ends the pause after a successful refresh, and makes the next one short again. */
  void onSuccess() {
    lastFailure = null;
    failures = 0;
  }

  /** Returns the cause of the last failure during its pause, and null after it. */
  @Nullable PortOneException failureAt(long now) {
    PortOneException cause = lastFailure;
    return cause != null && now - end < 0 ? cause : null;
  }

  /** Returns whether the last refresh failed. Any thread. */
  boolean lastRefreshFailed() {
    return lastFailure != null;
  }
}
