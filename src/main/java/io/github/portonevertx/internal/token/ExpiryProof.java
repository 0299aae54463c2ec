package io.github.portonevertx.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that the sender of an expiry has the same secret and token, without containing them.
 *
 * <p>It is a keyed hash of the token and the expiry. The secret is the key, so that tokens cannot
 * be tried against an intercepted proof without the secret. The token is hashed, so that a proof
 * for one token is useless for the next.
 */
final class ExpiryProof {
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of the hash: 128 bits cannot be guessed. */
  private static final int BYTES = 16;

  private ExpiryProof() {}

  static String of(String secret, String token, long expiredAt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal((token + ' ' + expiredAt).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }

  /** Returns whether two proofs are equal, in a time that does not depend on their content. */
  static boolean matches(String own, String other) {
    return MessageDigest.isEqual(
        own.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
