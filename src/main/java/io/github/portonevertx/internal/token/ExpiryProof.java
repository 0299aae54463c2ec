package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.text.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Proves that the sender of an expiry has the same secret and token, without containing them.
 *
 * <p>It is a keyed hash of the token and the expiry. The secret is the key, so that tokens cannot
 * be tried against an intercepted proof without the secret. The token is hashed, so that a proof
 * for one token is useless for the next.
 */
final class ExpiryProof {
  private ExpiryProof() {}

  static String of(String secret, String token, long expiredAt) {
    return KeyedHash.of(secret, token + ' ' + expiredAt);
  }

  /** Returns whether two proofs are equal, in a time that does not depend on their content. */
  static boolean matches(String own, String other) {
    return MessageDigest.isEqual(
        own.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
