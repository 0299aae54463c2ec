package io.github.portonevertx.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON value within an answer's bytes.
 *
 * @param bytes not changed after construction
 * @param offset where the value starts
 * @param length 0 when there is no value
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Never compared; the bytes are passed directly to the parser.
public record JsonSlice(byte[] bytes, int offset, int length) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The absence of a value. */
  public static final JsonSlice NONE = new JsonSlice(new byte[0], 0, 0);

  /** Returns the slice of all bytes. */
  public static JsonSlice of(byte[] bytes) {
    return new JsonSlice(bytes, 0, bytes.length);
  }

  /** Returns a parser of the slice. */
  public JsonParser parser() throws IOException {
    return JSON.createParser(bytes, offset, length);
  }

  /**
   * Returns the end of the object or array that begins at {@code start}. Only brackets and quotes
   * are examined; values are not parsed.
   *
   * @return the index after it, or -1 when it is not closed
   */
  public static int endOf(byte[] json, int start) {
    int depth = 0;
    for (int at = start; at < json.length; at++) {
      switch (json[at]) {
        case '"' -> at = endOfText(json, at);
        case '{', '[' -> depth++;
        case '}', ']' -> {
          depth--;
          if (depth == 0) {
            return at + 1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Returns the index of the quote that ends the text which begins at {@code start}. */
  private static int endOfText(byte[] json, int start) {
    int at = start + 1;
    while (at < json.length && json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    return at;
  }

  /**
   * Returns whether this is an object with a single field of that name, which contains exactly that
   * text. It compares bytes without parsing, so it also returns {@code false} for a name or text
   * with escapes, and where the name may occur again, even in another object.
   *
   * @param name of ASCII characters
   */
  public boolean hasText(String name, String text) {
    byte[] field = name.getBytes(StandardCharsets.UTF_8);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    int end = offset + length;
    int depth = 0;
    boolean isName = false;
    for (int at = offset; at < end; at++) {
      switch (bytes[at]) {
        case '"' -> {
          int close = endOfText(bytes, at);
          if (isName && isText(at, close, field)) {
            int colon = skipSpace(bytes, close + 1);
            int begin = skipSpace(bytes, colon + 1);
            return begin < end
                && bytes[begin] == '"'
                && isText(begin, endOfText(bytes, begin), value)
                && !mayContain(begin, end, name);
          }
          isName = false;
          at = close;
        }
        case '{' -> {
          depth++;
          isName = depth == 1;
        }
        case '[' -> {
          if (depth == 0) {
            return false;
          }
          depth++;
          isName = false;
        }
        case '}', ']' -> depth--;
        case ',' -> isName = depth == 1;
        default -> {}
      }
    }
    return false;
  }

  /**
   * Returns the end of an object with a single field of that name at its first level, which
   * contains exactly that text. Unlike {@link #hasText}, it reads the object to its end, and allows
   * the name in nested objects.
   *
   * @param name of ASCII characters
   * @param others names of fields that must not occur twice at its first level
   * @return the index after the object; -1 for any other value, for an object that is not closed,
   *     and where a name at its first level contains an escape
   */
  public int endOfObjectWith(String name, String text, List<String> others) {
    byte[] field = name.getBytes(StandardCharsets.UTF_8);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    Set<String> seen = new HashSet<>();
    int end = offset + length;
    int depth = 0;
    boolean isName = false;
    boolean found = false;
    for (int at = offset; at < end; at++) {
      switch (bytes[at]) {
        case '"' -> {
          int close = isName ? endOfPlainText(at) : endOfText(bytes, at);
          if (isName && close >= 0) {
            isName = false;
            if (isText(at, close, field)) {
              close = found ? -1 : endOfTextAfter(close, value);
              found = true;
            } else if (isRepeated(at, close, others, seen)) {
              close = -1;
            }
          }
          if (close < 0) {
            return -1;
          }
          at = close;
        }
        case '{' -> {
          depth++;
          isName = depth == 1;
        }
        case '[' -> {
          if (depth == 0) {
            return -1;
          }
          depth++;
        }
        case '}', ']' -> {
          depth--;
          if (depth == 0) {
            return found ? at + 1 : -1;
          }
        }
        case ',' -> isName = depth == 1;
        default -> {}
      }
    }
    return -1;
  }

  /** Returns the last quote of the value after a name; -1 unless it is exactly that text. */
  private int endOfTextAfter(int name, byte[] value) {
    int begin = skipSpace(bytes, skipSpace(bytes, name + 1) + 1);
    if (begin >= offset + length || bytes[begin] != '"') {
      return -1;
    }
    int close = endOfText(bytes, begin);
    return isText(begin, close, value) ? close : -1;
  }

  private boolean isRepeated(int quote, int close, List<String> names, Set<String> seen) {
    for (String name : names) {
      if (name.length() == close - quote - 1
          && isText(quote, close, name.getBytes(StandardCharsets.UTF_8))) {
        return !seen.add(name);
      }
    }
    return false;
  }

  /** Returns the quote that ends the text which begins at {@code start}; -1 if it has an escape. */
  private int endOfPlainText(int start) {
    int at = start + 1;
    while (at < bytes.length && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        return -1;
      }
      at++;
    }
    return at;
  }

  /**
   * Returns whether a range contains a name in quotes, or the escape of an ASCII character, with
   * which the same name could be written.
   */
  private boolean mayContain(int start, int end, String name) {
    // One character for each byte; the search in a String is many times faster than a loop.
    String range = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    return range.contains('"' + name + '"') || range.contains("\\u00");
  }

  /** Compares in a loop: most names differ in length or in the first byte. */
  private boolean isText(int quote, int close, byte[] text) {
    if (close - quote - 1 != text.length || close >= bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[quote + 1 + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the index of the first byte at or after {@code start} that is not white space. */
  public static int skipSpace(byte[] json, int start) {
    int at = start;
    while (at < json.length
        && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** Returns a text without the value, which may hold personal data. */
  @Override
  public String toString() {
    return "JsonSlice[" + length + " bytes]";
  }
}
