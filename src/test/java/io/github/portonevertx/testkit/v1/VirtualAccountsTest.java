package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class VirtualAccountsTest {

  private static final String NOT_WAITING = "입금 대기중인 결제가 아닙니다.";
  private static final String NOT_FOUND = "존재하지 않는 결제정보입니다.";

  @Test
  void accountWaitsForADepositAndIsRefunded(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    JsonObject issued = TestPeer.response(peer.post("/vbanks", account("o")));
    String impUid = issued.getString("imp_uid");
    JsonObject deposited = simulator.ledger().deposit(impUid);
    JsonObject refund = json("imp_uid", impUid, "refund_holder", "홍길동", "refund_bank", "004");
    assertRejection(
        200,
        1,
        "가상계좌 환불은 환불계좌 정보(refund_holder, refund_bank, refund_account)가 필수입니다.",
        peer.post("/payments/cancel", refund));
    JsonObject refunded =
        TestPeer.response(
            peer.post("/payments/cancel", refund.put("refund_account", "00000000000000")));

    assertEquals("ready", issued.getString("status"));
    assertEquals("vbank", issued.getString("pay_method"));
    assertEquals("국민은행", issued.getString("vbank_name"));
    assertEquals(1_900_000_000, issued.getLong("vbank_date"));
    assertEquals(0, issued.getLong("paid_at"));
    assertEquals("paid", deposited.getString("status"));
    assertEquals("cancelled", refunded.getString("status"));
    assertEquals(1, simulator.executions(impUid));
    assertRejection(200, 1, "이미 결제가 완료된 merchant_uid입니다.", peer.post("/vbanks", account("o")));
  }

  @Test
  void oneOrderMayHaveSeveralAccountsThatWait(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    peer.post("/vbanks", account("o"));
    peer.post("/vbanks", account("o"));

    assertEquals(2, simulator.ledger().payments().size());
  }

  @Test
  void waitingAccountCanBeChangedAndRevoked(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = TestPeer.response(peer.post("/vbanks", account("o"))).getString("imp_uid");

    JsonObject changed =
        TestPeer.response(
            peer.put("/vbanks/" + impUid, json("amount", 500, "vbank_due", 1_800_000_000)));
    JsonObject revoked = TestPeer.response(peer.delete("/vbanks/" + impUid));

    assertEquals(500, changed.getInteger("amount"));
    assertEquals(1_800_000_000, changed.getLong("vbank_date"));
    assertEquals("failed", revoked.getString("status"));
    assertRejection(400, -1, NOT_WAITING, peer.delete("/vbanks/" + impUid));
    assertRejection(400, -1, NOT_WAITING, peer.put("/vbanks/" + impUid, json("amount", 1)));
    assertThrows(IllegalStateException.class, () -> simulator.ledger().deposit(impUid));
  }

  @Test
  void otherPaymentsAreNotAccounts(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String card = simulator.ledger().add(PaymentSeed.ready()).getString("imp_uid");

    assertRejection(404, -1, NOT_FOUND, peer.delete("/vbanks/x"));
    assertRejection(404, -1, NOT_FOUND, peer.put("/vbanks/x", json("amount", 1)));
    assertRejection(400, -1, NOT_WAITING, peer.delete("/vbanks/" + card));
    assertRejection(
        200, 1, "지원되지 않는 은행코드입니다.", peer.post("/vbanks", account("o").put("vbank_code", "x")));
    assertThrows(IllegalStateException.class, () -> simulator.ledger().deposit(card));
    assertThrows(NoSuchElementException.class, () -> simulator.ledger().deposit("x"));
  }

  @Test
  void aBarcodeIsPaidAtTheStoreOrRevoked(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject order = json("channel_key", "k", "merchant_uid", "o", "amount", 1000);

    JsonObject a = TestPeer.response(peer.post("/cvs", order));
    JsonObject b = TestPeer.response(peer.post("/cvs", order.put("merchant_uid", "p")));
    JsonObject revoked = TestPeer.response(peer.delete("/cvs/" + b.getString("imp_uid")));

    assertEquals("cvs", a.getString("pay_method"));
    assertEquals("ready", a.getString("status"));
    assertEquals("paid", simulator.ledger().deposit(a.getString("imp_uid")).getString("status"));
    assertEquals("failed", revoked.getString("status"));
    assertRejection(400, -1, NOT_WAITING, peer.delete("/cvs/" + a.getString("imp_uid")));
    assertRejection(404, -1, NOT_FOUND, peer.delete("/cvs/x"));
  }

  @Test
  void anAccountOfAKnownBankHasAHolder(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals(
        json("bank_holder", "홍길동"),
        TestPeer.response(peer.get("/vbanks/holder?bank_code=004&bank_num=0")));
    assertRejection(
        404, -1, "계좌정보를 찾을 수 없습니다.", peer.get("/vbanks/holder?bank_code=999&bank_num=0"));
  }

  private static JsonObject account(String merchantUid) {
    return json(
        "channel_key",
        "channel-key-1",
        "merchant_uid",
        merchantUid,
        "amount",
        1000,
        "vbank_code",
        "004",
        "vbank_due",
        1_900_000_000);
  }
}
