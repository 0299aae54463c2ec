package io.github.portonevertx.internal.token;

import io.github.portonevertx.PortOneException;

/**
 * Receives the result of a refresh, and states how urgent it is. Exactly one of the three results
 * is reported, unless the refresh is cancelled.
 */
interface RefreshListener {
  /**
   * Handles a successful refresh.
   *
   * @param sent the monotonic time before the request
   * @param received the monotonic time after the response
   * @return the token for the waiting callers
   */
  AccessToken onGrant(TokenGrant grant, long sent, long received);

  /**
   * Handles a failed refresh.
   *
   * @param cause the failure that the waiting callers get
   * @param rejected whether PortOne rejected the credentials
   */
  void onFailure(PortOneException cause, boolean rejected);

  /** Handles the end of a refresh that failed so far and that no caller needs. */
  void onIdle();

  /** Returns whether the token was used within the idle limit. */
  boolean isInUse();

  /** Returns whether the current token is about to expire, so that retries have to be quick. */
  boolean isExpiringSoon();
}
