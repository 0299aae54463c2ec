package io.github.portonevertx.internal.api;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Amounts of money among numbers of any kind. */
public final class Money {
  private Money() {}

  /** Whether an amount can be read from it: not infinite, not NaN, not of a class of its own. */
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

  /** The amount as it was written: 14.2 that came as a double is 14.2. */
  public static BigDecimal of(Number number) {
    if (number instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /**
   * The amount as PortOne's JSON shows amounts: a whole number where it is whole, and never with an
   * exponent.
   */
  public static Number onTheWire(Number number) {
    BigDecimal amount = of(number).stripTrailingZeros();
    return amount.scale() <= 0 ? amount.longValueExact() : amount;
  }
}
