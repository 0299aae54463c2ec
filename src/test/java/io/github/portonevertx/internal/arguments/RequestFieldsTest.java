package io.github.portonevertx.internal.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestFieldsTest {
  private final RequestFields fields = new RequestFields("payments.cancel");

  @Test
  void collectionsAndMapsAreCopiedWhenTheyAreSet() {
    List<String> list = new ArrayList<>(List.of("a"));
    Set<String> set = new LinkedHashSet<>(list);
    fields.set("list", list);
    fields.set("set", set);
    fields.set("object", Map.of("list", list));
    list.clear();
    set.clear();

    assertEquals(
        Map.of("list", List.of("a"), "set", List.of("a"), "object", Map.of("list", List.of("a"))),
        fields.toCall().parameters());
  }

  @Test
  void aValueThatIsTooDeepFailsTheCallAndNotTheBuilder() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    fields.set("list", itself);

    PortOneException failure = assertThrows(PortOneException.class, fields.copy()::toCall);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
  }

  @Test
  void aFieldOfAnObjectIsAddedToTheOthers() {
    fields.setIn("extra", "a", 1);
    fields.setIn("extra", "b", null);

    Map<?, ?> extra = (Map<?, ?>) fields.values().get("extra");
    assertEquals(List.of("a", "b"), extra == null ? List.of() : List.copyOf(extra.keySet()));
  }

  @Test
  void parametersThatAreSetTogetherReplaceThoseBefore() {
    fields.set("amount", 1);
    fields.setAll("imp_uid", Map.of("imp_uid", "imp_1", "product_order_id", List.of("po-1")));
    RequestFields before = fields.copy();
    fields.setAll("imp_uid", Map.of("imp_uid", "imp_2"));
    before.setAll("imp_uid", null);

    assertEquals(Map.of("amount", 1, "imp_uid", "imp_2"), fields.toCall().parameters());
    Map<String, Object> absent = new HashMap<>(Map.of("amount", 1));
    absent.put("imp_uid", null);
    assertEquals(absent, before.toCall().parameters());
  }

  @Test
  void aMissingPartIsNullUnderItsFirstParameter() {
    fields.setAll("buyer_name", null);
    assertEquals(Collections.singletonMap("buyer_name", null), fields.toCall().parameters());
    fields.setAll("buyer_name", Map.of("buyer_name", "name", "buyer_tel", "tel"));
    assertEquals(Map.of("buyer_name", "name", "buyer_tel", "tel"), fields.toCall().parameters());
  }

  @Test
  void copyIsIndependentAndToStringShowsNamesOnly() {
    fields.set("amount", 1);
    RequestFields copy = fields.copy();
    fields.set("reason", "secret");

    assertEquals(Map.of("amount", 1), copy.toCall().parameters());
    assertEquals("payments.cancel[amount, reason]", fields.toString());
  }
}
