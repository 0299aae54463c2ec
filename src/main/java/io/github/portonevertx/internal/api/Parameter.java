package io.github.portonevertx.internal.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation, under PortOne's name.
 *
 * @param name on the event bus and in Java
 * @param wireName on PortOne's wire, where it differs: {@code imp_uid[]} for a repeated query key
 * @param type what it holds
 * @param required whether PortOne needs it
 * @param allowed the words PortOne takes; empty for any
 * @param minimum the least number
 * @param maximum the greatest number, or length in characters
 * @param fields what an object holds, by name; empty for anything else
 */
public record Parameter(
    String name,
    String wireName,
    Type type,
    boolean required,
    List<String> allowed,
    long minimum,
    long maximum,
    Map<String, Parameter> fields) {

  /** What a parameter holds. */
  public enum Type {
    /** Text that is not blank. */
    TEXT("text"),
    /** A month, such as a card's expiry. */
    MONTH("a month like 2030-04", "\\d{4}-(0[1-9]|1[0-2])"),
    /** A day. */
    DAY("a day like 20300401", "\\d{8}"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** Epoch seconds: PortOne knows no milliseconds. */
    SECONDS("whole epoch seconds"),
    /** An amount in the major unit of its currency, decimals allowed. */
    MONEY("an amount"),
    /** An amount in won, of which PortOne takes no decimals. */
    WON("an amount without decimals"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A list of texts. */
    TEXTS("a list of texts"),
    /** An object with fields of its own. */
    OBJECT("an object"),
    /** A list of such objects. */
    OBJECTS("a list of objects");

    private final String words;
    private final @Nullable Pattern form;

    Type(String words) {
      this.words = words;
      this.form = null;
    }

    Type(String words, String form) {
      this.words = words;
      this.form = Pattern.compile(form);
    }

    /**
     * For documentation and error texts.
     *
     * @return the type in words
     */
    public String words() {
      return words;
    }

    boolean isText() {
      return this == TEXT || form != null;
    }

    boolean fits(String text) {
      return form == null || form.matcher(text).matches();
    }
  }

  /** The last epoch second that is not plainly a time in milliseconds: 2286-11-20. */
  private static final long LAST_SECOND = 9_999_999_999L;

  /** No amount is greater, and no arithmetic with a lesser one can blow up. */
  private static final long GREATEST_AMOUNT = 999_999_999_999_999L;

  private static final int MOST_DECIMALS = 6;

  /** Of 15 digits and 6 decimals. */
  private static final int MOST_BITS = 70;

  private static Parameter of(String name, Type type, long minimum, long maximum) {
    return new Parameter(name, name, type, false, List.of(), minimum, maximum, Map.of());
  }

  /** Returns a text that is not blank. */
  public static Parameter text(String name) {
    return of(name, Type.TEXT, 0, Integer.MAX_VALUE);
  }

  /** Returns a month, such as 2030-04. */
  public static Parameter month(String name) {
    return of(name, Type.MONTH, 0, 7);
  }

  /** Returns a day, such as 20300401. */
  public static Parameter day(String name) {
    return of(name, Type.DAY, 0, 8);
  }

  /** Returns a whole number from 1, such as a page or a count. */
  public static Parameter whole(String name) {
    return of(name, Type.INTEGER, 1, Integer.MAX_VALUE);
  }

  /** Returns a time in epoch seconds. */
  public static Parameter seconds(String name) {
    return of(name, Type.SECONDS, 0, LAST_SECOND);
  }

  /** Returns an amount of more than 0, unless {@link #orZero}. */
  public static Parameter money(String name) {
    return of(name, Type.MONEY, 1, GREATEST_AMOUNT);
  }

  /** Returns an amount that PortOne types as an integer, more than 0, unless {@link #orZero}. */
  public static Parameter won(String name) {
    return of(name, Type.WON, 1, GREATEST_AMOUNT);
  }

  /** Returns a boolean. */
  public static Parameter flag(String name) {
    return of(name, Type.BOOLEAN, 0, 1);
  }

  /** Returns a list of texts. */
  public static Parameter texts(String name) {
    return of(name, Type.TEXTS, 0, Integer.MAX_VALUE);
  }

  /** Returns an object with fields of its own. */
  public static Parameter object(String name, Parameter... fields) {
    return new Parameter(name, name, Type.OBJECT, false, List.of(), 0, 0, byName(fields));
  }

  /** Returns a list of objects. */
  public static Parameter objects(String name, Parameter... fields) {
    return new Parameter(name, name, Type.OBJECTS, false, List.of(), 0, 0, byName(fields));
  }

  /** Returns parameters by name, in the order given. */
  public static Map<String, Parameter> byName(Parameter... parameters) {
    Map<String, Parameter> fields = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      fields.put(parameter.name, parameter);
    }
    return fields;
  }

  /** Sets the name on PortOne's wire, where it differs. */
  public Parameter wire(String spelling) {
    return new Parameter(name, spelling, type, required, allowed, minimum, maximum, fields);
  }

  /** Limits a text to a closed set. */
  public Parameter oneOf(String... words) {
    return new Parameter(name, wireName, type, required, List.of(words), minimum, maximum, fields);
  }

  /** Sets the greatest number, or length in characters. */
  public Parameter upTo(long limit) {
    return new Parameter(name, wireName, type, required, allowed, minimum, limit, fields);
  }

  /** Allows zero. */
  public Parameter orZero() {
    return new Parameter(name, wireName, type, required, allowed, 0, maximum, fields);
  }

  /** States that PortOne needs it. */
  public Parameter needed() {
    return new Parameter(name, wireName, type, true, allowed, minimum, maximum, fields);
  }

  /** Returns what is wrong with a value, completing "parameter 'x' …"; null when nothing is. */
  public @Nullable String objection(@Nullable Object value) {
    if (value == null) {
      return required ? "is null" : "is null; leave it out instead";
    }
    return switch (type) {
      case TEXT, MONTH, DAY -> value instanceof String text ? textObjection(text) : wrongType();
      case INTEGER, SECONDS -> wholeNumberObjection(value);
      case MONEY, WON -> moneyObjection(value);
      case BOOLEAN -> value instanceof Boolean ? null : wrongType();
      case TEXTS -> textsObjection(value);
      case OBJECT -> value instanceof Map<?, ?> map ? fieldsObjection(map) : wrongType();
      case OBJECTS -> objectsObjection(value);
    };
  }

  private String noNumber(Object value) {
    return value instanceof String && type != Type.SECONDS
        ? "must be a number, not text"
        : wrongType();
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
    if (!type.fits(text)) {
      return wrongType();
    }
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      return "must be one of " + String.join(", ", allowed);
    }
    return hasLoneSurrogate(text) ? "is not valid Unicode" : null;
  }

  private @Nullable String wholeNumberObjection(Object value) {
    if (!(value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof BigInteger)) {
      return noNumber(value);
    }
    BigInteger number =
        value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    if (number.compareTo(BigInteger.valueOf(minimum)) < 0
        || number.compareTo(BigInteger.valueOf(maximum)) > 0) {
      String range = "must be from " + minimum + " to " + maximum;
      return type == Type.SECONDS ? range + " (seconds, not milliseconds)" : range;
    }
    return null;
  }

  private @Nullable String moneyObjection(Object value) {
    if (!(value instanceof Number number) || !Money.isNumber(number)) {
      return noNumber(value);
    }
    BigDecimal amount = Money.of(number);
    // Before any comparison, which would write out every digit of 1e999999999; and before the
    // digits are counted, which takes minutes for a number of millions.
    if (amount.unscaledValue().bitLength() > MOST_BITS
        || amount.scale() > MOST_DECIMALS
        || amount.precision() - amount.scale() > 15) {
      return "must have at most 15 digits and " + MOST_DECIMALS + " decimals";
    }
    if (amount.signum() < 0 || (amount.signum() == 0 && minimum > 0)) {
      return minimum > 0 ? "must be more than 0" : "must not be less than 0";
    }
    if (maximum < GREATEST_AMOUNT && amount.compareTo(BigDecimal.valueOf(maximum)) > 0) {
      return "must not be more than " + maximum;
    }
    return type == Type.WON && amount.stripTrailingZeros().scale() > 0 ? wrongType() : null;
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

  private @Nullable String objectsObjection(Object value) {
    if (!(value instanceof Iterable<?> items) || value instanceof Map<?, ?>) {
      return wrongType();
    }
    int index = 0;
    for (Object item : items) {
      String objection = item instanceof Map<?, ?> map ? fieldsObjection(map) : "must be an object";
      if (objection != null) {
        return "item " + index + " " + objection;
      }
      index++;
    }
    return index == 0 ? "is an empty list" : null;
  }

  private @Nullable String fieldsObjection(Map<?, ?> given) {
    String objection = Parameters.objection("field", fields, given);
    return objection == null ? null : "is wrong: " + objection;
  }

  /** Returns the items of a value to which {@link #objection} has none. */
  public static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Iterable<?> items) {
      for (Object item : items) {
        texts.add(Objects.toString(item));
      }
    }
    return texts;
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
