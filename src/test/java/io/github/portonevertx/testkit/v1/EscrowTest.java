package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class EscrowTest {

  private static final String NONE = "등록된 배송정보가 존재하지 않습니다.";

  @Test
  void aDeliveryIsRegisteredOnceAndChanged(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().add(PaymentSeed.paid().escrow()).getString("imp_uid");
    String path = "/escrows/logis/" + impUid;

    assertRejection(409, -1, NONE, peer.get(path));
    assertRejection(409, -1, NONE, peer.put(path, delivery("1")));
    JsonObject registered = TestPeer.response(peer.post(path, delivery("1")));
    assertRejection(409, -1, "이미 등록된 배송정보가 존재합니다.", peer.post(path, delivery("2")));
    assertEquals(registered, TestPeer.response(peer.get(path)));
    JsonObject changed = TestPeer.response(peer.put(path, delivery("2")));

    assertEquals("1", registered.getString("invoice"));
    assertEquals(1_700_000_000, registered.getLong("sent_at"));
    assertEquals("2", changed.getString("invoice"));
    simulator.ledger().refund(impUid, null, null);
    assertRejection(409, -1, "배송정보를 수정할 수 없는 결제입니다.", peer.put(path, delivery("3")));
    assertEquals(changed, TestPeer.response(peer.get(path)));
  }

  @Test
  void onlyEscrowPaymentsHaveADelivery(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String plain = simulator.ledger().pay(1000).getString("imp_uid");
    String unknown = "존재하지 않는 결제정보입니다.";

    assertRejection(
        409, -1, "에스크로 배송정보를 등록할 수 없는 결제입니다.", peer.post("/escrows/logis/" + plain, delivery("1")));
    assertRejection(404, -1, unknown, peer.get("/escrows/logis/x"));
    assertRejection(404, -1, unknown, peer.post("/escrows/logis/x", delivery("1")));
    assertRejection(404, -1, unknown, peer.put("/escrows/logis/x", delivery("1")));
  }

  @Test
  void nestedFieldsAreRequired(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().add(PaymentSeed.paid().escrow()).getString("imp_uid");
    JsonObject incomplete = delivery("1");
    incomplete.getJsonObject("logis").remove("company");

    assertRejection(
        400, -1, "company 파라메터가 누락되었습니다.", peer.post("/escrows/logis/" + impUid, incomplete));
    assertRejection(
        400,
        -1,
        "sender 파라메터의 형식이 올바르지 않습니다.",
        peer.post("/escrows/logis/" + impUid, delivery("1").put("sender", "홍길동")));
  }

  private static JsonObject delivery(String invoice) {
    return json(
        "sender",
        json("name", "예시상점"),
        "receiver",
        json("name", "홍길동"),
        "logis",
        json("company", "CJGLS", "invoice", invoice, "sent_at", 1_700_000_000));
  }
}
