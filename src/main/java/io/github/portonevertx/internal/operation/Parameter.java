package io.github.portonevertx.internal.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation, under PortOne's name.
 *
 * @param name on the wire and on the event bus
 * @param wireName where the wire spells it otherwise: {@code imp_uid[]} for a repeated query key
 * @param place where in the request it goes
 * @param type what it holds
 * @param required whether PortOne needs it
 * @param allowed the words PortOne takes; empty for any
 * @param minimum the least number or the least number of items
 * @param maximum the greatest number, length in characters, or number of items
 */
public record Parameter(
    String name,
    String wireName,
    Place place,
    Type type,
    boolean required,
    List<String> allowed,
    long minimum,
    long maximum) {

  /** Where in the request a parameter goes. */
  public enum Place {
    /** One percent-encoded segment of the path. */
    PATH,
    /** The query string. */
    QUERY
  }

  /** What a parameter holds. */
  public enum Type {
    /** Text without leading or trailing emptiness of meaning: never blank. */
    TEXT("text"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** Epoch seconds: PortOne knows no milliseconds. */
    SECONDS("whole epoch seconds"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A list of texts. */
    TEXTS("a list of texts");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /**
     * For documentation and error texts.
     *
     * @return the type in words
     */
    public String words() {
      return words;
    }
  }

  /** The last epoch second that is not plainly a time in milliseconds: 2286-11-20. */
  private static final long LAST_SECOND = 9_999_999_999L;

  static Parameter path(String name, int maxLength) {
    return new Parameter(name, name, Place.PATH, Type.TEXT, true, List.of(), 1, maxLength);
  }

  static Parameter query(String name, Type type) {
    return switch (type) {
      case SECONDS ->
          new Parameter(name, name, Place.QUERY, type, false, List.of(), 0, LAST_SECOND);
      case TEXTS -> new Parameter(name, name + "[]", Place.QUERY, type, false, List.of(), 1, 40);
      default ->
          new Parameter(name, name, Place.QUERY, type, false, List.of(), 1, Integer.MAX_VALUE);
    };
  }

  Parameter oneOf(List<String> words) {
    return new Parameter(name, wireName, place, type, required, words, minimum, maximum);
  }

  Parameter upTo(long limit) {
    return new Parameter(name, wireName, place, type, required, allowed, minimum, limit);
  }

  Parameter optional() {
    return new Parameter(name, wireName, place, type, false, allowed, minimum, maximum);
  }

  /** What is wrong with a value, in words that complete "parameter 'x' …"; null when it is good. */
  @Nullable String objection(@Nullable Object value) {
    if (value == null) {
      return required ? "is null" : "is null; leave it out instead";
    }
    return switch (type) {
      case TEXT -> value instanceof String text ? textObjection(text) : wrongType();
      case INTEGER, SECONDS -> wholeNumberObjection(value);
      case BOOLEAN -> value instanceof Boolean ? null : wrongType();
      case TEXTS -> textsObjection(value);
    };
  }

  private String wrongType() {
    return "must be " + type.words();
  }

  private @Nullable String textObjection(String text) {
    if (text.isBlank()) {
      return "is blank";
    }
    if (text.length() > maximum) {
      return "is longer than " + maximum + " characters";
    }
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      return "must be one of " + String.join(", ", allowed);
    }
    if (place == Place.PATH && (text.equals(".") || text.equals(".."))) {
      // Servers and proxies resolve dot segments, encoded or not: it would name another resource.
      return "cannot be '" + text + "'";
    }
    if (hasLoneSurrogate(text)) {
      return "is not valid Unicode";
    }
    return null;
  }

  private @Nullable String wholeNumberObjection(Object value) {
    if (!(value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof BigInteger)) {
      return wrongType();
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (number.compareTo(BigDecimal.valueOf(minimum)) < 0
        || number.compareTo(BigDecimal.valueOf(maximum)) > 0) {
      String range = "must be from " + minimum + " to " + maximum;
      return type == Type.SECONDS ? range + " (seconds, not milliseconds)" : range;
    }
    return null;
  }

  private @Nullable String textsObjection(Object value) {
    if (!(value instanceof Iterable<?> items) || value instanceof Map<?, ?>) {
      return wrongType();
    }
    int index = 0;
    for (Object item : items) {
      String objection = item instanceof String text ? textObjection(text) : "must be text";
      if (objection != null) {
        return "item " + index + " " + objection;
      }
      index++;
    }
    return index == 0 ? "is an empty list" : null;
  }

  /** The items of a value that {@link #objection} found good. */
  static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> || value instanceof Iterable<?>) {
      List<String> texts = new ArrayList<>();
      for (Object item : (Iterable<?>) value) {
        texts.add(String.valueOf(item));
      }
      return texts;
    }
    return List.of();
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
