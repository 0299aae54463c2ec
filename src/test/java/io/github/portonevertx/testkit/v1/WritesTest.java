package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refunds and prepared amounts: a rejection is HTTP 200 with code 1. */
@ExtendWith(PortOneSimulatorExtension.class)
class WritesTest {

  @Test
  void aPartialRefundAlreadyReadsCancelled(PortOneSimulator simulator) throws Exception {
    String impUid = simulator.ledger().pay(1000).getString("imp_uid");

    JsonObject payment =
        TestPeer.response(
            cancel(simulator, new JsonObject().put("imp_uid", impUid).put("amount", 300)));

    assertEquals("cancelled", payment.getString("status"));
    assertEquals(300, payment.getInteger("cancel_amount"));
    assertEquals("취소요청api", payment.getString("cancel_reason"));
    assertEquals(1, payment.getJsonArray("cancel_history").size());
    assertEquals(payment.getLong("started_at"), payment.getLong("paid_at"));
  }

  @Test
  void missingOrZeroAmountRefundsTheRest(PortOneSimulator simulator) throws Exception {
    String a = simulator.ledger().add(PaymentSeed.dollars()).getString("imp_uid");
    String b = simulator.ledger().pay("order-b", 1000).getString("merchant_uid");
    simulator.ledger().refund(a, new BigDecimal("4.1"), "first");

    JsonObject all = TestPeer.response(cancel(simulator, new JsonObject().put("imp_uid", a)));
    JsonObject zero =
        TestPeer.response(
            cancel(simulator, new JsonObject().put("merchant_uid", b).put("amount", 0)));

    assertEquals(14.2, all.getDouble("cancel_amount"));
    assertEquals("first", all.getJsonArray("cancel_history").getJsonObject(0).getString("reason"));
    assertEquals(10.1, all.getJsonArray("cancel_history").getJsonObject(1).getDouble("amount"));
    assertEquals(1000, zero.getInteger("cancel_amount"));
  }

  @Test
  void rejectedRefundsChangeNothing(PortOneSimulator simulator) throws Exception {
    String paid = simulator.ledger().pay("order", 1000).getString("imp_uid");
    String ready = simulator.ledger().add(PaymentSeed.ready()).getString("imp_uid");
    String refunded = simulator.ledger().add(PaymentSeed.cancelled()).getString("imp_uid");

    assertRejected("imp_uid, merchant_uid 중 하나를 지정해주셔야합니다.", cancel(simulator, new JsonObject()));
    assertRejected(
        "취소할 결제건이 존재하지 않습니다.",
        cancel(simulator, new JsonObject().put("imp_uid", "wrong").put("merchant_uid", "order")));
    assertRejected(
        "취소할 결제건이 존재하지 않습니다.", cancel(simulator, new JsonObject().put("imp_uid", ready)));
    assertRejected("이미 전액취소된 주문입니다.", cancel(simulator, new JsonObject().put("imp_uid", refunded)));
    assertRejected(
        "취소 가능 금액(checksum)이 일치하지 않습니다.",
        cancel(simulator, new JsonObject().put("imp_uid", paid).put("checksum", 999)));
    assertRejected(
        "취소 요청 금액이 취소 가능 금액을 초과합니다.",
        cancel(simulator, new JsonObject().put("imp_uid", paid).put("amount", 1001)));
    assertEquals("paid", simulator.ledger().payments().get(0).getString("status"));
  }

  @Test
  void anAmountIsPreparedOnceThenChanged(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject order = new JsonObject().put("merchant_uid", "o 1").put("amount", 1000);

    assertEquals(404, peer.send("PUT", "/payments/prepare", order).statusCode());
    HttpResponse<String> unknown = peer.get("/payments/prepare/o%201");
    assertEquals(404, unknown.statusCode());
    assertEquals("사전등록된 결제정보가 존재하지 않습니다.", TestPeer.message(unknown));
    assertEquals(
        "{\"amount\":1000,\"currency\":\"KRW\",\"merchant_uid\":\"o 1\"}",
        TestPeer.response(peer.send("POST", "/payments/prepare", order)).encode());
    assertRejected(
        "결제정보 사전등록에 실패하였습니다(이미 등록된 merchant_uid입니다).",
        peer.send("POST", "/payments/prepare", order));
    peer.send("PUT", "/payments/prepare", order.put("amount", 14.2).put("currency", "USD"));
    assertEquals(
        "{\"amount\":14.2,\"currency\":\"USD\",\"merchant_uid\":\"o 1\"}",
        TestPeer.response(peer.get("/payments/prepare/o%201")).encode());
    assertEquals(400, peer.send("POST", "/payments/prepare", new JsonObject()).statusCode());
  }

  private static HttpResponse<String> cancel(PortOneSimulator simulator, JsonObject body)
      throws Exception {
    return new TestPeer(simulator).send("POST", "/payments/cancel", body);
  }

  private static void assertRejected(String message, HttpResponse<String> answer) {
    assertEquals(message, TestPeer.message(answer));
    assertEquals(200, answer.statusCode());
    assertEquals(1, TestPeer.envelope(answer).getInteger("code"));
  }
}
