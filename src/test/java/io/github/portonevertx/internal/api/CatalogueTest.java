package io.github.portonevertx.internal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AnswerIdentity.Rule;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A catalogue that is not V1's, and the ids that relate its answers to its calls. */
class CatalogueTest {
  private static final AnswerIds IDS =
      new AnswerIds(Map.of("Thing", List.of("id", "order")), Set.of("id"));

  private static Operation read(String action, String result) {
    return Operation.read(action, HttpMethod.GET, "/" + action, result, "a query");
  }

  private static Catalogue catalogue(List<Operation> own, Operation... operations) {
    return new Catalogue(IDS, List.of(List.of(operations)), own);
  }

  private static AnswerIdentity identity(Operation operation) {
    return catalogue(List.of(), operation).require(operation.action()).identity();
  }

  @Test
  void operationsAreFoundByTheirActions() {
    Operation get = read("things.get", "Thing");
    Operation find = read("things.find", "Thing");
    Operation own = Operation.own("things.count", "Count", "answered by the library");
    Catalogue catalogue = catalogue(List.of(own), get, find);

    assertEquals(List.of(get, find), List.copyOf(catalogue.all()));
    assertEquals(List.of(Catalogue.HEALTH, own), List.copyOf(catalogue.own()));
    assertEquals(get, catalogue.require("things.get"));
    assertSame(own, catalogue.require("things.count"));
    assertSame(Catalogue.HEALTH, catalogue.require("health"));
    assertThrows(UnsupportedOperationException.class, () -> catalogue.all().clear());
    assertThrows(UnsupportedOperationException.class, () -> catalogue.own().clear());
  }

  @Test
  void anUnknownActionIsRefusedWithAHint() {
    Catalogue catalogue = catalogue(List.of(), read("things.get", "Thing"));
    PortOneException failure =
        assertThrows(PortOneException.class, () -> catalogue.require("things.gte"));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("unknown action 'things.gte'; did you mean 'things.get'?", failure.text());
  }

  @Test
  void twoOperationsOfOneNameAreRefused() {
    Operation get = read("things.get", "Thing");
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> catalogue(List.of(), get, get));
    assertEquals("two operations are called things.get", failure.getMessage());
    assertThrows(IllegalArgumentException.class, () -> catalogue(List.of(get), get));
    assertThrows(IllegalArgumentException.class, () -> catalogue(List.of(Catalogue.HEALTH)));
  }

  @Test
  void parametersNamedAsAnIdOfTheAnswerAreCompared() {
    List<AnswerIdentity.Id> both =
        List.of(
            new AnswerIdentity.Id("id", null, "id", true),
            new AnswerIdentity.Id("order", null, "order", false));
    Parameter[] parameters = {Parameter.text("order"), Parameter.text("id"), Parameter.text("x")};

    for (String result : List.of("Thing", "Thing[]", "Page<Thing>")) {
      Operation operation = read("things.get", result).query(parameters);
      assertEquals(new AnswerIdentity(Rule.EVERY, both), identity(operation), result);
    }
    assertEquals(List.of(), identity(read("others.get", "Other").query(parameters)).ids());
    assertEquals(List.of(), identity(read("things.get", "Thing")).ids());
  }

  @Test
  void idsInAListOfObjectsAreCompared() {
    Operation operation =
        Operation.write("things.make", HttpMethod.POST, "/things", "Thing[]", "a command")
            .body(
                Parameter.text("note"),
                Parameter.objects("parts", Parameter.text("order"), Parameter.text("x")));

    assertEquals(
        List.of(new AnswerIdentity.Id("order", "parts", "order", false)),
        identity(operation).ids());
  }

  @Test
  void anEntryMayStateMoreIdsAndTheirRule() {
    Operation operation =
        read("things.get", "Thing")
            .query(Parameter.text("id"), Parameter.text("code"))
            .answeredAs("code", "standard_code")
            .identifiedBy(Rule.ANY);

    assertEquals(
        new AnswerIdentity(
            Rule.ANY,
            List.of(
                new AnswerIdentity.Id("id", null, "id", true),
                new AnswerIdentity.Id("code", null, "standard_code", false))),
        identity(operation));
  }

  @Test
  void theValuesOfAnIdAreThoseOfTheCall() {
    AnswerIdentity.Id id = new AnswerIdentity.Id("id", null, "id", true);
    AnswerIdentity.Id part = new AnswerIdentity.Id("id", "parts", "id", true);

    assertEquals(List.of("a"), id.asked(Map.of("id", "a", "parts", "x")));
    assertEquals(List.of("7"), id.asked(Map.of("id", 7)));
    assertEquals(List.of("a", "b"), id.asked(Map.of("id", List.of("a", "b"))));
    assertEquals(List.of(), id.asked(Map.of()));
    Map<String, Object> call =
        Map.of("parts", List.of(Map.of("id", "a"), Map.of("x", "y"), "z", Map.of("id", "b")));
    assertEquals(List.of("a", "b"), part.asked(call));
    assertEquals(List.of(), part.asked(Map.of("id", "a", "parts", "x")));
  }

  @Test
  void anIdIsComparedExactlyOrByTheLookupRule() {
    AnswerIdentity.Id exact = new AnswerIdentity.Id("id", null, "id", true);
    AnswerIdentity.Id other = new AnswerIdentity.Id("order", null, "order", false);

    for (AnswerIdentity.Id id : List.of(exact, other)) {
      assertTrue(id.isAsked(List.of("x", "Order-1"), "Order-1"));
      assertEquals(false, id.isAsked(List.of("x", "Order-1"), "Order-2"));
      assertEquals(false, id.isAsked(List.of(), "Order-1"));
    }
    assertTrue(other.isAsked(List.of(" Order-1"), "ORDER-1\t"));
    assertEquals(false, exact.isAsked(List.of("Order-1"), "ORDER-1"));
  }
}
