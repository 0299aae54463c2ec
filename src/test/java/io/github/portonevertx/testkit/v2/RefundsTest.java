package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefundsTest {

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () -> new PortOneV2SimulatorOptions().withClock(ManualClock.stopped()));

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 11_000);
  }

  @Test
  void aPartIsRefundedThenTheRest() throws Exception {
    JsonObject part = cancel("paid", json("reason", "변심", "amount", 3000));
    assertEquals("SUCCEEDED", part.getString("status"));
    assertEquals(272, part.getLong("vatAmount"));
    assertEquals("PARTIAL_CANCELLED", status("paid"));
    assertEquals(3000, cancelled("paid"));

    JsonObject rest = cancel("paid", json("reason", "변심", "currentCancellableAmount", 8000));
    assertEquals(8000, rest.getLong("totalAmount"));
    assertEquals("CANCELLED", status("paid"));
    assertEquals(11_000, cancelled("paid"));
    peer.get("/payments/paid");

    // PortOne answers this even to a refund of 1.
    refused(409, "PAYMENT_ALREADY_CANCELLED", "paid", json("reason", "변심", "amount", 1));
    assertEquals(2, simulator.effects().of(Effect.REFUND, "paid"));
    assertEquals(
        List.of("Transaction.PartialCancelled", "Transaction.Cancelled"),
        simulator.notices().of("paid").stream().map(Notice::type).toList());
  }

  @Test
  void wrongAmountsAreRefused() throws Exception {
    refused(400, "INVALID_REQUEST", "paid", json("reason", "변심", "amount", 0));
    refused(400, "INVALID_REQUEST", "paid", json("amount", 100));
    refused(
        409,
        "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN",
        "paid",
        json("reason", "변심", "amount", 1, "currentCancellableAmount", 10_999));
    refused(
        409,
        "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT",
        "paid",
        json("reason", "변심", "amount", 11_001));
    refused(
        409,
        "SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT",
        "paid",
        json("reason", "변심", "amount", 100, "taxFreeAmount", 60, "vatAmount", 50));
    refused(
        409,
        "CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT",
        "paid",
        json("reason", "변심", "amount", 100, "taxFreeAmount", 100));
    assertEquals(0, simulator.effects().total(Effect.REFUND));
    assertEquals("PAID", status("paid"));
  }

  @Test
  void theTaxFreePartIsKeptApart() throws Exception {
    JsonObject request = TestPeer.cardCharge("5361480000000000", 11_000);
    request.getJsonObject("amount").put("taxFree", 10_000);
    peer.post("/payments/mixed/instant", request);

    refused(
        409,
        "CANCEL_TAX_AMOUNT_EXCEEDS_CANCELLABLE_TAX_AMOUNT",
        "mixed",
        json("reason", "변심", "amount", 1001));
    cancel("mixed", json("reason", "변심", "amount", 1001, "taxFreeAmount", 1));
    JsonObject rest = cancel("mixed", json("reason", "변심"));

    assertEquals(9999, rest.getLong("taxFreeAmount"));
    assertEquals("CANCELLED", status("mixed"));
  }

  @Test
  void whatIsNotPaidCannotBeRefunded() throws Exception {
    simulator.ledger().add(PaymentSeed.ready().id("ready"));
    refused(409, "PAYMENT_NOT_PAID", "ready", json("reason", "변심"));
    refused(404, "PAYMENT_NOT_FOUND", "none", json("reason", "변심"));
  }

  @Test
  void aDepositIsRefundedToAnAccount() throws Exception {
    simulator.ledger().add(PaymentSeed.virtualAccount().id("account"));
    assertEquals("PAID", simulator.ledger().deposit("account").getString("status"));

    refused(400, "INVALID_REQUEST", "account", json("reason", "변심"));
    JsonObject account = json("bank", "KOOKMIN", "number", "0000", "holderName", "김예시");
    cancel("account", json("reason", "변심", "refundAccount", account));

    assertEquals("CANCELLED", status("account"));
  }

  @Test
  void aRefundMayBeDeclined() throws Exception {
    simulator.ledger().add(PaymentSeed.paid().id("none").channel(Channel.NO_REFUNDS));

    JsonObject error = refused(502, "PG_PROVIDER", "none", json("reason", "변심"));

    assertEquals("SIM_REFUND", error.getString("pgCode"));
    assertEquals("PAID", status("none"));
    assertEquals(1, simulator.effects().of(Effect.REFUND, "none"));
  }

  @Test
  void aRequestedRefundSucceedsWhenTheClockHasPassedItsTime() throws Exception {
    simulator.ledger().add(PaymentSeed.paid().id("late").channel(Channel.LATE_REFUNDS));

    JsonObject requested = cancel("late", json("reason", "변심", "amount", 1000));
    assertEquals("REQUESTED", requested.getString("status"));
    JsonObject payment = peer.get("/payments/late");
    assertEquals("PAID", payment.getString("status"));
    assertEquals(0, payment.getJsonObject("amount").getLong("cancelled"));
    refused(
        409,
        "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT",
        "late",
        json("reason", "변심", "amount", 10_001));

    simulator.clock().advance(Refunds.DELAY);
    payment = peer.get("/payments/late");
    assertEquals("PARTIAL_CANCELLED", payment.getString("status"));
    assertEquals(
        "SUCCEEDED", payment.getJsonArray("cancellations").getJsonObject(0).getString("status"));
    assertEquals(1000, cancelled("late"));
    assertEquals(1, simulator.effects().of(Effect.REFUND, "late"));
  }

  @Test
  void aTestDecidesOnARequestedRefund() throws Exception {
    simulator.refunds().later(true);
    String first = cancel("paid", json("reason", "변심", "amount", 1)).getString("id");
    String second = cancel("paid", json("reason", "변심", "amount", 2)).getString("id");

    assertEquals("PARTIAL_CANCELLED", simulator.refunds().succeed(first).getString("status"));
    JsonObject payment = simulator.refunds().fail(second);

    assertEquals(1, payment.getJsonObject("amount").getLong("cancelled"));
    assertEquals(
        "FAILED", payment.getJsonArray("cancellations").getJsonObject(1).getString("status"));
    assertThrows(NoSuchElementException.class, () -> simulator.refunds().fail(second));
    simulator.clock().advance(Duration.ofDays(1));
    assertEquals(1, cancelled("paid"));
  }

  @Test
  void aRequestedRefundCanBeStoppedOnce() throws Exception {
    simulator.refunds().later(true);
    String id = cancel("paid", json("reason", "변심")).getString("id");
    refused(409, "PAYMENT_ALREADY_CANCELLED", "paid", json("reason", "변심"));
    String path = "/payments/paid/cancellations/";

    peer.post(path + id + "/stop", json());

    peer.refused(409, "PAYMENT_CANCELLATION_NOT_PENDING", path + id + "/stop", json());
    peer.refused(404, "PAYMENT_CANCELLATION_NOT_FOUND", path + "none/stop", json());
    assertEquals("PAID", status("paid"));
    simulator.refunds().later(false);
    cancel("paid", json("reason", "변심"));
    assertEquals("CANCELLED", status("paid"));
  }

  @Test
  void skipWebhookAnnouncesNothing() throws Exception {
    cancel("paid", json("reason", "변심", "skipWebhook", true));
    assertEquals(List.of(), simulator.notices().list());
  }

  @Test
  void promotionsLimitRefunds() throws Exception {
    JsonObject request =
        TestPeer.cardCharge("5361480000000000", 11_000).put("promotionId", Promotions.AMOUNT);
    peer.post("/payments/promoted/instant", request);
    assertEquals(10_000, peer.get("/payments/promoted").getJsonObject("amount").getLong("paid"));

    refused(
        400,
        "NEGATIVE_PROMOTION_ADJUSTED_CANCEL_AMOUNT",
        "promoted",
        json("reason", "변심", "amount", 999));
    cancel(
        "promoted", json("reason", "변심", "amount", 500, "promotionDiscountRetainOption", "RETAIN"));
    refused(
        400,
        "PROMOTION_DISCOUNT_RETAIN_OPTION_SHOULD_NOT_BE_CHANGED",
        "promoted",
        json("reason", "변심", "amount", 2000));
  }

  private JsonObject cancel(String paymentId, JsonObject body) throws Exception {
    return peer.post("/payments/" + paymentId + "/cancel", body).getJsonObject("cancellation");
  }

  private JsonObject refused(int status, String type, String paymentId, JsonObject body)
      throws Exception {
    return peer.refused(status, type, "/payments/" + paymentId + "/cancel", body);
  }

  private String status(String paymentId) throws Exception {
    return peer.get("/payments/" + paymentId).getString("status");
  }

  private long cancelled(String paymentId) throws Exception {
    JsonObject payment = peer.get("/payments/" + paymentId);
    assertNull(payment.getValue("failure"));
    return payment.getJsonObject("amount").getLong("cancelled");
  }
}
