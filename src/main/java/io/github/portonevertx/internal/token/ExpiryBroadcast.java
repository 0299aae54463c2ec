package io.github.portonevertx.internal.token;

/**
 * Publishes a later expiry of the token to the other nodes that use it, so that they need not
 * request it themselves.
 *
 * <p>Messages may be lost, late, repeated or forged; see {@link ExpirySync}.
 */
@FunctionalInterface
public interface ExpiryBroadcast {
  /** Publishes nothing. */
  ExpiryBroadcast NONE = (expiredAt, proof) -> {};

  /**
   * Publishes that the token now expires at {@code expiredAt}.
   *
   * @param expiredAt in seconds of the server's clock; only its difference to another expiry of the
   *     same token is used
   * @param proof shows that the sender has the same secret and token, without containing them
   */
  void publish(long expiredAt, String proof);

  /** Receives what other nodes publish. */
  @FunctionalInterface
  interface Listener {
    /** Handles one message; the parameters are those of {@link ExpiryBroadcast#publish}. */
    void onExpiry(long expiredAt, String proof);
  }
}
