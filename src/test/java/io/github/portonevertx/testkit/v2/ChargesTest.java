package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.cardCharge;
import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneV2SimulatorExtension.class)
class ChargesTest {

  private PortOneV2Simulator simulator;
  private TestPeer peer;
  private String billingKey;

  @BeforeEach
  void issue(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    billingKey = simulator.billingKeys().issue().getString("billingKey");
  }

  @Test
  void aBillingKeyPaysOnce() throws Exception {
    peer.post("/payments/p/billing-key", charge(billingKey, 11_000).put("customData", "{}"));

    JsonObject payment = peer.get("/payments/p");
    assertEquals("PAID", payment.getString("status"));
    assertEquals(billingKey, payment.getString("billingKey"));
    assertEquals(
        json(
            "total",
            11_000,
            "taxFree",
            0,
            "vat",
            1000,
            "supply",
            10_000,
            "discount",
            0,
            "paid",
            11_000,
            "cancelled",
            0,
            "cancelledTaxFree",
            0),
        payment.getJsonObject("amount"));
    peer.refused(409, "ALREADY_PAID", "/payments/p/billing-key", charge(billingKey, 11_000));
    assertEquals(1, simulator.effects().of(Effect.CHARGE, "p"));
  }

  @Test
  void aDeclineIsAFailedAttemptAndTheNextMaySucceed() throws Exception {
    simulator.billingKeys().decline(billingKey, true);
    JsonObject error =
        peer.refused(502, "PG_PROVIDER", "/payments/p/billing-key", charge(billingKey, 1000));
    assertEquals(Charges.PG_CODE, error.getString("pgCode"));
    JsonObject failed = peer.get("/payments/p");
    assertEquals("FAILED", failed.getString("status"));

    simulator.billingKeys().decline(billingKey, false);
    peer.post("/payments/p/billing-key", charge(billingKey, 1000));

    JsonObject paid = peer.get("/payments/p");
    assertEquals("PAID", paid.getString("status"));
    assertNotEquals(failed.getString("transactionId"), paid.getString("transactionId"));
    assertEquals(
        List.of("FAILED", "PAID"),
        simulator.ledger().transactions("p").stream().map(t -> t.getString("status")).toList());
    assertEquals(
        List.of("Transaction.Failed", "Transaction.Paid"),
        simulator.notices().of("p").stream().map(Notice::type).toList());
  }

  @Test
  void aCardNumberDecides() throws Exception {
    peer.post("/payments/good/instant", cardCharge("5361480000000000", 1000));
    peer.refused(502, "PG_PROVIDER", "/payments/bad/instant", cardCharge("5361480000000002", 1000));
    peer.refused(
        502, "PG_PROVIDER", "/payments/late/instant", cardCharge("5361480000000341", 1000));
    peer.refused(
        502,
        "PG_PROVIDER",
        "/payments/channel/instant",
        cardCharge("5361480000000000", 1000).put("channelKey", Channel.DECLINING.key()));

    assertEquals(1, simulator.effects().of(Effect.CHARGE, "bad"), "a decline is an execution");
  }

  @Test
  void aVirtualAccountWaitsForItsDeposit() throws Exception {
    JsonObject account =
        json(
            "bank", "SHINHAN",
            "expiry", json("validHours", 24),
            "option", json("type", "NORMAL"));
    JsonObject request = cardCharge("0", 1000).put("method", json("virtualAccount", account));

    peer.post("/payments/v/instant", request);
    assertEquals("VIRTUAL_ACCOUNT_ISSUED", peer.get("/payments/v").getString("status"));

    simulator.ledger().deposit("v");
    assertEquals("PAID", peer.get("/payments/v").getString("status"));
    peer.refused(
        409,
        "PAYMENT_NOT_WAITING_FOR_DEPOSIT",
        peer.authorized("/payments/v/virtual-account/close").POST(BodyPublishers.noBody()));
  }

  @Test
  void aClosedVirtualAccountHasFailed() throws Exception {
    simulator.ledger().add(PaymentSeed.virtualAccount().id("v"));

    peer.ok(peer.authorized("/payments/v/virtual-account/close").POST(BodyPublishers.noBody()));

    assertEquals("FAILED", peer.get("/payments/v").getString("status"));
  }

