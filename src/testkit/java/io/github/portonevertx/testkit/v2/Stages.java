package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** The changes of the status of an attempt to pay. Each changes the given object and returns it. */
final class Stages {

  private Stages() {}

  /** Sets an attempt to PAID. */
  static JsonObject paid(JsonObject attempt, Instant at) {
    JsonObject amount = attempt.getJsonObject("amount");
    amount.put("paid", amount.getLong("total") - amount.getLong("discount"));
    return status(attempt, "PAID", at)
        .put("paidAt", at.toString())
        .put("pgTxId", pgTxId(attempt))
        .put("pgResponse", "{\"simulated\":true}")
        .put("receiptUrl", "https://receipt.invalid/" + attempt.getString("transactionId"));
  }

  /** Sets an attempt to FAILED. */
  static JsonObject failed(JsonObject attempt, Instant at, String pgCode, String pgMessage) {
    return status(attempt, "FAILED", at)
        .put("failedAt", at.toString())
        .put(
            "failure",
            new JsonObject()
                .put("reason", pgMessage)
                .put("pgCode", pgCode)
                .put("pgMessage", pgMessage));
  }

  /** Sets an attempt with a virtual account to VIRTUAL_ACCOUNT_ISSUED. */
  static JsonObject accountIssued(JsonObject attempt, Instant at) {
    attempt.getJsonObject("method").put("issuedAt", at.toString());
    return status(attempt, "VIRTUAL_ACCOUNT_ISSUED", at).put("pgTxId", pgTxId(attempt));
  }

  /** Sets an attempt to PAY_PENDING. */
  static JsonObject pending(JsonObject attempt, Instant at) {
    return status(attempt, "PAY_PENDING", at).put("pgTxId", pgTxId(attempt));
  }

  /** Adds a succeeded refund to the amounts, and sets the status that follows from them. */
  static JsonObject refunded(JsonObject attempt, JsonObject cancellation, Instant at) {
    JsonObject amount = attempt.getJsonObject("amount");
    long cancelled = amount.getLong("cancelled") + cancellation.getLong("totalAmount");
    amount
        .put("cancelled", cancelled)
        .put(
            "cancelledTaxFree",
            amount.getLong("cancelledTaxFree") + cancellation.getLong("taxFreeAmount"));
    boolean all = cancelled >= amount.getLong("total");
    return status(attempt, all ? "CANCELLED" : "PARTIAL_CANCELLED", at)
        .put("cancelledAt", at.toString());
  }

  /** Returns the list of refunds of an attempt, which may be changed. */
  static JsonArray cancellations(JsonObject attempt) {
    JsonArray list = attempt.getJsonArray("cancellations");
    if (list == null) {
      list = new JsonArray();
      attempt.put("cancellations", list);
    }
    return list;
  }

  /** Returns the id of an attempt at the payment gateway. */
  static String pgTxId(JsonObject attempt) {
    return "pg-" + attempt.getString("transactionId").substring(24);
  }

  private static JsonObject status(JsonObject attempt, String status, Instant at) {
    return attempt
        .put("status", status)
        .put("updatedAt", at.toString())
        .put("statusChangedAt", at.toString());
  }
}
