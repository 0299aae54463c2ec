package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.cardCharge;
import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.encoded;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation answers a good request in its documented shape. */
@ExtendWith(PortOneV2SimulatorExtension.class)
class AllOperationsTest {

  private static final String TIME = "2026-01-02T03:04:05Z";

  @Test
  void everyOperationAnswersInItsShape(PortOneV2Simulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String transactionId = simulator.ledger().pay("paid", 11_000).getString("transactionId");
    simulator.ledger().add(PaymentSeed.virtualAccount().id("account"));
    String key = simulator.billingKeys().issue().getString("billingKey");

    JsonObject tokens =
        peer.ok(
            peer.request("/login/api-secret")
                .POST(BodyPublishers.ofString(json("apiSecret", simulator.apiSecret()).encode())));
    peer.post("/token/refresh", json("refreshToken", tokens.getString("refreshToken")));
    peer.get("/banks");
    peer.get("/billing-keys");
    peer.post(
        "/billing-keys",
        json(
            "channelKey", Channel.CARD.key(),
            "method", cardCharge("5361480000000000", 1).getJsonObject("method")));
    peer.post(
        "/billing-keys/confirm",
        json("billingIssueToken", simulator.approvals().requestIssue(Channel.CARD)));
    peer.post(
        "/billing-keys/confirm-issue-and-pay",
        json(
            "billingIssueToken",
            simulator.approvals().requestIssueAndPayment(PaymentSeed.ready())));
    peer.get("/billing-keys/" + key);
    peer.get("/payment-gateways/card-promotion?channelKey=" + Channel.KCP.key() + "&amount=20000");
    peer.get("/cash-receipts");
    peer.post(
        "/cash-receipts",
        json(
            "paymentId", "outside",
            "channelKey", Channel.CARD.key(),
            "type", "PERSONAL",
            "orderName", "예시 상품",
            "currency", "KRW",
            "amount", json("total", 11_000),
            "customer", json("identityNumber", "01000000000")));
    peer.get("/payments/outside/cash-receipt");
    peer.ok(peer.authorized("/payments/outside/cash-receipt/cancel").POST(BodyPublishers.noBody()));
    peer.get(
        "/checkout-profiles/evaluate?profileKey=profile-simulated&country=US&currency=USD&amount=600");
    escrow(peer);
    identity(peer);
    peer.get("/kakaopay/payment/order?pgTxId=none&channelKey=" + Channel.CARD.key());
    schedules(peer, key);
    String session =
        peer.post(
                "/payment-sessions",
                json(
                    "storeId", simulator.storeId(),
                    "paymentId", "session-payment",
                    "profileKey", "profile-simulated",
                    "country", "US",
                    "currency", "USD",
                    "totalAmount", 600,
                    "orderName", "goods"))
            .getString("sessionId");
    peer.get("/payment-sessions/" + session);
    peer.ok(
        peer.authorized("/payment-sessions/" + session + "/close").POST(BodyPublishers.noBody()));
    peer.get("/payment-events-by-cursor");
    peer.get("/payments");
    peer.get("/payments-by-cursor");
    peer.get("/payments/paid");
    peer.post("/payments/with-key/billing-key", charge(key, 1000));
    simulator.refunds().later(true);
    String cancellation =
        peer.post("/payments/with-key/cancel", json("reason", "변심", "amount", 100))
            .getJsonObject("cancellation")
            .getString("id");
    peer.post("/payments/with-key/cancellations/" + cancellation + "/stop", json());
    peer.post("/payments/paid/capture", json());
    String token = simulator.approvals().requestPayment(PaymentSeed.ready().id("manual"));
    peer.post("/payments/manual/confirm", json("paymentToken", token, "totalAmount", 11_000));
    peer.post("/payments/instant/instant", cardCharge("5361480000000000", 1000));
    peer.post("/payments/next/pre-register", json("totalAmount", 1000, "currency", "KRW"));
    peer.post(
        "/payments/paid/register-store-receipt",
        json(
            "items",
            list(
                json(
                    "storeBusinessRegistrationNumber", "0000000000",
                    "storeName", "예시 상점",
                    "totalAmount", 11_000,
                    "currency", "KRW"))));
    peer.post("/payments/with-key/resend-webhook", json());
    peer.get("/payments/paid/transactions");
    peer.post(
        "/paymentwall/delivery/confirm",
        json(
            "transactionId",
            transactionId,
            "deliveryType",
            "PHYSICAL",
            "deliveryStatus",
            "DELIVERED",
            "estimatedDeliveryDatetime",
            TIME,
            "estimatedUpdateDatetime",
            TIME,
            "refundable",
            true,
            "details",
            "none",
            "shippingAddressEmail",
            "buyer@example.com"));
    peer.get("/promotions/" + Promotions.AMOUNT);
    JsonObject days = json("dateRange", json("from", "2020-01-01", "until", "2040-01-01"));
    peer.get("/payment-reconciliations/settlements/vat-report", days);
    peer.get("/payment-reconciliations/transactions/vat-report", days);
    peer.ok(
        peer.authorized("/payments/account/virtual-account/close").POST(BodyPublishers.noBody()));
    peer.delete("/billing-keys/" + key);

    List<String> missing =
        TestPeer.SHAPES.operations().stream()
            .map(Operation::name)
            .filter(name -> simulator.count(name) == 0)
            .toList();
    assertEquals(List.of(), missing);
    assertEquals(50, TestPeer.SHAPES.operations().size());
  }

  private static void schedules(TestPeer peer, String key) throws Exception {
    String id =
        peer.post(
                "/payments/scheduled/schedule",
                json("payment", charge(key, 8900), "timeToPay", "2100-01-01T00:00:00Z"))
            .getJsonObject("schedule")
            .getString("id");
    peer.get("/payment-schedules/" + id);
    peer.get("/payment-schedules");
    peer.delete("/payment-schedules?requestBody=" + encoded(json("scheduleIds", list(id))));
  }

  private static void identity(TestPeer peer) throws Exception {
    String path = "/identity-verifications/identity-1";
    peer.post(
        path + "/send",
        json(
            "channelKey",
            Channel.IDENTITY.key(),
            "customer",
            json("name", "김예시", "phoneNumber", "01000000000", "ipAddress", "192.0.2.1"),
            "operator",
            "SKT",
            "method",
            "SMS"));
    peer.ok(peer.authorized(path + "/resend").POST(BodyPublishers.noBody()));
    peer.get("/identity-verifications");
    peer.post(path + "/confirm", json("otp", IdentityVerifications.OTP));
    peer.get(path);
  }

  private static void escrow(TestPeer peer) throws Exception {
    JsonObject request = cardCharge("5361480000000000", 5000).put("isEscrow", true);
    peer.post("/payments/escrow/instant", request);
    JsonObject logistics =
        json("logistics", json("company", "CJ", "invoiceNumber", "0000", "sentAt", TIME));
    peer.post("/payments/escrow/escrow/logistics", logistics);
    peer.ok(
        peer.authorized("/payments/escrow/escrow/logistics")
            .method("PATCH", BodyPublishers.ofString(logistics.encode())));
    peer.post("/payments/escrow/escrow/complete", json("fromStore", true));
    peer.get("/payments/escrow");
  }
}
