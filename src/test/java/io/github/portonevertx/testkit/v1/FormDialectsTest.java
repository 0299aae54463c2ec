package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.github.portonevertx.support.FormDialect;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final String ORDER = "order 1&=+%[0]";
  private static final String IMP_UID = "imp_000000000042";
  private static final ManualClock CLOCK = ManualClock.stopped();

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
    World json = new World(operation);
    HttpResponse<String> expected = json.send(JSON, parameters.encode());

    assertEquals(200, expected.statusCode(), expected.body());
    assertEquals(0, TestPeer.envelope(expected).getInteger("code"), expected.body());
    assertEquals(normal(parameters), normal(json.recorded()));
    json.close();

    for (FormDialect dialect : FormDialect.values()) {
      World form = new World(operation);
      HttpResponse<String> answer = form.send(FORM, dialect.encode(parameters));

      assertEquals(expected.body(), answer.body(), dialect.name());
      assertEquals(normal(parameters), normal(form.recorded()), dialect.name());
      form.close();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void misspelledRepeatedAndMissingFieldsAreRefusedByName(Operation operation) throws Exception {
    JsonObject parameters = parameters(operation);
    World refusing = new World(operation);

    for (String name : parameters.fieldNames()) {
      for (FormDialect dialect : FormDialect.values()) {
        JsonObject misspelled = parameters.copy();
        misspelled.put(name + "x", misspelled.remove(name));
        refusing.assertRefused(name + "x", dialect.encode(misspelled));
      }
      String form = FormDialect.PHP.encode(parameters);
      refusing.assertRefused(name, form + "&" + name + "[unknown][deep]=1");
      Object value = parameters.getValue(name);
      if (!(value instanceof JsonArray) && !name.equals("notice_url")) {
        refusing.assertRefused(name, form + "&" + name + "=1");
      }
      Parameter parameter = requireNonNull(operation.bodyParameters().get(name));
      if (parameter.required() && !name.equals("channel_key")) {
        JsonObject incomplete = parameters.copy();
        incomplete.remove(name);
        refusing.assertRefused(name, FormDialect.RAILS.encode(incomplete));
      }
    }
    refusing.assertRefused("unknown", "unknown=1&" + FormDialect.QS.encode(parameters));

    // No refused request has changed the state.
    World untouched = new World(operation);
    assertEquals(
        untouched.send(JSON, parameters.encode()).body(),
        refusing.send(JSON, parameters.encode()).body());
    untouched.close();
    refusing.close();
  }

  @Test
  void aTokenIsGivenForAForm() throws Exception {
    World world = new World(V1Catalogue.CATALOGUE.require("prepare.create"));
    for (FormDialect dialect : FormDialect.values()) {
      String form =
          dialect.encode(
              json("imp_key", world.simulator.apiKey(), "imp_secret", world.simulator.apiSecret()));

      assertEquals(200, world.token(form).statusCode(), dialect.name());
      assertEquals(400, world.token(form + "&imp_kye=x").statusCode(), dialect.name());
    }
    world.close();
  }

  /** A simulator with all objects that the operations need, and one request to it. */
  private static final class World {

    private final PortOneSimulator simulator =
        PortOneSimulator.start(VERTX, new SimulatorOptions().withClock(CLOCK)).await();
    private final TestPeer peer = new TestPeer(simulator);
    private final Operation operation;
    private final String path;

    World(Operation operation) throws Exception {
      this.operation = operation;
      simulator.billingKeys().issue("buyer");
      for (String order : List.of("planned", "planned-2", "planned-3")) {
        simulator.schedules().plan("buyer", order, CLOCK.now().plusSeconds(60), 1000);
      }
      simulator.ledger().add(payment().impUid(IMP_UID).merchantUid("paid").amount(11_000));
      prepare();
      path =
          operation
              .path()
              .replace(
                  "{imp_uid}",
                  operation.action().equals("certifications.confirmOtp")
                      ? certification()
                      : IMP_UID)
              .replace("{customer_uid}", "new-buyer")
              .replace(
                  "{merchant_uid}",
                  operation.action().startsWith("schedules.") ? "planned" : "order-9")
              .replaceAll("\\{[^}]*}", "any");
    }

    private String certification() throws Exception {
      JsonObject request = parameters(V1Catalogue.CATALOGUE.require("certifications.requestOtp"));
      return TestPeer.response(peer.post("/certifications/otp/request", request))
          .getString("imp_uid");
    }

    private PaymentSeed payment() {
      return switch (operation.action()) {
        case "escrow.register", "escrow.update" -> PaymentSeed.paid().escrow();
        case "payco.updateOrderStatus" -> PaymentSeed.payco();
        case "vbanks.update" -> PaymentSeed.virtualAccount();
        case "naver.confirm" -> PaymentSeed.naverPay();
        default ->
            operation.action().startsWith("naver.") ? PaymentSeed.naverOrder() : PaymentSeed.paid();
      };
    }

    private void prepare() throws Exception {
      String action = operation.action();
      if (action.equals("prepare.update")) {
        simulator.ledger().prepare(ORDER, BigDecimal.TEN, "KRW");
      }
      if (action.equals("escrow.update")) {
        JsonObject delivery = parameters(V1Catalogue.CATALOGUE.require("escrow.register"));
        assertEquals(200, peer.post("/escrows/logis/" + IMP_UID, delivery).statusCode());
      }
      if (action.equals("schedules.reschedule")) {
        peer.post("/subscribe/payments/unschedule", json("merchant_uid", "planned"));
      }
      if (action.startsWith("naver.")) {
        for (String id : List.of("p-1", "p-2", "p-3")) {
          simulator.naverOrders().add(IMP_UID, id, 1000);
          claim(action, id);
        }
      }
      if (action.equals("naver.requestReturn")) {
        naver("naver.ship", "ship");
      }
      if (action.equals("naver.resolveReturn")) {
        naver("naver.withholdReturn", "withhold-return");
      }
    }

    private void claim(String action, String id) {
      switch (action) {
        case "naver.approveCancel" -> simulator.naverOrders().claim(id, "CANCEL", "CANCEL_REQUEST");
        case "naver.approveReturn",
            "naver.rejectReturn",
            "naver.withholdReturn",
            "naver.resolveReturn" ->
            simulator.naverOrders().claim(id, "RETURN", "RETURN_REQUEST");
        case "naver.collectExchanged" ->
            simulator.naverOrders().claim(id, "EXCHANGE", "EXCHANGE_REQUEST");
        case "naver.shipExchanged" -> simulator.naverOrders().claim(id, "EXCHANGE", "COLLECT_DONE");
        default -> {}
      }
    }

    private void naver(String action, String last) throws Exception {
      String url = "/payments/" + IMP_UID + "/naver/" + last;
      HttpResponse<String> answer =
          peer.post(url, parameters(V1Catalogue.CATALOGUE.require(action)));
      assertEquals(200, answer.statusCode(), answer.body());
    }

    HttpResponse<String> send(String type, String body) throws Exception {
      return peer.send(
          peer.authorized(path)
              .header("Content-Type", type)
              .method(operation.method().name(), BodyPublishers.ofString(body)));
    }

    HttpResponse<String> token(String form) throws Exception {
      return peer.send(
          peer.request("/users/getToken")
              .header("Content-Type", FORM)
              .POST(BodyPublishers.ofString(form)));
    }

    void assertRefused(String name, String form) throws Exception {
      HttpResponse<String> answer = send(FORM, form);

      assertEquals(400, answer.statusCode(), () -> form + " -> " + answer.body());
      assertTrue(TestPeer.message(answer).contains(name), () -> form + " -> " + answer.body());
    }

    /** Returns what the simulator recorded of the last request. */
    JsonObject recorded() {
      List<RecordedRequest> requests = simulator.requests(operation.action());
      return requests.get(requests.size() - 1).parameters();
    }

    void close() {
      simulator.close().await();
    }
  }

  /** Returns a valid value for every parameter of an operation's body. */
  private static JsonObject parameters(Operation operation) {
    JsonObject parameters = values(operation.bodyParameters(), 0);
    if (operation.action().equals("payments.cancel")) {
      parameters.put("checksum", 11_000).put("imp_uid", IMP_UID);
    }
    if (operation.action().equals("schedules.cancel")) {
      parameters.put("merchant_uid", new JsonArray().add("planned").add("planned-3"));
    }
    return parameters;
  }

  private static JsonObject values(Map<String, Parameter> parameters, int index) {
    JsonObject values = new JsonObject();
    parameters.forEach((name, parameter) -> values.put(name, value(parameter, index)));
    return values;
  }

  private static Object value(Parameter parameter, int index) {
    return switch (parameter.type()) {
      case TEXT -> text(parameter, index);
      case MONTH -> "2030-04";
      case DAY -> "20300401";
      case INTEGER -> 3;
      case SECONDS -> CLOCK.epochSeconds() + 3600;
      case MONEY, WON -> 1000;
      case BOOLEAN -> true;
      case TEXTS -> texts(parameter);
      case OBJECT -> values(parameter.fields(), index);
      case OBJECTS ->
          new JsonArray().add(values(parameter.fields(), 0)).add(values(parameter.fields(), 1));
    };
  }

  private static String text(Parameter parameter, int index) {
    if (!parameter.allowed().isEmpty()) {
      return parameter.allowed().get(0);
    }
    return switch (parameter.name()) {
      case "imp_uid" -> IMP_UID;
      case "customer_uid" -> "buyer";
      case "merchant_uid" -> index == 0 ? ORDER : "order-" + (index + 1);
      case "birth" -> "20000101";
      case "gender_digit" -> "3";
      case "otp" -> Certifications.OTP;
      case "vbank_code" -> "004";
      case "card_number" -> "0000-0000-0000-0000";
      case "currency" -> "KRW";
      case "notice_url" -> "http://127.0.0.1:1/hook?a=1&b=[2]";
      case "custom_data" -> "{\"a\":[1,\"값\"]}";
      default -> ("값+ &=%" + index).substring(0, (int) Math.min(7, parameter.maximum()));
    };
  }

  private static JsonArray texts(Parameter parameter) {
    return parameter.name().equals("product_order_id")
        ? new JsonArray().add("p-1").add("p-3")
        : new JsonArray().add("http://127.0.0.1:1/?x=1&y").add("http://127.0.0.1:1/[0]");
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
