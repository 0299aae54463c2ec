package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class NaverTest {

  private static final String NONE_DONE = "처리할 수 있는 상품주문이 없습니다.";
  private static final String NO_PAYMENT = "존재하지 않는 결제정보입니다.";
  private static final JsonObject NOTHING = new JsonObject();
  private static final JsonObject SHIPPING =
      json("delivery_method", "DELIVERY", "dispatched_at", 1_700_000_000);
  private static final JsonObject RETURN = json("delivery_method", "RETURN_DELIVERY");
  private static final JsonObject MEMO = json("memo", "예시");

  @BeforeEach
  void addTwoProductOrders(PortOneSimulator simulator) {
    simulator.ledger().add(PaymentSeed.naverOrder().impUid("naver").merchantUid("o").amount(3000));
    simulator.naverOrders().add("naver", "a", 1000);
    simulator.naverOrders().add("naver", "b", 2000);
  }

  @Test
  void missingIdsMeanAllProductOrders(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    HttpResponse<String> placed = peer.post(write("place"), NOTHING);
    HttpResponse<String> shipped = peer.post(write("ship"), SHIPPING);

    assertEquals(200, placed.statusCode());
    assertEquals(2, TestPeer.list(placed).size());
    assertEquals("DELIVERING", order(simulator, "a").getString("product_order_status"));
    assertEquals("DELIVERING", order(simulator, "b").getString("product_order_status"));
    assertEquals(2, TestPeer.list(shipped).size());
  }

  @Test
  void partialSuccessIs207AndNoSuccessIs500(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.ledger().add(PaymentSeed.naverOrder().impUid("other"));
    simulator.naverOrders().add("other", "z", 1);

    HttpResponse<String> some = peer.post(write("ship"), ids(SHIPPING, "a", "unknown"));
    HttpResponse<String> foreign = peer.post(write("ship"), ids(SHIPPING, "z"));

    assertEquals(207, some.statusCode());
    assertEquals(0, TestPeer.envelope(some).getInteger("code"));
    assertEquals("a", TestPeer.list(some).getJsonObject(0).getString("product_order_id"));
    assertEquals(1, TestPeer.list(some).size());
    assertRejection(500, -1, NONE_DONE, foreign);
    assertRejection(500, -1, NONE_DONE, peer.post(write("ship"), ids(SHIPPING, "a")));
    assertRejection(404, -1, NO_PAYMENT, peer.post("/payments/x/naver/place", NOTHING));
  }

  @Test
  void cancelRefundsThePayment(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    peer.post(write("cancel"), ids(NOTHING, "a"));
    simulator.naverOrders().claim("b", "CANCEL", "CANCEL_REQUEST");
    assertRejection(500, -1, NONE_DONE, peer.post(write("cancel"), ids(NOTHING, "b")));
    assertEquals(1, simulator.executions("naver"));
    peer.post(write("approve-cancel"), NOTHING);

    assertEquals("CANCELED", order(simulator, "a").getString("product_order_status"));
    assertEquals("CANCEL_DONE", order(simulator, "b").getString("claim_status"));
    JsonObject payment = simulator.ledger().payment("naver");
    assertNotNull(payment);
    assertEquals(3000, Ledger.money(payment, "cancel_amount").intValue());
    assertEquals(2, simulator.executions("o"));
  }

  @Test
  void returnIsRequestedHeldReleasedAndApproved(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    peer.post(write("ship"), ids(SHIPPING, "a"));

    peer.post(write("request-return"), ids(RETURN, "a"));
    assertEquals("RETURN_REQUEST", order(simulator, "a").getString("claim_status"));
    assertRejection(500, -1, NONE_DONE, peer.post(write("resolve-return"), ids(NOTHING, "a")));
    assertEquals(200, peer.post(write("withhold-return"), ids(MEMO, "a")).statusCode());
    assertRejection(500, -1, NONE_DONE, peer.post(write("approve-return"), ids(NOTHING, "a")));
    assertEquals(200, peer.post(write("resolve-return"), ids(NOTHING, "a")).statusCode());
    assertEquals(200, peer.post(write("approve-return"), ids(NOTHING, "a")).statusCode());

    assertEquals("RETURNED", order(simulator, "a").getString("product_order_status"));
    assertEquals("RETURN_DONE", order(simulator, "a").getString("claim_status"));
    assertEquals("PAYED", order(simulator, "b").getString("product_order_status"));
    assertEquals(1, simulator.executions("naver"));
  }

  @Test
  void returnIsRejectedWithAReason(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.naverOrders().claim("a", "RETURN", "RETURN_REQUEST");

    assertRejection(400, -1, "memo 파라메터가 누락되었습니다.", peer.post(write("reject-return"), NOTHING));
    assertEquals(200, peer.post(write("reject-return"), ids(MEMO, "a")).statusCode());
    assertEquals("RETURN_REJECT", order(simulator, "a").getString("claim_status"));
    assertEquals(0, simulator.executions("naver"));
  }

  @Test
  void anExchangeIsCollectedAndShippedAgain(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.naverOrders().claim("a", "EXCHANGE", "EXCHANGE_REQUEST");

    assertRejection(500, -1, NONE_DONE, peer.post(write("ship-exchanged"), ids(SHIPPING, "a")));
    peer.post(write("collect-exchanged"), ids(NOTHING, "a"));
    assertEquals("COLLECT_DONE", order(simulator, "a").getString("claim_status"));
    peer.post(write("ship-exchanged"), ids(SHIPPING, "a"));
    assertEquals("EXCHANGE_REDELIVERING", order(simulator, "a").getString("claim_status"));
    assertEquals("DELIVERING", order(simulator, "a").getString("product_order_status"));
  }

  @Test
  void productOrdersAreRead(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals(2, TestPeer.list(peer.get(write("product-orders"))).size());
    assertEquals(order(simulator, "a"), TestPeer.response(peer.get("/naver/product-orders/a")));
    assertRejection(404, -1, NO_PAYMENT, peer.get("/payments/x/naver/product-orders"));
    assertRejection(404, -1, "존재하지 않는 상품주문입니다.", peer.get("/naver/product-orders/x"));
  }

  @Test
  void reviewsHaveAWindowAndAKind(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    var now = simulator.clock().now();
    simulator.naverOrders().review("old", false, now.minusSeconds(100));
    simulator.naverOrders().review("new", false, now);
    simulator.naverOrders().review("long", true, now);
    long second = now.getEpochSecond();
    String window = "/naver/reviews?channel_key=k&from=" + (second - 9) + "&to=" + second;

    JsonArray general = TestPeer.list(peer.get(window + "&review_type=general"));
    JsonArray premium = TestPeer.list(peer.get(window + "&review_type=premium"));

    assertEquals(1, general.size());
    assertEquals("new", general.getJsonObject(0).getString("review_id"));
    assertEquals(1, premium.size());
    assertEquals("long", premium.getJsonObject(0).getString("review_id"));
    assertRejection(400, -1, "지원되지 않는 review_type입니다.", peer.get(window + "&review_type=x"));
  }

  @Test
  void paymentTypeTakesPointsAndConfirmationOnce(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.ledger().add(PaymentSeed.naverPay().impUid("pay").amount(1100));
    String wrongType = "네이버페이 결제형 결제건이 아닙니다.";

    for (String write : new String[] {"point", "confirm"}) {
      HttpResponse<String> done = peer.post("/payments/pay/naver/" + write, NOTHING);
      assertEquals(200, done.statusCode());
      assertNull(TestPeer.response(done));
      assertRejection(
          500, -1, "이미 처리된 결제건입니다.", peer.post("/payments/pay/naver/" + write, NOTHING));
      assertRejection(500, -1, wrongType, peer.post(write(write), NOTHING));
      assertRejection(404, -1, NO_PAYMENT, peer.post("/payments/x/naver/" + write, NOTHING));
    }
    assertEquals(2, simulator.executions("pay"));
    assertEquals(
        json(
            "amount_by_npoint",
            0,
            "amount_by_primary",
            1100,
            "amount_supply",
            1000,
            "amount_total",
            1100,
            "amount_vat",
            100),
        TestPeer.response(peer.get("/payments/pay/naver/cash-amount")));
    assertRejection(400, -1, wrongType, peer.get(write("cash-amount")));
  }

  private static String write(String step) {
    return "/payments/naver/naver/" + step;
  }

  private static JsonObject ids(JsonObject body, String... ids) {
    JsonArray list = new JsonArray();
    for (String id : ids) {
      list.add(id);
    }
    return body.copy().put("product_order_id", list);
  }

  private static JsonObject order(PortOneSimulator simulator, String id) {
    JsonObject order = simulator.naverOrders().order(id);
    assertNotNull(order);
    return order;
  }
}
