package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Immediate charges, with a billing key or with card data, and the count of executed operations.
 */
@ExtendWith(PortOneSimulatorExtension.class)
class ChargesTest {

  private static final String AGAIN = "/subscribe/payments/again";
  private static final String ONETIME = "/subscribe/payments/onetime";
  private static final String ALREADY_PAID = "이미 결제가 완료된 merchant_uid입니다.";

  @Test
  void aStoredCardIsCharged(PortOneSimulator simulator) throws Exception {
    simulator.billingKeys().issue("c");

    JsonObject payment =
        TestPeer.response(new TestPeer(simulator).post(AGAIN, again("c", "o", 14.2)));

    assertEquals("paid", payment.getString("status"));
    assertEquals("imps_000000000001", payment.getString("imp_uid"));
    assertEquals("o", payment.getString("merchant_uid"));
    assertEquals(14.2, payment.getDouble("amount"));
    assertEquals("c", payment.getString("customer_uid"));
    assertEquals("payment", payment.getString("customer_uid_usage"));
    assertEquals("000000*********0", payment.getString("card_number"));
    assertEquals("api", payment.getString("channel"));
    assertNull(payment.getString("buyer_name"));
    assertEquals(payment, simulator.ledger().payment("imps_000000000001"));
  }

  @Test
  void anUnknownCustomerIsRejected(PortOneSimulator simulator) throws Exception {
    assertRejection(
        200, 1, "등록되지 않은 구매자입니다.", new TestPeer(simulator).post(AGAIN, again("nobody", "o", 1)));
    assertEquals(0, simulator.executions("o"));
  }

  @Test
  void anOrderIsPaidOnce(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    peer.post(AGAIN, again("c", "o", 1000));

    assertRejection(200, 1, ALREADY_PAID, peer.post(AGAIN, again("c", "o", 1000)));
    assertRejection(200, 1, ALREADY_PAID, peer.post(ONETIME, onetime("o")));
    peer.post("/payments/cancel", json("merchant_uid", "o"));
    assertRejection(200, 1, ALREADY_PAID, peer.post(AGAIN, again("c", "o", 1000)));
    assertEquals(1, simulator.ledger().payments().size());
  }

  @Test
  void failedChargeReturnsAPaymentAndMayBeRepeated(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    simulator.ledger().failNextCharge("c", "한도초과");

    JsonObject failed = TestPeer.response(peer.post(AGAIN, again("c", "o", 1000)));
    JsonObject paid = TestPeer.response(peer.post(AGAIN, again("c", "o", 1000)));

    assertEquals("failed", failed.getString("status"));
    assertEquals("한도초과", failed.getString("fail_reason"));
    assertEquals(0, failed.getLong("paid_at"));
    assertEquals("paid", paid.getString("status"));
    assertEquals(2, simulator.executions("o"));
  }

  @Test
  void everyChargeAndRefundIsCountedExceptRejections(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String paid = simulator.ledger().pay("seeded", 1000).getString("imp_uid");
    String impUid = TestPeer.response(peer.post(ONETIME, onetime("o"))).getString("imp_uid");

    peer.post("/payments/cancel", json("imp_uid", impUid, "amount", 1));
    peer.post("/payments/cancel", json("imp_uid", impUid, "amount", 1, "checksum", 1));
    simulator.ledger().refund(paid, null, null);

    assertEquals(2, simulator.executions(impUid));
    assertEquals(2, simulator.executions("o"));
    assertEquals(0, simulator.executions(paid));
  }

  @Test
  void cardDataMayBeKeptAsAKey(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    JsonObject without = TestPeer.response(peer.post(ONETIME, onetime("a")));
    JsonObject with = TestPeer.response(peer.post(ONETIME, onetime("b").put("customer_uid", "c")));
    simulator.ledger().failNextCharge("d", "분실카드");
    peer.post(ONETIME, onetime("e").put("customer_uid", "d"));

    assertNull(without.getString("customer_uid"));
    assertEquals("000011*********3", without.getString("card_number"));
    assertEquals("issue", with.getString("customer_uid_usage"));
    assertNotNull(simulator.billingKeys().key("c"));
    assertNull(simulator.billingKeys().key("d"));
  }

  @Test
  void inicisRequiresAName(PortOneSimulator simulator) throws Exception {
    assertRejection(
        400,
        -1,
        "이니시스 빌링결제는 상품명이 필수입니다.",
        new TestPeer(simulator).post(ONETIME, onetime("o").put("pg", "html5_inicis.shop")));
  }

  private static JsonObject again(String customerUid, String merchantUid, Number amount) {
    return json(
        "customer_uid",
        customerUid,
        "merchant_uid",
        merchantUid,
        "amount",
        amount,
        "name",
        "예시 구독");
  }

  private static JsonObject onetime(String merchantUid) {
    return json(
        "merchant_uid",
        merchantUid,
        "amount",
        1000,
        "card_number",
        "0000-1111-2222-3333",
        "expiry",
        "2030-04");
  }
}
