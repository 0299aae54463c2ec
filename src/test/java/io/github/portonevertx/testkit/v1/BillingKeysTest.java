package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingKeysTest {

  private static final String UNKNOWN = "요청하신 customer_uid(nobody)로 등록된 정보를 찾을 수 없습니다.";
  private static final JsonObject CARD =
      json(
          "channel_key",
          "channel-key-1",
          "card_number",
          "0000-1111-2222-3333",
          "expiry",
          "2030-04",
          "customer_name",
          "홍길동");

  @RegisterExtension
  final PortOneSimulatorExtension portOne =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withClock(ManualClock.stopped()));

  @Test
  void aKeyIsIssuedReadReplacedAndDeleted(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long now = simulator.clock().epochSeconds();

    JsonObject issued = TestPeer.response(peer.post("/subscribe/customers/c%201", CARD));
    simulator.clock().advance(Duration.ofSeconds(9));
    peer.post("/subscribe/customers/c%201", CARD.copy().put("card_number", "9999888877776666"));
    JsonObject replaced = TestPeer.response(peer.get("/subscribe/customers/c%201"));
    JsonObject deleted = TestPeer.response(peer.delete("/subscribe/customers/c%201"));

    assertEquals("000011*********3", issued.getString("card_number"));
    assertEquals("홍길동", issued.getString("customer_name"));
    assertEquals(now, issued.getLong("inserted"));
    assertEquals("999988*********6", replaced.getString("card_number"));
    assertEquals(now, replaced.getLong("inserted"));
    assertEquals(now + 9, replaced.getLong("updated"));
    assertEquals(replaced, deleted);
    assertNull(simulator.billingKeys().key("c 1"));
  }

  @Test
  void anUnknownKeyIsNotFound(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertRejection(404, -1, UNKNOWN, peer.get("/subscribe/customers/nobody"));
    assertRejection(404, -1, UNKNOWN, peer.delete("/subscribe/customers/nobody"));
    assertRejection(404, -1, UNKNOWN, peer.get("/subscribe/customers/nobody/payments"));
  }

  @Test
  void unknownKeyIsRejectedAsObserved() throws Exception {
    Vertx vertx = Vertx.vertx();
    SimulatorOptions options =
        new SimulatorOptions()
            .withUndocumented(UndocumentedBehavior.likely().withUnknownBillingKeyIsNotFound(false));
    TestPeer peer = new TestPeer(PortOneSimulator.start(vertx, options).await());

    assertRejection(200, 1, UNKNOWN, peer.get("/subscribe/customers/nobody"));

    vertx.close().await();
  }

  @Test
  void manyAre207IfSomeAreMissingAnd404IfAllAre(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("a");
    simulator.billingKeys().issue("b");
    String many = "/subscribe/customers?customer_uid%5B%5D=";

    HttpResponse<String> all = peer.get(many + "a&customer_uid%5B%5D=b");
    HttpResponse<String> some = peer.get(many + "a&customer_uid%5B%5D=nobody");
    HttpResponse<String> none = peer.get(many + "nobody");

    assertEquals(200, all.statusCode());
    assertEquals(2, TestPeer.list(all).size());
    assertEquals(207, some.statusCode());
    assertEquals(1, TestPeer.list(some).size());
    assertRejection(404, -1, UNKNOWN, none);
  }

  @Test
  void cardCanBeDeclinedOnce(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.ledger().failNextCharge("c", "[F112]");

    assertRejection(
        200, -1, "카드정보 인증 및 빌키 발급에 실패하였습니다. [F112]", peer.post("/subscribe/customers/c", CARD));
    assertNull(simulator.billingKeys().key("c"));
    assertEquals(200, peer.post("/subscribe/customers/c", CARD).statusCode());
  }

  @Test
  void smartRoutingAnswersAnotherShape(PortOneSimulator simulator) throws Exception {
    JsonObject key =
        TestPeer.response(
            new TestPeer(simulator)
                .post("/subscribe/customers/c", CARD.copy().put("channel_group_id", "group-1")));

    assertEquals("group-1", key.getString("channelGroupId"));
    assertEquals(1, key.getJsonArray("succeededChannels").size());
    assertFalse(key.containsKey("card_number"));
  }

  @Test
  void paymentsOfAKeyArePaged(PortOneSimulator simulator) throws Exception {
    for (int i = 0; i < 21; i++) {
      simulator.ledger().add(PaymentSeed.paid().with("customer_uid", "c"));
    }
    simulator.ledger().pay(1);
    simulator.billingKeys().issue("c");
    TestPeer peer = new TestPeer(simulator);

    JsonObject second =
        TestPeer.response(peer.get("/subscribe/customers/c/payments?page=2&limit=1000"));

    assertEquals(21, second.getInteger("total"));
    assertEquals(1, second.getInteger("previous"));
    assertEquals(1, second.getJsonArray("list").size());
    assertEquals(400, peer.get("/subscribe/customers/c/payments?page=3").statusCode());
  }
}
