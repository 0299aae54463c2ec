package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The simulator and the client were written independently; this compares their tables. */
@ExtendWith(PortOneSimulatorExtension.class)
class AllOperationsTest {

  @Test
  void theSimulatorHasExactlyTheOperationsOfTheClient(PortOneSimulator simulator) {
    TreeSet<String> simulated = new TreeSet<>();
    simulator.table().forEach(route -> simulated.add(route.operation()));
    simulated.remove(TokenIssuer.OPERATION);
    TreeSet<String> known = new TreeSet<>();
    V1Catalogue.CATALOGUE.all().forEach(operation -> known.add(operation.action()));

    assertEquals(known, simulated);
  }

  @Test
  void everyOperationIsRecordedUnderItsName(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      String path = operation.path().replaceAll("\\{[^}]*}", "all");

      HttpResponse<String> answer =
          peer.send(
              peer.authorized(path)
                  .method(operation.method().name(), BodyPublishers.ofString("{}")));

      assertNotEquals(405, answer.statusCode(), operation.action());
      assertNotEquals("Not Found", TestPeer.message(answer), operation.action());
      assertEquals(1, simulator.count(operation.action()), operation.action());
    }
  }

  @Test
  void simulatorAndClientRequireTheSameParameters(PortOneSimulator simulator) {
    Map<String, TreeSet<String>> simulated = new TreeMap<>();
    simulator.table().stream()
        .filter(route -> !route.operation().equals(TokenIssuer.OPERATION))
        .forEach(route -> simulated.put(route.operation(), new TreeSet<>(route.needs())));
    Map<String, TreeSet<String>> known = new TreeMap<>();
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      List<Parameter> sent = new ArrayList<>(operation.queryParameters().values());
      sent.addAll(operation.bodyParameters().values());
      TreeSet<String> required = new TreeSet<>();
      sent.stream().filter(Parameter::required).forEach(p -> required.add(p.wireName()));
      known.put(operation.action(), required);
    }

    assertEquals(known, simulated);
  }

  @Test
  void missingParameterIsNamed(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    TestPeer.assertRejection(
        400,
        -1,
        "amount, vbank_due 파라메터가 누락되었습니다.",
        peer.post(
            "/vbanks",
            TestPeer.json(
                "channel_key", "c", "merchant_uid", "o", "vbank_code", "004", "amount", "")));
    TestPeer.assertRejection(
        400, -1, "to, review_type 파라메터가 누락되었습니다.", peer.get("/naver/reviews?channel_key=c&from=1"));
  }

  @Test
  void simulatorAndClientHaveTheSameFields(PortOneSimulator simulator) {
    for (Operation operation : V1Catalogue.CATALOGUE.all()) {
      OperationFields fields = OperationFields.of(operation.action());

      assertEquals(
          shapes(operation.queryParameters()), fieldShapes(fields.query()), operation.action());
      assertEquals(
          shapes(operation.bodyParameters()), fieldShapes(fields.body()), operation.action());
    }
  }

  private static Map<String, String> shapes(Map<String, Parameter> parameters) {
    Map<String, String> shapes = new TreeMap<>();
    for (Parameter parameter : parameters.values()) {
      String name = parameter.wireName().replace("[]", "");
      shapes.put(
          name,
          switch (parameter.type()) {
            case TEXT, MONTH, DAY, DATE, TIME -> name.equals("notice_url") ? "list" : "text";
            // Text in the specification.
            case INTEGER, SECONDS, MONEY, WON, MINOR ->
                name.equals("receiving_at") ? "text" : "number";
            case BOOLEAN -> "boolean";
            case JSON -> "json";
            case TEXTS -> "list";
            case OBJECT -> "object " + shapes(parameter.fields());
            case OBJECTS -> "objects " + shapes(parameter.fields());
          });
    }
    return shapes;
  }

  private static Map<String, String> fieldShapes(Map<String, Field> fields) {
    Map<String, String> shapes = new TreeMap<>();
    for (Field field : fields.values()) {
      shapes.put(
          field.name(),
          switch (field.kind()) {
            case TEXT -> "text";
            case NUMBER, INTEGER -> "number";
            case BOOLEAN -> "boolean";
            case TEXTS -> "list";
            case OBJECT -> "object " + fieldShapes(field.fields());
            case OBJECTS -> "objects " + fieldShapes(field.fields());
          });
    }
    return shapes;
  }

  @Test
  void unknownJsonFieldIsIgnoredAndRecorded(PortOneSimulator simulator) throws Exception {
    JsonObject body = TestPeer.json("merchant_uid", "o", "amount", 1, "ammount", 2);

    HttpResponse<String> answer = new TestPeer(simulator).post("/payments/prepare", body);

    assertEquals(200, answer.statusCode());
    assertEquals(
        TestPeer.json("amount", 1, "currency", "KRW", "merchant_uid", "o"),
        TestPeer.response(answer));
    RecordedRequest recorded = simulator.requests("prepare.create").get(0);
    assertEquals(List.of("ammount"), recorded.unknownFields());
    assertEquals(TestPeer.json("merchant_uid", "o", "amount", 1), recorded.parameters());
  }
}
