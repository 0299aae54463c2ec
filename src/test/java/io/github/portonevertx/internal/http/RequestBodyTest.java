package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
  private static final Operation WRITE =
      Operation.write("made.up", HttpMethod.POST, "/made/{id}", "Thing", "a command")
          .path(Parameter.text("id"))
          .body(
              Parameter.text("note"),
              Parameter.money("amount"),
              Parameter.won("fee").wire("fee_amount"),
              Parameter.minor("cents"),
              Parameter.whole("count"),
              Parameter.texts("ids"),
              Parameter.object("buyer", Parameter.text("name").wire("buyer_name")),
              Parameter.objects("parts", Parameter.money("price"), Parameter.text("unit")));
  private static final Call CALL = Call.of("made.up").with("id", "1");

  private static String body(Call call) {
    Buffer body = RequestBody.of(WRITE, call);
    assertNotNull(body);
    return body.toString();
  }

  @Test
  void onlyAnOperationWithBodyParametersHasABody() {
    Operation read = Operation.read("made.read", HttpMethod.GET, "/made", "Thing", "a query");

    assertNull(RequestBody.of(read, Call.of("made.read")));
    assertEquals("{}", body(CALL));
  }

  @Test
  void parametersHaveTheirWireNamesInTheOrderOfTheCatalogue() {
    assertEquals(
        "{\"note\":\"x\",\"fee_amount\":7}",
        body(CALL.with("fee", new BigDecimal("7.00")).with("note", "x")));
  }

  @Test
  void amountsAreWholeWherePossibleAndHaveNoExponent() {
    assertEquals("{\"amount\":1000}", body(CALL.with("amount", new BigDecimal("1E+3"))));
    assertEquals("{\"amount\":14.2}", body(CALL.with("amount", new BigDecimal("14.20"))));
  }

  @Test
  void wholeNumbersHaveNoDecimalPoint() {
    assertEquals(
        "{\"cents\":1000,\"count\":3}",
        body(CALL.with("cents", new BigDecimal("1E+3")).with("count", 3.0)));
  }

  @Test
  void listsAndObjectsAreEncodedByTheirFields() {
    assertEquals("{\"ids\":[\"a\",\"b\"]}", body(CALL.with("ids", List.of("a", "b"))));
    assertEquals(
        "{\"buyer\":{\"buyer_name\":\"x\"}}", body(CALL.with("buyer", Map.of("name", "x"))));
    assertEquals(
        "{\"parts\":[{\"price\":2},{\"unit\":\"kg\"}]}",
        body(
            CALL.with(
                "parts",
                List.of(
                    Map.of("price", new BigDecimal("2.0")), new JsonObject().put("unit", "kg")))));
  }

  @Test
  void uncheckedParametersFollowUnchanged() {
    assertEquals(
        "{\"note\":\"x\",\"later\":{\"a\":[1]}}",
        body(CALL.unchecked("later", Map.of("a", List.of(1))).with("note", "x")));
  }
}
