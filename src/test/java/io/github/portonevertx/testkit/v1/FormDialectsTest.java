package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestParameters.parameters;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.support.FormDialect;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every operation whose specification accepts forms, in each dialect, with the same
 * request in JSON. The parameters come from the client's catalogue, all of an operation's at once.
 */
class FormDialectsTest {
  /** The operations with a body for which PortOne's specification lists JSON only. */
  private static final Set<String> JSON_ONLY =
      Set.of(
          "kcpquick.createPrepare",
          "kcpquick.payAutopay",
          "kcpquick.payMoney",
          "kcpquick.releaseFido",
          "kcpquick.updatePrepare");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    VERTX.close().await();
  }

  static Stream<Operation> operations() {
    return V1Catalogue.CATALOGUE.all().stream()
        .filter(operation -> !operation.bodyParameters().isEmpty())
        .filter(operation -> !JSON_ONLY.contains(operation.action()));
  }

  @Test
  void simulatorAcceptsFormsWhereTheSpecificationDoes() {
    TreeSet<String> expected = new TreeSet<>(Set.of(TokenIssuer.OPERATION));
    operations().map(Operation::action).forEach(expected::add);
    TreeSet<String> taken = new TreeSet<>();
    for (Route route : new PortOneSimulator().table()) {
      OperationFields fields = OperationFields.of(route.operation());
      if (fields.form() && !fields.body().isEmpty()) {
        taken.add(route.operation());
      }
    }

    assertEquals(expected, taken);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyDialectIsReadLikeJson(Operation operation) throws Exception {
    JsonObject parameters = parameters(operation);
    TestOperation json = new TestOperation(VERTX, operation);
    HttpResponse<String> expected = json.send(JSON, parameters.encode());

    assertEquals(200, expected.statusCode(), expected.body());
    assertEquals(0, TestPeer.envelope(expected).getInteger("code"), expected.body());
    assertEquals(normal(parameters), normal(json.recorded()));
    json.close();

    for (FormDialect dialect : FormDialect.values()) {
      TestOperation form = new TestOperation(VERTX, operation);
      HttpResponse<String> answer = form.send(FORM, dialect.encode(parameters));

      assertEquals(expected.body(), answer.body(), dialect.name());
      assertEquals(normal(parameters), normal(form.recorded()), dialect.name());
      form.close();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void misspelledRepeatedAndMissingFieldsAreRejectedByName(Operation operation) throws Exception {
    JsonObject parameters = parameters(operation);
    TestOperation rejecting = new TestOperation(VERTX, operation);

    for (String name : parameters.fieldNames()) {
      for (FormDialect dialect : FormDialect.values()) {
        JsonObject misspelled = parameters.copy();
        misspelled.put(name + "x", misspelled.remove(name));
        rejecting.assertRejected(name + "x", dialect.encode(misspelled));
      }
      String form = FormDialect.PHP.encode(parameters);
      rejecting.assertRejected(name, form + "&" + name + "[unknown][deep]=1");
      Object value = parameters.getValue(name);
      if (!(value instanceof JsonArray) && !name.equals("notice_url")) {
        rejecting.assertRejected(name, form + "&" + name + "=1");
      }
      Parameter parameter = requireNonNull(operation.bodyParameters().get(name));
      if (parameter.required() && !name.equals("channel_key")) {
        JsonObject incomplete = parameters.copy();
        incomplete.remove(name);
        rejecting.assertRejected(name, FormDialect.RAILS.encode(incomplete));
      }
    }
    rejecting.assertRejected("unknown", "unknown=1&" + FormDialect.QS.encode(parameters));

    // No rejected request has changed the state.
    TestOperation untouched = new TestOperation(VERTX, operation);
    assertEquals(
        untouched.send(JSON, parameters.encode()).body(),
        rejecting.send(JSON, parameters.encode()).body());
    untouched.close();
    rejecting.close();
  }

  @Test
  void aTokenIsGivenForAForm() throws Exception {
    TestOperation fixture =
        new TestOperation(VERTX, V1Catalogue.CATALOGUE.require("prepare.create"));
    for (FormDialect dialect : FormDialect.values()) {
      String form =
          dialect.encode(json("imp_key", fixture.apiKey(), "imp_secret", fixture.apiSecret()));

      assertEquals(200, fixture.token(form).statusCode(), dialect.name());
      assertEquals(400, fixture.token(form + "&imp_kye=x").statusCode(), dialect.name());
    }
    fixture.close();
  }

  /** With the two types that the simulator treats differently: a list of one, and text. */
  private static JsonObject normal(JsonObject parameters) {
    JsonObject normal = new JsonObject();
    new TreeSet<>(parameters.fieldNames())
        .forEach(name -> normal.put(name, normal(name, parameters.getValue(name))));
    return normal;
  }

  private static Object normal(String name, Object value) {
    if (value instanceof JsonObject object) {
      return normal(object);
    }
    if (value instanceof JsonArray array) {
      List<Object> items = new ArrayList<>();
      array.forEach(item -> items.add(normal("", item)));
      return new JsonArray(items);
    }
    return switch (name) {
      case "notice_url" -> new JsonArray().add(value);
      case "receiving_at" -> value.toString();
      default -> value;
    };
  }
}
