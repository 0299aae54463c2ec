package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.internal.api.AnswerIdentity.Rule;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of ids on operations that are not in the catalogue. */
class AnswerCheckTest {
  private static final Map<String, Object> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("id", "own");
    ASKED.put("order", "own-order");
  }

  private static Operation operation(Rule rule, String result) {
    return Operation.read("made.up", HttpMethod.GET, "/made", result, "a query")
        .query(Parameter.text("id"), Parameter.text("order"))
        .answeredAs("id", "id")
        .answeredAs("order", "order")
        .identifiedBy(rule);
  }

  /** Returns the mismatch; the check of most answers in one pass never accepts another answer. */
  private static @Nullable String mismatch(Rule rule, String result, String json) {
    JsonSlice response = slice(json);
    String mismatch = AnswerCheck.mismatch(operation(rule, result), ASKED, response);
    int end = AnswerCheck.endOfMatch(operation(rule, result), ASKED, response);
    if (end >= 0) {
      assertNull(mismatch, json);
      assertEquals(response.length(), end, json);
    }
    return mismatch;
  }

  private static JsonSlice slice(String json) {
    return JsonSlice.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static int endOfMatch(Rule rule, String result, String json) {
    return AnswerCheck.endOfMatch(operation(rule, result), ASKED, slice(json));
  }

  @Test
  void anObjectWithTheIdOfTheCallIsCheckedInOnePass() {
    String usual = "{'x':{'id':'other'},'id':'own','order':'other'}";

    assertEquals(usual.length(), endOfMatch(Rule.ANY, "Thing", usual + "}"));
    assertEquals(usual.length(), endOfMatch(Rule.FIRST, "Thing", usual));
    assertEquals(-1, endOfMatch(Rule.EVERY, "Thing", usual));
    assertEquals(-1, endOfMatch(Rule.ANY, "Thing", "{'id':'other','order':'own-order'}"));
    assertEquals(-1, endOfMatch(Rule.ANY, "Thing[]", "[" + usual + "]"));
    assertEquals(-1, endOfMatch(Rule.ANY, "Page<Thing>", "{'id':'own','list':[{'id':'x'}]}"));
    assertEquals(-1, endOfMatch(Rule.ANY, "Thing", "{'id':'own','order':'x','order':'own-order'}"));
  }

  @Test
  void everyIdIsCompared() {
    assertNull(mismatch(Rule.EVERY, "Thing", "{'id':'own','order':'own-order'}"));
    assertNull(
        mismatch(Rule.EVERY, "Thing", "{'id':'OWN ','x':{'id':'other'},'order':'own-order'}"));
    assertEquals("id", mismatch(Rule.EVERY, "Thing", "{'id':'other','order':'own-order'}"));
    assertEquals("order", mismatch(Rule.EVERY, "Thing", "{'id':'own','order':'other'}"));
    assertEquals("order", mismatch(Rule.EVERY, "Thing", "{'order':7,'id':'own'}"));
  }

  @Test
  void valuesThatAreNoIdsAreNotCompared() {
    assertNull(mismatch(Rule.EVERY, "Thing", "{'id':null,'order':{'id':'other'}}"));
    assertNull(mismatch(Rule.EVERY, "Thing", "{'id':true,'order':['other'],'x':1}"));
    assertEquals("order", mismatch(Rule.EVERY, "Thing", "{'id':[{'id':'x'}],'order':'other'}"));
  }

  @Test
  void everyEntryOfAPageIsCompared() {
    String page = "{'total':{'list':[{'id':'x'}]},'list':[7,{'id':'own'},{'id':'%s'}],'next':0}";

    assertNull(mismatch(Rule.EVERY, "Page<Thing>", page.formatted("own")));
    assertEquals("id", mismatch(Rule.EVERY, "Page<Thing>", page.formatted("other")));
  }

  @Test
  void oneIdIsEnoughWhereTheRuleSaysSo() {
    assertNull(mismatch(Rule.ANY, "Thing[]", "[{'id':'other','order':'own-order'}]"));
    assertNull(mismatch(Rule.FIRST, "Thing[]", "[{'id':'own','order':'other'}]"));
    assertEquals("order", mismatch(Rule.ANY, "Thing[]", "[{'id':'other','order':'other'}]"));
  }

  /** A decoder keeps the last value of a repeated field, so no value of it can be trusted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'own','id':'other'}",
        "{'id':'own','\\u0069d':'other'}",
        "{'id':'own','order':'own-order','id':'other'}",
        "{'id':'OWN','order':'own-order','id':'other'}",
        "{'id':'own','x':[{'id':'own'}],'id':null}"
      })
  void aRepeatedIdIsAMismatch(String entry) {
    for (Rule rule : Rule.values()) {
      assertEquals("id", mismatch(rule, "Thing", entry), rule::name);
      assertEquals("id", mismatch(rule, "Thing[]", "[{'id':'own'}," + entry + "]"), rule::name);
      assertEquals("id", mismatch(rule, "Page<Thing>", "{'list':[" + entry + "]}"), rule::name);
    }
  }

  @Test
  void theSameFieldInOtherObjectsIsNoRepetition() {
    assertNull(mismatch(Rule.EVERY, "Thing", "{'x':{'id':'a'},'id':'own','y':[{'id':'b'}]}"));
    assertNull(mismatch(Rule.EVERY, "Thing[]", "[{'id':'own'},{'id':'own'}]"));
  }

  /** The reader of the response reports that it is not JSON. */
  @ParameterizedTest
  @ValueSource(strings = {"", "x", "7", "{'id':x}", "[{'id':'own'", "{'id':'own',"})
  void aResponseThatIsNotJsonHasNoMismatch(String json) {
    assertNull(mismatch(Rule.EVERY, "Thing", json));
  }

  @Test
  void callWithoutAnIdIsNotCompared() {
    assertNull(
        AnswerCheck.mismatch(
            operation(Rule.EVERY, "Thing"),
            Map.of(),
            JsonSlice.of("{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void severalValuesOfAnIdAreAlternatives() {
    Operation many =
        Operation.read("made.up", HttpMethod.GET, "/made", "Thing[]", "a query")
            .query(Parameter.texts("id"))
            .answeredAs("id", "id");
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("id", List.of("a", "b"));
    assertNull(
        AnswerCheck.mismatch(
            many,
            asked,
            JsonSlice.of("[{\"id\":\"b\"},{\"id\":\"a\"}]".getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        "id",
        AnswerCheck.mismatch(
            many,
            asked,
            JsonSlice.of("[{\"id\":\"b\"},{\"id\":\"c\"}]".getBytes(StandardCharsets.UTF_8))));
  }
}
