package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of a payment: its ids and its status. It is not signed.
 *
 * @param number 1 for the simulator's first webhook, and so on; a copy of a webhook has its number
 * @param impUid the payment
 * @param merchantUid its order
 * @param status the status when it was sent, which may have changed since
 * @param cancellationId the refund it is about; null if none
 */
public record Webhook(
    long number,
    String impUid,
    String merchantUid,
    String status,
    @Nullable String cancellationId) {

  /** Returns a webhook of a payment in its current state. */
  static Webhook of(long number, JsonObject payment) {
    String status = payment.getString("status");
    return new Webhook(
        number,
        payment.getString("imp_uid"),
        payment.getString("merchant_uid"),
        status,
        status.equals("cancelled") ? lastRefund(payment.getJsonArray("cancel_history")) : null);
  }

  private static @Nullable String lastRefund(JsonArray history) {
    return history.isEmpty()
        ? null
        : history.getJsonObject(history.size() - 1).getString("cancellation_id");
  }

  /** Returns the fields that are sent. */
  JsonObject fields(boolean withNull) {
    JsonObject fields =
        new JsonObject()
            .put("imp_uid", impUid)
            .put("merchant_uid", merchantUid)
            .put("status", status);
    if (cancellationId != null || withNull) {
      fields.put("cancellation_id", cancellationId);
    }
    return fields;
  }
}
