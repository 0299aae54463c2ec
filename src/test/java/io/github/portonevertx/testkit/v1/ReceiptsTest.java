package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class ReceiptsTest {

  private static final JsonObject BUYER = json("identifier", "01000000000");
  private static final String NONE = "발급된 현금영수증이 존재하지 않습니다.";
  private static final String ISSUED = "이미 현금영수증이 발급되었습니다.";
  private static final String UNSUPPORTED = "지원되지 않는 PG사입니다.";

  @Test
  void aReceiptIsIssuedOnceAndRevoked(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(11_000).getString("imp_uid");
    String path = "/receipts/" + impUid;

    assertRejection(404, -1, NONE, peer.get(path));
    assertRejection(400, -1, NONE, peer.delete(path));
    JsonObject issued = TestPeer.response(peer.post(path, BUYER));
    assertRejection(400, -1, ISSUED, peer.post(path, BUYER));
    JsonObject read = TestPeer.response(peer.get(path));
    JsonObject payment = simulator.ledger().payments().get(0);
    JsonObject revoked = TestPeer.response(peer.delete(path));

    assertEquals(11_000, issued.getInteger("amount"));
    assertEquals(1000, issued.getInteger("vat"));
    assertEquals("person", issued.getString("type"));
    assertEquals(issued, read);
    assertTrue(payment.getBoolean("cash_receipt_issued"));
    assertTrue(revoked.getLong("cancelled_at") > 0);
    assertFalse(simulator.ledger().payments().get(0).getBoolean("cash_receipt_issued"));
    assertRejection(404, -1, NONE, peer.get(path));
    assertEquals(200, peer.post(path, BUYER).statusCode());
  }

  @Test
  void onlyPaidPaymentsOfSomePgsHaveAReceipt(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String ready = simulator.ledger().add(PaymentSeed.virtualAccount()).getString("imp_uid");
    String payco = simulator.ledger().add(PaymentSeed.payco()).getString("imp_uid");

    assertRejection(400, -1, "결제가 완료되지 않은 주문입니다.", peer.post("/receipts/" + ready, BUYER));
    assertRejection(400, -1, "결제가 완료되지 않은 주문입니다.", peer.post("/receipts/x", BUYER));
    assertRejection(501, -1, UNSUPPORTED, peer.post("/receipts/" + payco, BUYER));
  }

  @Test
  void cashTakenOutsidePortOneHasReceipts(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String path = "/receipts/external/order-1";
    JsonObject body =
        json("channel_key", "k", "name", "예시", "amount", 5500, "type", "company").mergeIn(BUYER);

    assertRejection(404, -1, NONE, peer.get(path));
    assertRejection(404, -1, NONE, peer.delete(path));
    JsonObject issued = TestPeer.response(peer.post(path, body.put("vat_amount", 7)));
    assertRejection(400, -1, ISSUED, peer.post(path, body));

    assertEquals("order-1", issued.getString("merchant_uid"));
    assertEquals(7, issued.getInteger("vat"));
    assertEquals("company", issued.getString("type"));
    assertEquals(issued, TestPeer.response(peer.get(path)));
    assertTrue(TestPeer.response(peer.delete(path)).getLong("cancelled_at") > 0);
    assertEquals(404, peer.get(path).statusCode());
  }

  @Test
  void subMerchantsHaveTheirShareOfASalesSlip(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    Ledger ledger = simulator.ledger();
    String paid = ledger.pay(1000).getString("imp_uid");
    String failed = ledger.add(PaymentSeed.failed()).getString("imp_uid");
    String payco = ledger.add(PaymentSeed.payco()).getString("imp_uid");
    JsonObject line = json("business_registration_number", "0000000000", "company_name", "예시");
    JsonObject data = json("data", new JsonArray().add(line));

    assertRejection(
        400, -1, "amount 파라메터가 누락되었습니다.", peer.post("/partners/receipts/" + paid, data));
    line.put("amount", new BigDecimal("1000"));
    assertEquals(
        json("receipt_url", "https://receipt.example/" + paid),
        TestPeer.response(peer.post("/partners/receipts/" + paid, data)));
    assertRejection(400, -1, "결제가 승인되지 않은 주문입니다.", peer.post("/partners/receipts/" + failed, data));
    assertRejection(404, -1, "존재하지 않는 결제정보입니다.", peer.post("/partners/receipts/x", data));
    assertRejection(501, -1, UNSUPPORTED, peer.post("/partners/receipts/" + payco, data));
  }

  @Test
  void receiptTaxIsAWholeNumber(PortOneSimulator simulator) throws Exception {
    JsonObject request =
        json("channel_key", "c", "name", "n", "amount", 156, "identifier", "01000000000");

    HttpResponse<String> answer =
        new TestPeer(simulator).post("/receipts/external/order-1", request.put("vat_amount", 14.2));

    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"vat\":14}"), answer.body());
  }

  @Test
  void onlyPaymentsInWonHaveAReceipt(PortOneSimulator simulator) throws Exception {
    PaymentSeed dollars = PaymentSeed.paid().amount("14.2").currency("USD");
    String impUid = simulator.ledger().add(dollars).getString("imp_uid");

    assertRejection(
        400,
        -1,
        "원화 결제만 현금영수증을 발급할 수 있습니다.",
        new TestPeer(simulator).post("/receipts/" + impUid, BUYER));
  }
}
