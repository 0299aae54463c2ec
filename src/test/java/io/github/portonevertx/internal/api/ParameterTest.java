package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.http.HttpMethod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a parameter takes, up to its bounds. */
class ParameterTest {
  private static final String TOO_LONG = "must have at most 15 digits and 6 decimals";

  @Test
  void amountsEndAtTheirBounds() {
    Parameter money = Parameter.money("amount");

    assertNull(money.objection(new BigDecimal("999999999999999.999999")));
    assertNull(money.objection(new BigDecimal("0.000001")));
    assertEquals(TOO_LONG, money.objection(new BigDecimal("1000000000000000")));
    assertEquals(TOO_LONG, money.objection(new BigDecimal("0.0000001")));
    assertEquals("must be more than 0", money.objection(0));
    assertEquals("must be more than 0", money.objection(-1));
  }

  @Test
  void zeroAndALimitMayBeAllowed() {
    Parameter money = Parameter.money("amount").orZero().upTo(100);

    assertNull(money.objection(0));
    assertEquals("must not be less than 0", money.objection(new BigDecimal("-0.01")));
    assertNull(money.objection(100));
    assertEquals("must not be more than 100", money.objection(new BigDecimal("100.01")));
  }

  @Test
  void wonHasNoDecimals() {
    assertNull(Parameter.won("amount").objection(11));
    assertNull(Parameter.won("amount").objection(new BigDecimal("10.00")));
    assertEquals(
        "must be an amount without decimals",
        Parameter.won("amount").objection(new BigDecimal("10.5")));
    assertNull(Parameter.money("amount").objection(new BigDecimal("10.5")));
  }

  @Test
  void wholeNumbersMayHaveATypeWithDecimals() {
    for (Object whole :
        List.of(100, 100L, (short) 100, 100.0, 100f, new BigDecimal("100.00"), BigInteger.TEN)) {
      assertNull(Parameter.minor("amount").objection(whole), () -> whole + " is whole");
      assertNull(Parameter.whole("count").objection(whole), () -> whole + " is whole");
    }
    for (Object broken :
        List.of(
            100.5,
            new BigDecimal("0.01"),
            Double.NaN,
            Double.POSITIVE_INFINITY,
            new BigDecimal("1e999999999"),
            new BigDecimal("1e-999999999"))) {
      assertEquals(
          "must be an amount in the minor unit, a whole number",
          Parameter.minor("amount").objection(broken));
    }
    assertEquals("must be more than 0", Parameter.minor("amount").objection(-1.0));
    assertEquals(
        "must be from 1 to 2147483647",
        Parameter.whole("count").objection(BigInteger.TEN.pow(100)));
  }

  @Test
  void daysAndMonthsHaveTheirForm() {
    assertNull(Parameter.day("day").objection("20300401"));
    assertEquals("must be a day like 20300401", Parameter.day("day").objection("2030-4-1"));
    assertNull(Parameter.month("month").objection("2030-04"));
    assertEquals("must be a month like 2030-04", Parameter.month("month").objection("2030-13"));
  }

  @Test
  void listsOfObjectsNameTheItemThatIsWrong() {
    Parameter parts = Parameter.objects("parts", Parameter.text("id").needed());

    assertNull(parts.objection(List.of(Map.of("id", "a"), Map.of("id", "b"))));
    assertEquals("is an empty list", parts.objection(List.of()));
    assertEquals("must be a list of objects", parts.objection("a"));
    assertEquals("must be a list of objects", parts.objection(Map.of("id", "a")));
    assertEquals(
        "item 1 must be an object", parts.objection(List.of(Map.of("id", "a"), "not an object")));
    assertEquals(
        "item 1 is wrong: field 'id' is missing",
        parts.objection(List.of(Map.of("id", "a"), Map.of())));
  }

  @Test
  void anOperationKnowsWhatItWasGiven() {
    Operation operation =
        Operation.read("made.up", HttpMethod.GET, "/made/{id}", "Page<Thing>", "a query")
            .query(Parameter.texts("ids"), Parameter.flag("all"))
            .body(Parameter.text("note"))
            .needingOneOf("ids", "all")
            .inBatchesOf(7)
            .removed();

    assertEquals(List.of("ids", "all", "note"), List.copyOf(operation.parameters().keySet()));
    assertEquals(List.of(Parameter.texts("ids")), operation.lists());
    assertEquals(true, operation.isPaged());
    assertEquals(false, Operation.own("made.up", "Thing", "a query").isPaged());
    assertEquals(7, operation.batch());
    assertEquals(true, operation.traits().removed());
    assertEquals(
        "one of the parameters ids, all is needed", operation.objection(Map.of("note", "x")));
    assertNull(operation.objection(Map.of("all", true)));
  }

  @Test
  void wholeNumbersAndSecondsHaveARange() {
    assertNull(Parameter.whole("page").objection(1));
    assertEquals("must be from 1 to 2147483647", Parameter.whole("page").objection(0));
    assertNull(Parameter.seconds("at").objection(9_999_999_999L));
    assertEquals(
        "must be from 0 to 9999999999 (seconds, not milliseconds)",
        Parameter.seconds("at").objection(10_000_000_000L));
  }

  @Test
  void textsMayBeOneOfAClosedSet() {
    Parameter status = Parameter.text("status").oneOf("paid", "failed");

    assertNull(status.objection("paid"));
    assertEquals("must be one of paid, failed", status.objection("PAID"));
  }

  @Test
  void objectsAreCheckedByTheirFields() {
    Parameter buyer = Parameter.object("buyer", Parameter.text("name").needed());

    assertNull(buyer.objection(Map.of("name", "a")));
    assertEquals("is wrong: field 'name' is missing", buyer.objection(Map.of()));
    assertEquals("must be an object", buyer.objection("a"));
  }

  @Test
  void entryHasItsTextsAndItsOptionalSegment() {
    Operation operation =
        Operation.read("made.up", HttpMethod.GET, "/made/{id}/{state}", "Thing", "a query")
            .inKorean("조회")
            .path(Parameter.text("id"))
            .optionalLast(Parameter.text("state").wire("status"));

    assertEquals("조회", operation.purposeInKorean());
    assertEquals("a query", operation.purpose());
    assertEquals(List.of("id", "state"), List.copyOf(operation.pathParameters().keySet()));
    assertNull(operation.objection(Map.of("id", "a")));
    assertEquals("parameter 'id' is missing", operation.objection(Map.of("state", "a")));
    assertEquals(
        List.of("id", "status"),
        operation.parameters().values().stream().map(Parameter::wireName).toList());
  }
}
