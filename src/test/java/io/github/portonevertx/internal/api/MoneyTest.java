package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void numbersOfTheJdkAreAmountsWhenFinite() {
    for (Number amount :
        List.of(1, 1L, (short) 1, (byte) 1, BigInteger.ONE, BigDecimal.ONE, 1.5d, 1.5f)) {
      assertTrue(Money.isNumber(amount), () -> amount.getClass().toString());
    }
    for (Number none :
        List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, new AtomicLong(1))) {
      assertFalse(Money.isNumber(none), none::toString);
    }
  }

  @Test
  void amountsKeepTheirDecimalDigits() {
    assertEquals(new BigDecimal("14.2"), Money.of(14.2));
    assertEquals(new BigDecimal("7"), Money.of(BigInteger.valueOf(7)));
    assertEquals(new BigDecimal("7.00"), Money.of(new BigDecimal("7.00")));
  }

  @Test
  void amountsAreIntegersOnTheWireWhereTheyAreWhole() {
    assertEquals(7L, Money.onTheWire(new BigDecimal("7.00")));
    assertEquals(1000L, Money.onTheWire(new BigDecimal("1E+3")));
    assertEquals(new BigDecimal("0.1"), Money.onTheWire(new BigDecimal("0.10")));
  }
}
