package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestParameters.CLOCK;
import static io.github.portonevertx.testkit.v1.TestParameters.IMP_UID;
import static io.github.portonevertx.testkit.v1.TestParameters.ORDER;
import static io.github.portonevertx.testkit.v1.TestParameters.parameters;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.v1.internal.catalogue.V1Catalogue;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** A simulator with all objects that the operations need, and one request to it. */
final class TestOperation {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final PortOneSimulator simulator;
  private final TestPeer peer;
  private final Operation operation;
  private final String path;

  TestOperation(Vertx vertx, Operation operation) throws Exception {
    simulator = PortOneSimulator.start(vertx, new SimulatorOptions().withClock(CLOCK)).await();
    peer = new TestPeer(simulator);
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
                operation.action().equals("certifications.confirmOtp") ? certification() : IMP_UID)
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
    HttpResponse<String> answer = peer.post(url, parameters(V1Catalogue.CATALOGUE.require(action)));
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

  void assertRejected(String name, String form) throws Exception {
    HttpResponse<String> answer = send(FORM, form);

    assertEquals(400, answer.statusCode(), () -> form + " -> " + answer.body());
    assertTrue(TestPeer.message(answer).contains(name), () -> form + " -> " + answer.body());
  }

  String apiKey() {
    return simulator.apiKey();
  }

  String apiSecret() {
    return simulator.apiSecret();
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
