package io.github.portonevertx.internal.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** Amounts of money among numbers of any kind. */
public final class Money {
  private Money() {}

  /** The numbers that never change and whose text is a number. */
  private static final Set<Class<?>> EXACT =
      Set.of(
          Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

  /** Whether an amount can be read from it: not infinite, not NaN, not of a class of its own. */
  static boolean isNumber(Number number) {
    return (number instanceof Double || number instanceof Float)
        ? Double.isFinite(number.doubleValue())
        : EXACT.contains(number.getClass());
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
