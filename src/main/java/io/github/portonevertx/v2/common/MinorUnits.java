package io.github.portonevertx.v2.common;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The conversion between amounts in the minor unit of a currency, which V2 uses, and decimal
 * amounts.
 *
 * <pre>{@code
 * long dollars = Currency.USD.toMinor(new BigDecimal("1.50")); // 150
 * long won = Currency.KRW.toMinor(new BigDecimal("1500")); // 1500
 * }</pre>
 *
 * <p>A currency whose number of decimals is unknown is refused, because an amount that is wrong by
 * a factor of 100 looks plausible.
 */
public sealed interface MinorUnits permits Currency {
  /**
   * Returns the code of the currency.
   *
   * @return PortOne's value
   */
  String wire();

  /**
   * Returns the number of decimals of the currency by ISO 4217.
   *
   * @return such as 0 for {@code KRW}, 2 for {@code USD} and 3 for {@code KWD}
   * @throws PortOneException {@code INVALID_REQUEST} when it is unknown
   */
  default int decimals() {
    int decimals = CurrencyDecimals.of(wire());
    if (decimals == CurrencyDecimals.UNKNOWN) {
      throw refusal("the number of decimals of the currency is unknown");
    }
    return decimals;
  }

  /**
   * Returns an amount in the major unit.
   *
   * @param minor the amount in the minor unit, such as cents
   * @return the same amount with all decimals of the currency, such as 1.50
   * @throws PortOneException {@code INVALID_REQUEST} when the number of decimals is unknown
   */
  default BigDecimal toMajor(long minor) {
    return BigDecimal.valueOf(minor, decimals());
  }

  /**
   * Returns an amount in the minor unit. It is never rounded.
   *
   * @param major the amount in the major unit, such as 1.50
   * @return the same amount in the minor unit, such as 150
   * @throws PortOneException {@code INVALID_REQUEST} when the amount has more decimals than the
   *     currency or does not fit, or the number of decimals is unknown
   */
  default long toMinor(BigDecimal major) {
    int decimals = decimals();
    // Compared before it is scaled, which would expand every digit of 1e999999999.
    BigDecimal amount = major.stripTrailingZeros();
    if (amount.scale() > decimals) {
      throw refusal("the amount has more than " + decimals + " decimals");
    }
    if ((long) amount.precision() - amount.scale() + decimals
        > Long.toString(Long.MAX_VALUE).length()) {
      throw refusal("the amount is too large");
    }
    BigInteger minor = amount.movePointRight(decimals).toBigIntegerExact();
    if (minor.bitLength() >= Long.SIZE) {
      throw refusal("the amount is too large");
    }
    return minor.longValue();
  }

  private PortOneException refusal(String text) {
    return PortOneException.of(FailureKind.INVALID_REQUEST, "currency '" + wire() + "': " + text);
  }
}
