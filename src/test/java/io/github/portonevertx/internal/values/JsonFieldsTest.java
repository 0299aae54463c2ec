package io.github.portonevertx.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  @Test
  void eachCopyHasOneMoreValue() {
    JsonFields one = JsonFields.empty().with("a", 1);
    JsonFields two = one.with("b", new JsonArray().add("x")).with("a", 2);

    assertEquals(Map.of(), JsonFields.empty().values());
    assertEquals(Map.of("a", 1), one.values());
    assertEquals(Map.of("a", 2, "b", List.of("x")), two.values());
    assertThrows(UnsupportedOperationException.class, () -> two.values().put("c", 3));
  }

  @Test
  void textHasNoValues() {
    assertEquals(
        "[name, tel]", JsonFields.empty().with("name", "a person").with("tel", "010").toString());
  }
}
