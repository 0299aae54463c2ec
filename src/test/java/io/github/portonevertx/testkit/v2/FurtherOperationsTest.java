package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.cardCharge;
import static io.github.portonevertx.testkit.v2.TestPeer.encoded;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cash receipts, identity verifications, sessions, escrow and settings. */
class FurtherOperationsTest {

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () -> new PortOneV2SimulatorOptions().withClock(ManualClock.stopped()));

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void open(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
  }

  @Test
  void aCashReceiptIsIssuedOnceUntilItIsCancelled() throws Exception {
    JsonObject request =
        json(
            "paymentId", "cash",
            "channelKey", Channel.CARD.key(),
            "type", "PERSONAL",
            "orderName", "예시 상품",
            "currency", "KRW",
            "amount", json("total", 11_000),
            "customer", json("identityNumber", "01000000000"));
    String path = "/payments/cash/cash-receipt";

    peer.refused(404, "CASH_RECEIPT_NOT_FOUND", peer.authorized(path));
    peer.post("/cash-receipts", request);
    peer.refused(409, "CASH_RECEIPT_ALREADY_ISSUED", "/cash-receipts", request);
    assertEquals("ISSUED", peer.get(path).getString("status"));

    JsonObject cancelled = peer.ok(empty(path + "/cancel"));
    assertEquals(11_000, cancelled.getLong("cancelledAmount"));
    assertEquals("CANCELLED", peer.get(path).getString("status"));
    peer.refused(404, "CASH_RECEIPT_NOT_ISSUED", empty(path + "/cancel"));
    assertEquals(1, count("/cash-receipts", json("statuses", list("CANCELLED"))));
    assertEquals(0, count("/cash-receipts", json("statuses", list("ISSUED"))));
    peer.refused(
        404, "CHANNEL_NOT_FOUND", "/cash-receipts", request.copy().put("channelKey", "none"));
  }

  @Test
  void anIdentityIsVerifiedWithThePasswordOfItsMessage() throws Exception {
    String path = "/identity-verifications/iv";
    peer.refused(404, "IDENTITY_VERIFICATION_NOT_FOUND", path + "/confirm", json("otp", "1"));
    peer.post(path + "/send", send("SMS"));
    peer.refused(409, "IDENTITY_VERIFICATION_ALREADY_SENT", path + "/send", send("SMS"));
    peer.refused(502, "PG_PROVIDER", path + "/confirm", json("otp", "000000"));
    assertEquals("READY", peer.get(path).getString("status"));

    peer.post(path + "/confirm", json("otp", IdentityVerifications.OTP));

    assertEquals("김예시", peer.get(path).getJsonObject("verifiedCustomer").getString("name"));
    JsonObject otp = json("otp", IdentityVerifications.OTP);
    peer.refused(409, "IDENTITY_VERIFICATION_ALREADY_VERIFIED", path + "/confirm", otp);
    peer.refused(409, "IDENTITY_VERIFICATION_ALREADY_VERIFIED", path + "/send", send("SMS"));
    assertEquals(1, count("/identity-verifications", json("statuses", list("VERIFIED"))));
  }

  @Test
  void aFailedVerificationMayBeSentAgain() throws Exception {
    peer.post("/identity-verifications/iv/send", send("APP"));
    simulator.identityVerifications().fail("iv");
    assertEquals("FAILED", peer.get("/identity-verifications/iv").getString("status"));
    peer.refused(
        404, "IDENTITY_VERIFICATION_NOT_SENT", "/identity-verifications/iv/confirm", json());

    peer.post("/identity-verifications/iv/send", send("APP"));
    peer.post("/identity-verifications/iv/confirm", json());
  }

  @Test
  void aSessionExpiresAndMayBeClosedBefore() throws Exception {
    JsonObject request =
        json(
            "storeId", simulator.storeId(),
            "paymentId", "p",
            "profileKey", "profile-simulated",
            "country", "US",
            "currency", "USD",
            "totalAmount", 600,
            "orderName", "goods",
            "ttlSeconds", 60);
    String path =
        "/payment-sessions/" + peer.post("/payment-sessions", request).getString("sessionId");
    String closed =
        "/payment-sessions/" + peer.post("/payment-sessions", request).getString("sessionId");

    peer.ok(peer.request(path));
    String at = peer.ok(empty(closed + "/close")).getString("closedAt");
    simulator.clock().advance(Duration.ofSeconds(59));
    peer.get(path);
    assertEquals(at, peer.ok(empty(closed + "/close")).getString("closedAt"));
    peer.refused(410, "SESSION_EXPIRED", peer.request(closed));
    simulator.clock().advance(Duration.ofSeconds(1));
    peer.refused(410, "SESSION_EXPIRED", peer.request(path));
    peer.refused(404, "SESSION_NOT_FOUND", peer.request("/payment-sessions/none"));
    peer.refused(404, "SESSION_NOT_FOUND", empty("/payment-sessions/none/close"));
    peer.refused(
        400, "MAX_TTL_EXCEEDED", "/payment-sessions", request.copy().put("ttlSeconds", 604_801));
  }

  @Test
  void escrowNeedsAPaymentWithEscrowAndADelivery() throws Exception {
    simulator.ledger().pay("plain", 1000);
    JsonObject body =
        json(
            "logistics",
            json("company", "CJ", "invoiceNumber", "0000", "sentAt", "2026-01-02T03:04:05Z"));
    peer.refused(404, "PAYMENT_NOT_FOUND", "/payments/none/escrow/logistics", body);
    peer.refused(502, "PG_PROVIDER", "/payments/plain/escrow/logistics", body);
    peer.post("/payments/e/instant", cardCharge("5361480000000000", 1000).put("isEscrow", true));
    peer.refused(502, "PG_PROVIDER", "/payments/e/escrow/complete", json());

    peer.post("/payments/e/escrow/logistics", body);
    assertEquals("REGISTERED", escrow());
    peer.post("/payments/e/escrow/complete", json());
    assertEquals("CONFIRMED", escrow());
  }

  @Test
  void settingsAreRead() throws Exception {
    peer.refused(404, "PROMOTION_NOT_FOUND", peer.authorized("/promotions/none"));
    peer.refused(
        404,
        "PROFILE_SETTINGS_NOT_FOUND",
        peer.authorized(
            "/checkout-profiles/evaluate?profileKey=none&country=US&currency=USD&amount=600"));
    peer.refused(
        502,
        "PG_PROVIDER",
        peer.authorized(
            "/payment-gateways/card-promotion?amount=1&channelKey=" + Channel.CARD.key()));
    simulator.ledger().pay("paid", 1000);
    String pgTxId = peer.get("/payments/paid").getString("pgTxId");
    assertEquals(
        200,
        peer.get("/kakaopay/payment/order?channelKey=" + Channel.CARD.key() + "&pgTxId=" + pgTxId)
            .getLong("statusCode"));
  }

  private String escrow() throws Exception {
    return peer.get("/payments/e").getJsonObject("escrow").getString("status");
  }

  private HttpRequest.Builder empty(String path) {
    return peer.authorized(path).POST(BodyPublishers.noBody());
  }

  private long count(String path, JsonObject filter) throws Exception {
    return peer.get(path + "?requestBody=" + encoded(json("filter", filter)))
        .getJsonObject("page")
        .getLong("totalCount");
  }

  private static JsonObject send(String method) {
    return json(
        "channelKey",
        Channel.IDENTITY.key(),
        "customer",
        json("name", "김예시", "phoneNumber", "01000000000", "ipAddress", "192.0.2.1"),
        "operator",
        "SKT",
        "method",
        method);
  }
}
