package com.example.paymentsdesk;

import static com.example.paymentsdesk.TestDesk.refundOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk as {@code conf/config-v1-v2.json} starts it. */
@ExtendWith({
  VertxExtension.class,
  PortOneSimulatorExtension.class,
  PortOneV2SimulatorExtension.class
})
class BothApisTest {
  private static final String PAYMENT = "/v2/payments/order-2";

  private PortOneSimulator v1;
  private PortOneV2Simulator v2;
  private TestDesk desk;

  @BeforeEach
  void start(Vertx vertx, PortOneSimulator v1, PortOneV2Simulator v2) {
    this.v1 = v1;
    this.v2 = v2;
    v2.ledger().pay("order-2", 15_000);
    desk =
        TestDesk.start(
            vertx,
            "config-v1-v2.json",
            Map.of(
                PortOneApi.V1, new JsonObject().put("baseUrl", v1.baseUrl()),
                PortOneApi.V2, new JsonObject().put("baseUrl", v2.baseUrl())));
  }

  @Test
  void showsPaymentsOfBoth() {
    String id = v1.ledger().pay("order-1", 15_000).getString("imp_uid");

    assertEquals("paid", desk.get("/payments/" + id).bodyAsJsonObject().getString("status"));
    assertEquals(
        new JsonObject()
            .put("id", "order-2")
            .put("status", "PAID")
            .put("currency", "KRW")
            .put("amount", 15_000)
            .put("refunded", 0),
        desk.get(PAYMENT).bodyAsJsonObject());
  }

  @Test
  void doesNotFindAPayment() {
    assertEquals(404, desk.get("/v2/payments/order-unknown").statusCode());
  }

  @Test
  void refundsOnceIfAskedTwice() {
    HttpResponse<Buffer> refund = desk.refund(PAYMENT, refundOf(4_000, 15_000));
    HttpResponse<Buffer> again = desk.refund(PAYMENT, refundOf(4_000, 15_000));

    assertEquals(200, refund.statusCode());
    assertEquals(409, again.statusCode());
    assertEquals(4_000, desk.get(PAYMENT).bodyAsJsonObject().getInteger("refunded"));
    assertEquals(1, v2.effects().of(Effect.REFUND, "order-2"));
  }

  @Test
  void isHealthyWhileBothAcceptTheSecrets() {
    v2.credentials().removeSecret(v2.apiSecret());
    assertEquals(502, desk.get(PAYMENT).statusCode());
    assertEquals(503, desk.get("/health").statusCode());

    v2.credentials().addSecret(v2.apiSecret(), null);
    assertEquals(200, desk.get("/health").statusCode());
  }

  @Test
  void isUnavailableWhilePortOneIsDown() {
    v2.close().await();

    assertEquals(503, desk.get(PAYMENT).statusCode());
    assertEquals(503, desk.refund(PAYMENT, refundOf(4_000, 15_000)).statusCode());
  }

  @Test
  void saysThatARefundIsOnlyRequested() {
    JsonObject cancellation =
        new JsonObject()
            .put("status", "REQUESTED")
            .put("id", "cancellation-1")
            .put("totalAmount", 4_000)
            .put("taxFreeAmount", 0)
            .put("vatAmount", 0)
            .put("reason", "came broken")
            .put("requestedAt", "2026-11-27T00:00:00Z");
    String answer = new JsonObject().put("cancellation", cancellation).encode();
    v2.faults()
        .next("payments.cancel", new Fault.Status(200, "application/json", answer, Map.of()));

    assertEquals(202, desk.refund(PAYMENT, refundOf(4_000, 15_000)).statusCode());
  }
}
