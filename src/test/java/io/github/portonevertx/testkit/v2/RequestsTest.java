package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.encoded;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with a shape other than the documented one. */
@ExtendWith(PortOneV2SimulatorExtension.class)
class RequestsTest {

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 1000);
  }

  @Test
  void theFieldIsNamedAtEveryDepth() throws Exception {
    problem("reason is missing", "/payments/paid/cancel", json("amount", 1));
    problem(
        "amountt is not a field of this request",
        "/payments/paid/cancel",
        json("reason", "변심", "amountt", 1));
    problem(
        "amount must be a whole number of at most 64 bits",
        "/payments/paid/cancel",
        json("reason", "변심", "amount", "1"));
    problem(
        "amount must be a whole number of at most 64 bits",
        "/payments/paid/cancel",
        json("reason", "변심", "amount", 1.5));
    problem(
        "amount must not be null", "/payments/paid/cancel", json("reason", "변심").putNull("amount"));
    problem(
        "refundAccount.bank must be one of the words of Bank",
        "/payments/paid/cancel",
        json("reason", "변심", "refundAccount", json("bank", "kookmin")));
    problem(
        "amount.total is missing",
        "/payments/p/billing-key",
        charge("key", 1).put("amount", json()));
    problem(
        "products[0].name is missing",
        "/payments/p/billing-key",
        charge("key", 1).put("products", list(json("id", "1"))));
    problem(
        "timeToPay must be a time in the form of RFC 3339",
        "/payments/p/schedule",
        json("payment", charge("key", 1), "timeToPay", "tomorrow"));
    problem(
        "(a field with another name) is not a field of this request",
        "/payments/paid/cancel",
        json("reason", "변심", "a secret value", 1));
    assertEquals(0, simulator.effects().total(Effect.REFUND));
  }

  @Test
  void theQueryIsCheckedToo() throws Exception {
    problem("storeid is not a field of this request", peer.authorized("/payments/paid?storeid=x"));
    problem(
        "a parameter of the query is repeated",
        peer.authorized("/payments/paid?storeId=x&storeId=y"));
    problem(
        "amount must be a whole number of at most 64 bits",
        peer.authorized("/payment-gateways/card-promotion?channelKey=x&amount=1.5"));
    problem(
        "filter.status[0] must be one of the words of PaymentStatus",
        peer.authorized(
            "/payments?requestBody="
                + encoded(json("filter", json("status", list("PAY_PENDING"))))));
    problem("the body is missing", peer.authorized("/payment-schedules").DELETE());
  }

  @Test
  void aMalformedQueryIsRefused() throws Exception {
    String head =
        "GET /payments/paid?storeId=%zz HTTP/1.0\r\nAuthorization: PortOne "
            + simulator.apiSecret()
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.contains("the query cannot be decoded"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"text\"", "{\"reason\":", "null", "\u0000"})
  void whatIsNoObjectInJsonIsRefused(String body) throws Exception {
    JsonObject error =
        peer.refused(
            400,
            "INVALID_REQUEST",
            peer.authorized("/payments/paid/cancel").POST(BodyPublishers.ofString(body)));
    assertEquals("the body is not an object in JSON", error.getString("message"));
  }

  @Test
  void unknownPathsAndMethodsAreErrors() throws Exception {
    assertEquals(404, peer.send(peer.authorized("/v2/payments/paid")).statusCode());
    assertEquals(405, peer.send(peer.authorized("/payments/paid").DELETE()).statusCode());
    assertEquals("", simulator.requests().get(0).operation());
  }

  @Test
  void anIdIsOneSegmentOfThePath() throws Exception {
    simulator.ledger().pay("주문/1 +", 1000);

    JsonObject payment = peer.get("/payments/%EC%A3%BC%EB%AC%B8%2F1%20+");

    assertEquals("주문/1 +", payment.getString("id"));
  }

  @Test
  void whatWasSentIsRecordedWithoutItsSecretInTheText() throws Exception {
    peer.get("/payments", json("page", json("size", 1)));

    RecordedRequest request = simulator.requests("payments.list").get(0);
    assertEquals(json("page", json("size", 1)), request.input());
    assertEquals("PortOne " + simulator.apiSecret(), request.authorization());
    assertFalse(request.toString().contains(simulator.apiSecret()), request::toString);
  }

  @Test
  void unknownFieldsMayBeIgnoredAsPortOneDoes() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      PortOneV2Simulator lenient =
          PortOneV2Simulator.start(vertx, new PortOneV2SimulatorOptions().withStrictRequests(false))
              .await();
      lenient.ledger().pay("paid", 1000);
      JsonObject body = json("reason", "변심", "other", 1).putNull("taxFreeAmount");

      JsonObject answer = new TestPeer(lenient).post("/payments/paid/cancel", body);

      assertTrue(answer.containsKey("cancellation"));
    } finally {
      vertx.close().await();
    }
  }

  private void problem(String message, String path, JsonObject body) throws Exception {
    problem(message, peer.postRequest(path, body));
  }

  private void problem(String message, HttpRequest.Builder request) throws Exception {
    assertEquals(message, peer.refused(400, "INVALID_REQUEST", request).getString("message"));
  }
}
