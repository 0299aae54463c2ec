package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What PortOne tells a shop about a payment: nothing more than where to look. It is not signed.
 *
 * @param number 1 for the simulator's first webhook, and so on; a copy of a webhook has its number
 * @param impUid the payment
 * @param merchantUid its order
 * @param status the status at the time of telling, which a later query need not find any more
 * @param cancellationId which refund it tells of; null if it tells of none
 */
public record Webhook(
    long number,
    String impUid,
    String merchantUid,
    String status,
    @Nullable String cancellationId) {

  /** Tells of a payment as it is now. */
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

  /** The fields as they are sent. */
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
