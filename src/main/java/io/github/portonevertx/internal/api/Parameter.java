package io.github.portonevertx.internal.api;

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
 * @param name the name on the event bus and in Java
 * @param wireName the name in requests to PortOne, such as {@code imp_uid[]} for a repeated query
 *     key
 * @param type the type of the value
 * @param required whether PortOne requires it
 * @param allowed the values that PortOne accepts; empty for any
 * @param minimum the smallest number
 * @param maximum the greatest number, or the greatest length in characters
 * @param fields the fields of an object, by name; empty for other types
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

  /** The type of a parameter. */
  public enum Type {
    /** Text that is not blank. */
    TEXT("text"),
    /** A month, such as a card's expiry. */
    MONTH("a month like 2030-04", "\\d{4}-(0[1-9]|1[0-2])"),
    /** A day. */
    DAY("a day like 20300401", "\\d{8}"),
    /** A date in ISO 8601. */
    DATE("a date like 2030-04-01", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
    /** A time in RFC 3339. */
    TIME(
        "a time like 2030-04-01T09:30:00Z",
        "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt]([01]\\d|2[0-3])(:[0-5]\\d){2}"
            + "(\\.\\d{1,9})?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** Epoch seconds; PortOne does not use milliseconds. */
    SECONDS("whole epoch seconds"),
    /** An amount in the major unit of its currency, decimals allowed. */
    MONEY("an amount"),
    /** An amount in won, for which PortOne accepts no decimals. */
    WON("an amount without decimals"),
    /** An amount in the minor unit of its currency, such as won or cents. */
    MINOR("an amount in the minor unit, a whole number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A list of texts. */
    TEXTS("a list of texts"),
    /** An object with described fields. */
    OBJECT("an object"),
    /** A list of such objects. */
    OBJECTS("a list of objects"),
    /** An object with any fields. */
    JSON("an object");

    private final String description;
    private final @Nullable Pattern form;

    Type(String description) {
      this.description = description;
      this.form = null;
    }

    Type(String description, String form) {
      this.description = description;
      this.form = Pattern.compile(form);
    }

    /** Returns the description of the type in documentation and failure texts. */
    public String description() {
      return description;
    }

    /** Returns whether a text has the form of this type. */
    boolean fits(String text) {
      return form == null || form.matcher(text).matches();
    }
  }

  /** The greatest epoch second, 2286-11-20; a greater number is a time in milliseconds. */
  private static final long LAST_SECOND = 9_999_999_999L;

  /** The greatest amount; it bounds the cost of arithmetic with amounts. */
  static final long GREATEST_AMOUNT = 999_999_999_999_999L;

  private static Parameter of(String name, Type type, long minimum, long maximum) {
    return new Parameter(name, name, type, false, List.of(), minimum, maximum, Map.of());
  }

  /** Returns a parameter for a text that is not blank. */
  public static Parameter text(String name) {
    return of(name, Type.TEXT, 0, Integer.MAX_VALUE);
  }

  /** Returns a parameter for a month, such as 2030-04. */
  public static Parameter month(String name) {
    return of(name, Type.MONTH, 0, 7);
  }

  /** Returns a parameter for a day, such as 20300401. */
  public static Parameter day(String name) {
    return of(name, Type.DAY, 0, 8);
  }

  /** Returns a parameter for a whole number from 1, such as a page or a count. */
  public static Parameter whole(String name) {
    return of(name, Type.INTEGER, 1, Integer.MAX_VALUE);
  }

  /** Returns a parameter for a whole number from 0, such as a page that is counted from 0. */
  public static Parameter count(String name) {
    return of(name, Type.INTEGER, 0, Integer.MAX_VALUE);
  }

  /** Returns a parameter for a time in RFC 3339, such as 2030-04-01T09:30:00Z. */
  public static Parameter time(String name) {
    return of(name, Type.TIME, 0, 40);
  }

  /** Returns a parameter for a date in ISO 8601, such as 2030-04-01. */
  public static Parameter date(String name) {
    return of(name, Type.DATE, 0, 10);
  }

  /** Returns a parameter for a time in epoch seconds. */
  public static Parameter seconds(String name) {
    return of(name, Type.SECONDS, 0, LAST_SECOND);
  }

  /** Returns a parameter for an amount of more than 0, or 0 as well with {@link #orZero}. */
  public static Parameter money(String name) {
    return of(name, Type.MONEY, 1, GREATEST_AMOUNT);
  }

  /**
   * Returns a parameter for an amount that PortOne declares as an integer, of more than 0, or 0 as
   * well with {@link #orZero}.
   */
  public static Parameter won(String name) {
    return of(name, Type.WON, 1, GREATEST_AMOUNT);
  }

  /**
   * Returns a parameter for an amount in the minor unit of its currency, of more than 0, or 0 as
   * well with {@link #orZero}.
   */
  public static Parameter minor(String name) {
    return of(name, Type.MINOR, 1, GREATEST_AMOUNT);
  }

  /** Returns a parameter for a boolean. */
  public static Parameter flag(String name) {
    return of(name, Type.BOOLEAN, 0, 1);
  }

  /** Returns a parameter for a list of texts. */
  public static Parameter texts(String name) {
    return of(name, Type.TEXTS, 0, Integer.MAX_VALUE);
  }

  /** Returns a parameter for an object. */
  public static Parameter object(String name, Parameter... fields) {
    return new Parameter(name, name, Type.OBJECT, false, List.of(), 0, 0, byName(fields));
  }

  /** Returns a parameter for a list of objects. */
  public static Parameter objects(String name, Parameter... fields) {
    return new Parameter(name, name, Type.OBJECTS, false, List.of(), 0, 0, byName(fields));
  }

  /** Returns a parameter for an object with any fields. */
  public static Parameter json(String name) {
    return of(name, Type.JSON, 0, 0);
  }

  /** Returns parameters by name, in the order given. */
  public static Map<String, Parameter> byName(Parameter... parameters) {
    Map<String, Parameter> fields = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      fields.put(parameter.name, parameter);
    }
    return fields;
  }

  /** Sets the name in requests to PortOne. */
  public Parameter wire(String spelling) {
    return new Parameter(name, spelling, type, required, allowed, minimum, maximum, fields);
  }

  /** Sets the closed set of accepted texts. */
  public Parameter oneOf(String... values) {
    return new Parameter(name, wireName, type, required, List.of(values), minimum, maximum, fields);
  }

  /** Sets the greatest number, or the greatest length in characters. */
  public Parameter upTo(long limit) {
    return new Parameter(name, wireName, type, required, allowed, minimum, limit, fields);
  }

  /** Accepts zero as well. */
  public Parameter orZero() {
    return new Parameter(name, wireName, type, required, allowed, 0, maximum, fields);
  }

  /** States that PortOne requires the parameter. */
  public Parameter needed() {
    return new Parameter(name, wireName, type, true, allowed, minimum, maximum, fields);
  }

  /**
   * Returns what is wrong with a value, as text that completes "parameter 'x' …", or null when the
   * value is valid.
   */
  public @Nullable String objection(@Nullable Object value) {
    return ParameterCheck.objection(this, value);
  }

  /** Returns the items of a valid list of texts; an empty list for any other value. */
  public static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Iterable<?> items) {
      for (Object item : items) {
        texts.add(Objects.toString(item));
      }
    }
    return texts;
  }
}
