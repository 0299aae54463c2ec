package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class WalletsAndCodesTest {

  private static final String NO_PAYMENT = "존재하지 않는 결제정보입니다.";

  @Test
  void paycoReceivesTheStatusOfAnOrder(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String payco = simulator.ledger().add(PaymentSeed.payco()).getString("imp_uid");
    String card = simulator.ledger().pay(1).getString("imp_uid");
    JsonObject status = json("status", "DELIVERY_START");

    assertEquals(status, TestPeer.response(peer.post("/payco/orders/status/" + payco, status)));
    assertRejection(200, 1, NO_PAYMENT, peer.post("/payco/orders/status/" + card, status));
    assertRejection(
        200,
        1,
        "지원되지 않는 상태값입니다.",
        peer.post("/payco/orders/status/" + payco, json("status", "CANCELLED")));
  }

  @Test
  void welfarePointsAreSpent(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject account = json("benepia_user", "u", "benepia_password", "p", "channel_key", "k");
    JsonObject order = account.copy().mergeIn(json("merchant_uid", "o", "name", "예시"));

    JsonObject payment =
        TestPeer.response(peer.post("/benepia/payment", order.put("amount", 99_000)));

    assertEquals("paid", payment.getString("status"));
    assertEquals("benepia", payment.getString("pg_provider"));
    assertEquals(json("point", 1000), TestPeer.response(peer.post("/benepia/point", account)));
    assertRejection(200, 1, "이미 결제가 완료된 merchant_uid입니다.", peer.post("/benepia/payment", order));
    assertRejection(
        200,
        1,
        "포인트 잔액이 부족합니다.",
        peer.post("/benepia/payment", order.put("merchant_uid", "p").put("amount", 1001)));
    assertEquals(0, simulator.executions("p"));
  }

  @Test
  void paymentwallHasItsOwnFieldsInTheResponse(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay("o", 1).getString("imp_uid");
    JsonObject delivery =
        json(
            "imp_uid",
            impUid,
            "merchant_uid",
            "o",
            "type",
            "physical",
            "status",
            "delivered",
            "estimated_delivery_datetime",
            1_700_000_000,
            "estimated_update_datetime",
            1_700_000_000,
            "refundable",
            "yes",
            "shipping_address_email",
            "buyer@shop.example");

    assertEquals(
        new JsonObject("{\"error\":null,\"error_code\":0,\"notices\":[]}"),
        TestPeer.response(peer.post("/paymentwall/delivery", delivery)));
    assertRejection(
        200, 1, NO_PAYMENT, peer.post("/paymentwall/delivery", delivery.put("imp_uid", "x")));
  }

  @Test
  void codesAreListedAndLookedUp(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals(json("code", "361", "name", "BC카드"), TestPeer.response(peer.get("/cards/361")));
    assertEquals(json("code", "004", "name", "국민은행"), TestPeer.response(peer.get("/banks/004")));
    assertEquals(7, TestPeer.list(peer.get("/cards")).size());
    assertEquals(7, TestPeer.list(peer.get("/banks")).size());
    assertRejection(404, -1, "존재하지 않는 코드입니다.", peer.get("/cards/000"));
    assertRejection(404, -1, "존재하지 않는 코드입니다.", peer.get("/banks/000"));
  }

  @Test
  void tiersChannelsAndTheOldHistory(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals("AAA", TestPeer.response(peer.get("/tiers/AAA")).getString("tier_code"));
    assertRejection(404, -1, "존재하지 않는 티어입니다.", peer.get("/tiers/ZZZ"));
    assertEquals(
        "html5_inicis",
        TestPeer.list(peer.get("/users/pg")).getJsonObject(0).getString("pg_provider"));
    assertEquals(
        "20240101",
        TestPeer.response(peer.get("/kakao/payment/orders?payment_request_date=20240101"))
            .getString("payment_request_date"));
  }
}
