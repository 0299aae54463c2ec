package io.github.portonevertx.internal.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The check of values against one parameter.
 *
 * @param parameter the parameter that describes the values
 */
record ParameterCheck(Parameter parameter) {
  private static final int MAX_DIGITS = 15;
  private static final int MAX_DECIMALS = 6;

  /** The bits of a number with {@link #MAX_DIGITS} and {@link #MAX_DECIMALS}. */
  private static final int MAX_BITS = 70;

  /** Returns what is wrong with a value of a parameter, or null when the value is valid. */
  static @Nullable String objection(Parameter parameter, @Nullable Object value) {
    return new ParameterCheck(parameter).objection(value);
  }

  private @Nullable String objection(@Nullable Object value) {
    if (value == null) {
      return parameter.required() ? "is null" : "is null; leave it out instead";
    }
    return switch (parameter.type()) {
      case TEXT, MONTH, DAY, DATE, TIME ->
          value instanceof String text ? textObjection(text) : wrongType();
      case INTEGER, SECONDS, MINOR -> wholeNumberObjection(value);
      case MONEY, WON -> moneyObjection(value);
      case BOOLEAN -> value instanceof Boolean ? null : wrongType();
      case TEXTS -> textsObjection(value);
      case OBJECT -> value instanceof Map<?, ?> map ? fieldsObjection(map) : wrongType();
      case OBJECTS -> objectsObjection(value);
      case JSON -> value instanceof Map<?, ?> ? null : wrongType();
    };
  }

  private String noNumber(Object value) {
    return value instanceof String && parameter.type() != Parameter.Type.SECONDS
        ? "must be a number, not text"
        : wrongType();
  }

  private String wrongType() {
    return "must be " + parameter.type().description();
  }

  private @Nullable String textObjection(String text) {
    if (text.isBlank()) {
      return "is blank";
    }
    if (text.length() > parameter.maximum()) {
      return "is longer than " + parameter.maximum() + " characters";
    }
    if (!parameter.type().fits(text)) {
      return wrongType();
    }
    if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(text)) {
      return "must be one of " + String.join(", ", parameter.allowed());
    }
    return hasLoneSurrogate(text) ? "is not valid Unicode" : null;
  }

  private @Nullable String wholeNumberObjection(Object value) {
    if (!(value instanceof Number given) || !Money.isNumber(given)) {
      return noNumber(value);
    }
    BigInteger number = whole(given);
    if (number == null) {
      return wrongType();
    }
    if (number.compareTo(BigInteger.valueOf(parameter.minimum())) < 0
        || number.compareTo(BigInteger.valueOf(parameter.maximum())) > 0) {
      if (parameter.type() == Parameter.Type.MINOR && number.signum() <= 0) {
        return parameter.minimum() > 0 ? "must be more than 0" : "must not be less than 0";
      }
      String range = "must be from " + parameter.minimum() + " to " + parameter.maximum();
      return parameter.type() == Parameter.Type.SECONDS
          ? range + " (seconds, not milliseconds)"
          : range;
    }
    return null;
  }

  /** Returns a number without decimals, also of a type that may have some; null with decimals. */
  private static @Nullable BigInteger whole(Number number) {
    if (number instanceof BigInteger big) {
      return big;
    }
    BigDecimal decimal = Money.of(number);
    // Bounded before stripTrailingZeros and toBigInteger, which would expand 1e999999999.
    if (decimal.unscaledValue().bitLength() > MAX_BITS || Math.abs(decimal.scale()) > MAX_DIGITS) {
      return null;
    }
    return decimal.stripTrailingZeros().scale() > 0 ? null : decimal.toBigInteger();
  }

  private @Nullable String moneyObjection(Object value) {
    if (!(value instanceof Number number) || !Money.isNumber(number)) {
      return noNumber(value);
    }
    BigDecimal amount = Money.of(number);
    // Checked before any comparison, which would expand every digit of 1e999999999, and by bits
    // before precision(), which takes minutes for a number with millions of digits.
    if (amount.unscaledValue().bitLength() > MAX_BITS
        || amount.scale() > MAX_DECIMALS
        || amount.precision() - amount.scale() > MAX_DIGITS) {
      return "must have at most " + MAX_DIGITS + " digits and " + MAX_DECIMALS + " decimals";
    }
    if (amount.signum() < 0 || (amount.signum() == 0 && parameter.minimum() > 0)) {
      return parameter.minimum() > 0 ? "must be more than 0" : "must not be less than 0";
    }
    if (parameter.maximum() < Parameter.GREATEST_AMOUNT
        && amount.compareTo(BigDecimal.valueOf(parameter.maximum())) > 0) {
      return "must not be more than " + parameter.maximum();
    }
    return parameter.type() == Parameter.Type.WON && amount.stripTrailingZeros().scale() > 0
        ? wrongType()
        : null;
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
    String objection = Parameters.objection("field", parameter.fields(), given);
    return objection == null ? null : "is wrong: " + objection;
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
