package io.github.portonevertx.internal.token;

/**
 * What owners of one token tell each other: that PortOne has moved its expiry. Whoever hears it
 * need not ask.
 *
 * <p>News may get lost, come late or twice, or from a stranger; see {@link TokenOwner#heard}.
 */
@FunctionalInterface
public interface ExpiryBroadcast {
  /** For an owner that keeps to itself. */
  ExpiryBroadcast UNTOLD = (expiredAt, proof) -> {};

  /**
   * Passes on that the expiry is now {@code expiredAt}.
   *
   * @param expiredAt in seconds of PortOne's clock; only its distance to an earlier one of the same
   *     token means anything here
   * @param proof that the sender has the same secret and token; gives neither away
   */
  void tell(long expiredAt, String proof);
}
