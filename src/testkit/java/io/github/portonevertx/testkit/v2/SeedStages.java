package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** Brings an attempt to pay into the state that a {@link PaymentSeed} describes. */
final class SeedStages {

  private SeedStages() {}

  /** Changes the attempt and returns it. */
  static JsonObject grow(JsonObject attempt, PaymentSeed seed, Instant now) {
    return switch (seed.status()) {
      case "READY" -> attempt;
      case "PAY_PENDING" -> Stages.pending(attempt, now);
      case "FAILED" -> Stages.failed(attempt, now, Charges.PG_CODE, Charges.PG_MESSAGE);
      case "VIRTUAL_ACCOUNT_ISSUED" ->
          Stages.accountIssued(attempt.put("method", account(now)), now);
      case "PAID" -> paid(attempt, now);
      case "PARTIAL_CANCELLED", "CANCELLED" -> refunded(paid(attempt, now), seed, now);
      default -> throw new IllegalArgumentException("Unknown status " + seed.status());
    };
  }

  private static JsonObject paid(JsonObject attempt, Instant now) {
    JsonObject method = PaymentForm.cardMethod(PaymentForm.card("5361480000000000"), 0);
    return Stages.paid(attempt.put("method", method), now);
  }

  private static JsonObject account(Instant now) {
    return new JsonObject()
        .put("type", "PaymentMethodVirtualAccount")
        .put("bank", "KOOKMIN")
        .put("accountNumber", "00000000000000")
        .put("accountType", "NORMAL")
        .put("remitteeName", "예시 상점")
        .put("expiredAt", now.plus(Duration.ofDays(7)).toString());
  }

  private static JsonObject refunded(JsonObject attempt, PaymentSeed seed, Instant now) {
    JsonObject cancellation =
        new JsonObject()
            .put("status", "SUCCEEDED")
            .put("id", "cancellation-" + attempt.getString("transactionId"))
            .put("pgCancellationId", Stages.pgTxId(attempt) + "-1")
            .put("totalAmount", seed.refunded())
            .put("taxFreeAmount", 0L)
            .put("vatAmount", seed.refunded() / 11)
            .put("reason", "예시 환불")
            .put("requestedAt", now.toString())
            .put("cancelledAt", now.toString())
            .put("trigger", "CONSOLE");
    Stages.cancellations(attempt).add(cancellation);
    return Stages.refunded(attempt, cancellation, now);
  }
}
