package io.github.portonevertx.internal.operation;

import java.math.BigDecimal;

/** Amounts of money among numbers of any kind. */
public final class Money {
  private Money() {}

  /** Whether a number is one: neither infinite nor NaN. */
  static boolean isFinite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }

  /** The amount as it was written: 14.2 that came as a double is 14.2. */
  public static BigDecimal of(Number number) {
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
