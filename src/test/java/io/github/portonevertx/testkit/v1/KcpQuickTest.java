package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class KcpQuickTest {

  private static final String ALREADY_PAID = "이미 결제가 완료된 merchant_uid입니다.";
  private static final String NO_MEMBER = "존재하지 않는 회원입니다.";
  private static final String NO_KEY = "등록된 자동결제키가 존재하지 않습니다.";

  @Test
  void aDealIsPreparedOnceThenChanged(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject deal = json("btid", "b", "cust_ip", "192.0.2.1", "code_verifier", "v");

    assertRejection(404, -1, "등록된 거래정보가 존재하지 않습니다.", peer.put("/kcpquick/prepare/o", deal));
    HttpResponse<String> prepared = peer.post("/kcpquick/prepare/o", deal);
    assertEquals(200, prepared.statusCode());
    assertNull(TestPeer.response(prepared));
    assertRejection(409, -1, "이미 등록된 merchant_uid입니다.", peer.post("/kcpquick/prepare/o", deal));
    assertEquals(200, peer.put("/kcpquick/prepare/o", deal).statusCode());
  }

  @Test
  void memberPaysAndIsRemoved(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.ledger().add(PaymentSeed.ready().impUid("imp_open").merchantUid("o"));
    JsonObject pay =
        json(
            "member_id",
            "m",
            "channel_key",
            "k",
            "merchant_uid",
            "o",
            "name",
            "예시",
            "amount",
            1000,
            "imp_uid",
            "imp_open");
    String member = "/kcpquick/members/m?site_code=s&partner_type=t&partner_subtype=u";

    assertRejection(200, 1, NO_MEMBER, peer.post("/kcpquick/payment/money", pay));
    simulator.kcpQuick().member("m");
    JsonObject payment = TestPeer.response(peer.post("/kcpquick/payment/money", pay));
    assertRejection(200, 1, ALREADY_PAID, peer.post("/kcpquick/payment/money", pay));

    assertEquals("paid", payment.getString("status"));
    assertEquals("imp_open", payment.getString("imp_uid"));
    assertEquals("kcp_quick", payment.getString("pg_provider"));
    assertEquals(1, simulator.executions("imp_open"));
    assertEquals(1, simulator.ledger().payments().size());
    assertEquals("m", TestPeer.response(peer.delete(member)).getString("member_id"));
    assertRejection(404, -1, NO_MEMBER, peer.delete(member));
  }

  @Test
  void anAutopayKeyPaysUntilItIsDeleted(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.kcpQuick().autopayKey("c");
    JsonObject pay =
        json(
            "customer_uid",
            "c",
            "merchant_uid",
            "o",
            "name",
            "예시",
            "buyer_name",
            "홍길동",
            "amount",
            1000);

    JsonObject payment = TestPeer.response(peer.post("/kcpquick/payment/autopay", pay));
    assertRejection(200, 1, ALREADY_PAID, peer.post("/kcpquick/payment/autopay", pay));
    HttpResponse<String> deleted = peer.delete("/kcpquick/autopay/c");

    assertEquals("c", payment.getString("customer_uid"));
    assertEquals("홍길동", payment.getString("buyer_name"));
    assertEquals("자동결제키가 삭제되었습니다.", TestPeer.message(deleted));
    assertEquals(json("customer_uid", "c"), TestPeer.response(deleted));
    assertRejection(404, -1, NO_KEY, peer.delete("/kcpquick/autopay/c"));
    assertRejection(
        200, 1, NO_KEY, peer.post("/kcpquick/payment/autopay", pay.put("merchant_uid", "p")));
  }

  @Test
  void onlyAFailedReleaseHasAFourthField(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String path = "/kcpquick/members/m/fido/release";
    simulator.kcpQuick().failNextFidoRelease("E001", "예시 오류");

    HttpResponse<String> failed = peer.post(path, json("channel_key", "k"));
    HttpResponse<String> done = peer.post(path, json("channel_key", "k"));

    assertRejection(200, 1, "생체인증 해지에 실패하였습니다.", failed);
    assertEquals(
        json("code", "E001", "message", "예시 오류"), TestPeer.envelope(failed).getJsonObject("error"));
    assertEquals(json("member_id", "m"), TestPeer.response(done));
    assertEquals("생체인증이 해지되었습니다.", TestPeer.message(done));
    assertFalse(TestPeer.envelope(done).containsKey("error"));
  }
}
