package io.github.portonevertx.internal.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The texts that are passed to an inbox. */
final class StoredText {
  private static final int LONGEST_STATE = 255;
  private static final int READABLE = 180;

  private StoredText() {}

  /**
   * Returns whether a text can be the id of a payment: a database stores it, and no log is misled
   * by it. The ids of forged webhooks and of a malformed listing may contain anything.
   */
  static boolean isId(String id) {
    return !id.isEmpty() && isPlain(id);
  }

  /**
   * Returns a state as it is recorded: a long one, of a payment with many refunds, or one with a
   * character that a database may reject, is replaced by its start and its SHA-256.
   */
  static String state(String state) {
    if (state.length() <= LONGEST_STATE && isPlain(state)) {
      return state;
    }
    String start = state.substring(0, Math.min(READABLE, state.length()));
    return start.replaceAll("[^\\x20-\\x7e]", "?") + " " + hash(state);
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
