package io.github.portonevertx.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA256 of a text or of bytes, which cannot be computed or reversed without the key. */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of the hash: 128 bits cannot be guessed. */
  private static final int BYTES = 16;

  private KeyedHash() {}

  /** Returns the first half of the hash in hexadecimal digits. */
  public static String of(String key, String text) {
    byte[] hash = of(key.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  /**
   * Returns the whole hash of several parts, one after another.
   *
   * @param key not empty
   */
  public static byte[] of(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
