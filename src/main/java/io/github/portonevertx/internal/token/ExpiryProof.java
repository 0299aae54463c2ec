package io.github.portonevertx.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows that whoever names an expiry has the same secret and token, and gives neither away.
 *
 * <p>The secret is the key, so that nobody without it can try tokens against a proof that was
 * overheard; the token is signed, so that a proof for one says nothing of the next.
 */
final class ExpiryProof {
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of the hash: 128 bits are beyond guessing. */
  private static final int BYTES = 16;

  private ExpiryProof() {}

  static String of(String secret, String token, long expiredAt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal((token + ' ' + expiredAt).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Whether two proofs are equal, in a time that does not tell how far. */
  static boolean matches(String own, String other) {
    return MessageDigest.isEqual(
        own.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
