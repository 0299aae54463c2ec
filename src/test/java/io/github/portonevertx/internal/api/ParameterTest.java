package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.http.HttpMethod;
import java.math.BigDecimal;
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
}
