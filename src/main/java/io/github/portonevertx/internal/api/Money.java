package io.github.portonevertx.internal.api;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions of numbers to amounts of money. */
public final class Money {
  private Money() {}

  /**
   * Returns whether a number can be read as an amount: finite, and of a number class of the JDK.
   */
  public static boolean isNumber(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return Double.isFinite(number.doubleValue());
    }
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte
        || number instanceof BigInteger
        || number instanceof BigDecimal;
  }

  /** Returns the amount with its decimal digits: the double 14.2 becomes 14.2 exactly. */
  public static BigDecimal of(Number number) {
    if (number instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /**
   * Returns the amount as PortOne's JSON represents it: an integer where it is whole, and never
   * with an exponent.
   */
  public static Number onTheWire(Number number) {
    BigDecimal amount = of(number).stripTrailingZeros();
    return amount.scale() <= 0 ? amount.longValueExact() : amount;
  }
}
