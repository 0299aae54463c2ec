package io.github.portonevertx.v2.webhook;

import java.util.regex.Pattern;

/**
 * The rules for the id and the timestamp of a message. The signature is over {@code
 * id.timestamp.body}, so both must be such that a signed text has one meaning only: a dot in the id
 * could otherwise move the limits between the three.
 */
final class SignedText {
  private static final int LONGEST_ID = 256;

  /** Enough for the next centuries, and never too large for a {@code long}. */
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]+");

  /** A part of an id that could be read as the timestamp. */
  private static final Pattern SECOND_TIMESTAMP = Pattern.compile("\\.[0-9]{1,12}(\\.|$)");

  private SignedText() {}

  /** Returns whether a header can be the id of a message. */
  static boolean isId(String header) {
    return header.length() <= LONGEST_ID
        && ID.matcher(header).matches()
        && !SECOND_TIMESTAMP.matcher(header).find();
  }

  /** Returns whether a header is a timestamp: digits without a sign. */
  static boolean isTimestamp(String header) {
    return TIMESTAMP.matcher(header).matches();
  }
}
