package io.github.portonevertx.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImmutableJsonTest {
  @Test
  void objectsAndListsArePlainAtEveryDepth() {
    JsonObject json =
        new JsonObject().put("a", new JsonArray().add(new JsonObject().put("b", 1)).addNull());

    assertEquals(Map.of("a", Arrays.asList(Map.of("b", 1), null)), ImmutableJson.of(json));
    assertEquals(List.of(Map.of("b", 1)), ImmutableJson.of(List.of(new JsonObject().put("b", 1))));
    assertEquals("text", ImmutableJson.of("text"));
    assertNull(ImmutableJson.of(null));
  }

  @Test
  void callIsIndependentOfItsSource() {
    List<String> ids = new ArrayList<>(List.of("order-1"));
    Call call = Call.of("schedules.cancel").with("merchant_uid", ids);
    ids.add("order-2");

    assertEquals(Map.of("merchant_uid", List.of("order-1")), call.parameters());
    assertThrows(
        UnsupportedOperationException.class, () -> call.parameters().put("merchant_uid", ids));
  }

  private static Object nested(int levels) {
    Object value = "x";
    for (int level = 0; level < levels; level++) {
      value = level % 2 == 0 ? new JsonObject().put("a", value) : new JsonArray().add(value);
    }
    return value;
  }

  @Test
  void tooDeepNestingIsRejected() {
    assertEquals(Map.of("a", "x"), ImmutableJson.of(nested(1)));
    ImmutableJson.of(nested(16));
    Map<String, Object> itself = new HashMap<>();
    itself.put("a", itself);

    for (Object endless : List.of(nested(17), nested(100_000), itself)) {
      PortOneException failure =
          assertThrows(PortOneException.class, () -> Call.of("payments.get").with("x", endless));
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertEquals("parameter 'x' is nested deeper than 16 levels", failure.text());
    }
  }
}
