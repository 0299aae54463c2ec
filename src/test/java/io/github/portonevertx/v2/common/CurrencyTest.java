package io.github.portonevertx.v2.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversion between the minor and the major unit of currencies. */
class CurrencyTest {
  private static List<Currency> currencies() {
    return Arrays.stream(Currency.class.getFields())
        .filter(field -> field.getType() == Currency.class)
        .map(CurrencyTest::get)
        .toList();
  }

  private static Currency get(Field constant) {
    try {
      return (Currency) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError(constant.toString(), e);
    }
  }

  private static void assertRefused(Runnable conversion, String word) {
    PortOneException failure = assertThrows(PortOneException.class, conversion::run);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().contains(word), failure.text());
  }

  @ParameterizedTest
  @CsvSource({
    "KRW,1500,1500",
    "JPY,1000,1000",
    "VND,120000,120000",
    "CLP,990,990",
    "ISK,500,500",
    "UGX,3500,3500",
    "USD,150,1.50",
    "USD,1,0.01",
    "EUR,-600,-6.00",
    "KWD,1234,1.234",
    "BHD,1,0.001",
    "CLF,10000,1.0000",
    "UYW,5,0.0005",
    "USD,9223372036854775807,92233720368547758.07",
    "KRW,-9223372036854775808,-9223372036854775808",
  })
  void convertsBothWays(String currency, long minor, BigDecimal major) {
    assertEquals(major, Currency.of(currency).toMajor(minor));
    assertEquals(minor, Currency.of(currency).toMinor(major));
  }

  @ParameterizedTest
  @CsvSource({
    "USD,1.5,150",
    "USD,15E-1,150",
    "USD,2,200",
    "KRW,1.000,1",
    "KRW,15E2,1500",
    "USD,0,0",
    "USD,0E+999999999,0"
  })
  void trailingZerosAndExponentsDoNotMatter(String currency, BigDecimal major, long minor) {
    assertEquals(minor, Currency.of(currency).toMinor(major));
  }

  @ParameterizedTest
  @CsvSource({"KRW,0.5", "USD,0.001", "USD,1.005", "KWD,0.0001", "JPY,1E-999999999"})
  void decimalsThatTheCurrencyDoesNotHaveAreRefused(String currency, BigDecimal major) {
    assertRefused(() -> Currency.of(currency).toMinor(major), "decimals");
  }

  @ParameterizedTest
  @CsvSource({
    "KRW,9223372036854775808",
    "USD,92233720368547758.08",
    "USD,1E999999999",
    "KRW,-9223372036854775809",
    "KRW,1E19"
  })
  void amountsThatDoNotFitAreRefused(String currency, BigDecimal major) {
    assertRefused(() -> Currency.of(currency).toMinor(major), "too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "XXX", "BTC", "krw", ""})
  void unknownNumberOfDecimalsIsRefused(String currency) {
    Currency unknown = Currency.of(currency);

    assertRefused(() -> unknown.toMajor(1), "number of decimals");
    assertRefused(() -> unknown.toMinor(BigDecimal.ONE), "number of decimals");
    assertRefused(unknown::decimals, "'" + currency + "'");
  }

  @Test
  void everyKnownCurrencyConvertsOrHasNoDecimalsByDefinition() {
    assertEquals(181, currencies().size());
    for (Currency currency : currencies()) {
      assertTrue(currency.isKnown());
      if (CurrencyDecimals.of(currency.wire()) == CurrencyDecimals.UNKNOWN) {
        assertTrue(currency.wire().startsWith("X"), currency::wire);
      } else {
        assertEquals(12345, currency.toMinor(currency.toMajor(12345)));
      }
    }
  }

  @Test
  void unknownWordIsKept() {
    assertEquals("ABC", Currency.of("ABC").toString());
    assertFalse(Currency.of("ABC").isKnown());
    assertEquals(Currency.KRW, Currency.of("KRW"));
  }
}
