package com.example.paymentsdesk;

import static com.example.paymentsdesk.TestDesk.refundOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as {@code conf/config.json} starts it, with V1. */
@ExtendWith({VertxExtension.class, PortOneSimulatorExtension.class})
class PaymentsDeskTest {
  private Vertx vertx;
  private PortOneSimulator portone;
  private String id;
  private String payment;

  @BeforeEach
  void pay(Vertx vertx, PortOneSimulator portone) {
    this.vertx = vertx;
    this.portone = portone;
    id = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    payment = "/payments/" + id;
  }

  @Test
  void showsAPaymentWithoutItsBuyer() {
    HttpResponse<Buffer> response = start().get(payment);

    assertEquals(200, response.statusCode());
    assertEquals(
        new JsonObject()
            .put("id", id)
            .put("status", "paid")
            .put("currency", "KRW")
            .put("amount", 15_000)
            .put("refunded", 0),
        response.bodyAsJsonObject());
  }

  @Test
  void doesNotFindAPayment() {
    assertEquals(404, start().get("/payments/imp_unknown").statusCode());
  }

  @Test
  void refundsAPart() {
    TestDesk desk = start();

    HttpResponse<Buffer> response = desk.refund(payment, refundOf(4_000, 15_000));

    assertEquals(200, response.statusCode());
    assertEquals("SUCCEEDED", response.bodyAsJsonObject().getString("status"));
    assertEquals(4_000, desk.get(payment).bodyAsJsonObject().getInteger("refunded"));
  }

  @Test
  void refundsOnceIfAskedTwice() {
    TestDesk desk = start();

    desk.refund(payment, refundOf(4_000, 15_000));
    HttpResponse<Buffer> again = desk.refund(payment, refundOf(4_000, 15_000));

    assertEquals(422, again.statusCode());
    assertEquals(1, portone.executions(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'refundable': 15000, 'reason': 'no amount'}",
        "{'amount': 4000, 'reason': 'no balance'}",
        "{'amount': 4000, 'refundable': 15000}",
        "{'amount': 4000, 'refundable': 15000, 'reason': 'unknown name', 'amout': 1}",
        "{'amount': 0, 'refundable': 15000, 'reason': 'everything, for PortOne'}"
      })
  void sendsNoRefundThatIsNotClear(String refund) {
    HttpResponse<Buffer> response =
        start().refund(payment, new JsonObject(refund.replace('\'', '"')));

    assertEquals(400, response.statusCode());
    assertEquals(0, portone.count("payments.cancel"));
  }

  @Test
  void readsNoEndlessRequest() {
    JsonObject refund = refundOf(4_000, 15_000).put("reason", "x".repeat(20_000));

    assertEquals(413, start().refund(payment, refund).statusCode());
  }

  @Test
  void saysThatARefundMayHaveBeenExecuted() {
    portone.faults().next("payments.cancel", new Fault.Disconnect().afterRunning());

    assertEquals(504, start().refund(payment, refundOf(4_000, 15_000)).statusCode());
    assertEquals(1, portone.executions(id));
  }

  @Test
  void isUnavailableWhilePortOneIsDown() {
    TestDesk desk = start();
    portone.close().await();

    assertEquals(503, desk.get(payment).statusCode());
    assertEquals(503, desk.refund(payment, refundOf(4_000, 15_000)).statusCode());
  }

  @Test
  void doesNotPassOnTheErrorPagesOfAGateway() {
    portone.faults().always("payments.get", Fault.html(503));

    HttpResponse<Buffer> response = start().get(payment);

    assertEquals(502, response.statusCode());
    assertEquals("Bad Gateway", response.bodyAsJsonObject().getString("error"));
  }

  @Test
  void isHealthy() {
    HttpResponse<Buffer> health = start().get("/health");

    assertEquals(200, health.statusCode());
    assertTrue(health.bodyAsJsonObject().getBoolean("up"));
  }

  @Test
  void isNotHealthyWithAWrongSecret() {
    TestDesk desk = start(new JsonObject().put("apiSecret", "wrong"));

    assertEquals(502, desk.get(payment).statusCode());
    assertEquals(503, desk.get("/health").statusCode());
  }

  @Test
  void refundsNothingIfCommandsAreOff() {
    TestDesk desk = start(new JsonObject().put("commandsEnabled", false));

    assertEquals(503, desk.refund(payment, refundOf(4_000, 15_000)).statusCode());
  }

  @Test
  void doesNotStartWithAMisspeltOption() {
    Throwable failure =
        assertThrows(Exception.class, () -> start(new JsonObject().put("requestTimout", 5_000)));

    assertTrue(failure.getMessage().contains("requestTimout"), failure::getMessage);
  }

  private TestDesk start() {
    return start(new JsonObject());
  }

  private TestDesk start(JsonObject options) {
    return TestDesk.start(
        vertx,
        "config.json",
        Map.of(PortOneApi.V1, options.copy().put("baseUrl", portone.baseUrl())));
  }
}