  @Test
  void wrongRequestsAreRefusedBeforeAnythingHappens() throws Exception {
    peer.refused(404, "BILLING_KEY_NOT_FOUND", "/payments/p/billing-key", charge("none", 1));
    peer.refused(
        404,
        "CHANNEL_NOT_FOUND",
        "/payments/p/billing-key",
        charge(billingKey, 1).put("channelKey", Channel.KCP.key()));
    peer.refused(
        404,
        "CHANNEL_NOT_FOUND",
        "/payments/p/instant",
        cardCharge("5361480000000000", 1).put("channelKey", "none"));
    JsonObject parts = charge(billingKey, 100);
    parts.getJsonObject("amount").put("taxFree", 60).put("vat", 41);
    peer.refused(409, "SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT", "/payments/p/billing-key", parts);
    peer.refused(
        400,
        "INVALID_REQUEST",
        "/payments/p/instant",
        cardCharge("5361480000000000", 1).put("method", json()));
    peer.refused(
        400,
        "DISCOUNT_AMOUNT_EXCEEDS_TOTAL_AMOUNT",
        "/payments/p/billing-key",
        charge(billingKey, 999).put("promotionId", Promotions.AMOUNT));

    assertEquals(0, simulator.effects().total(Effect.CHARGE));
    assertEquals(List.of(), simulator.ledger().payments());
  }

  @Test
  void aConfirmationIsCheckedAgainstThePayment() throws Exception {
    String token = simulator.approvals().requestPayment(PaymentSeed.ready().id("m").amount(5000));
    JsonObject good =
        json("paymentToken", token, "currency", "KRW", "totalAmount", 5000, "isTest", true);

    mismatch(good.copy().put("currency", "JPY"));
    mismatch(good.copy().put("totalAmount", 5001));
    mismatch(good.copy().put("isTest", false));
    mismatch(good.copy().put("txId", "other"));
    peer.refused(
        400, "INVALID_PAYMENT_TOKEN", "/payments/m/confirm", json("paymentToken", "other"));
    peer.refused(404, "PAYMENT_NOT_FOUND", "/payments/none/confirm", good);
    assertEquals("READY", peer.get("/payments/m").getString("status"));

    peer.post("/payments/m/confirm", good);
    assertEquals("PAID", peer.get("/payments/m").getString("status"));
    peer.refused(409, "ALREADY_PAID", "/payments/m/confirm", good);
    assertEquals(1, simulator.effects().of(Effect.CHARGE, "m"));
  }

  @Test
  void aBillingKeyIsConfirmedOnceWithItsPayment() throws Exception {
    String token =
        simulator.approvals().requestIssueAndPayment(PaymentSeed.ready().id("m").amount(5000));
    JsonObject body = json("billingIssueToken", token, "paymentId", "m", "totalAmount", 5000);

    peer.refused(
        409,
        "INFORMATION_MISMATCH",
        "/billing-keys/confirm-issue-and-pay",
        body.copy().put("totalAmount", 1));
    JsonObject done = peer.post("/billing-keys/confirm-issue-and-pay", body);

    assertEquals(done.getString("billingKey"), peer.get("/payments/m").getString("billingKey"));
    peer.refused(409, "BILLING_KEY_ALREADY_ISSUED", "/billing-keys/confirm-issue-and-pay", body);
    peer.refused(
        404, "BILLING_KEY_NOT_FOUND", "/billing-keys/confirm", json("billingIssueToken", "none"));
  }

  @Test
  void aPaidPaymentCannotBeRegisteredAgain() throws Exception {
    peer.post("/payments/p/pre-register", json("totalAmount", 1000));
    simulator.ledger().pay("p", 1000);
    peer.refused(409, "ALREADY_PAID", "/payments/p/pre-register", json("totalAmount", 1000));
  }

  @Test
  void aWebhookIsAnnouncedAgainUpToALimit() throws Exception {
    peer.post("/payments/p/billing-key", charge(billingKey, 1000));
    JsonObject none = json("webhookId", "none");
    peer.refused(404, "WEBHOOK_NOT_FOUND", "/payments/p/resend-webhook", none);
    for (int i = 0; i < 10; i++) {
      peer.post("/payments/p/resend-webhook", json());
    }
    peer.refused(400, "MAX_WEBHOOK_RETRY_COUNT_REACHED", "/payments/p/resend-webhook", json());
    assertEquals(11, simulator.notices().of("p").size());
    assertEquals(1, simulator.notices().of("p").stream().map(Notice::id).distinct().count());
  }

  private void mismatch(JsonObject body) throws Exception {
    peer.refused(409, "INFORMATION_MISMATCH", "/payments/m/confirm", body);
  }
}
