package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.v2.WebhookSettings.Version;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The bodies of what PortOne sends to a shop, in both versions. */
final class MessageBodies {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  private static final String TRANSACTION = "Transaction.";

  /** The status words of version 2024-01-01, which are ends of types. */
  private static final Set<String> STATUSES =
      Set.of(
          "Ready",
          "Paid",
          "VirtualAccountIssued",
          "PartialCancelled",
          "Cancelled",
          "Failed",
          "PayPending",
          "CancelPending");

  private MessageBodies() {}

  /** Returns the fields of a webhook; null when the version has none for its type. */
  static @Nullable JsonObject webhook(Notice notice, Version version) {
    if (version == Version.V2024_04_25) {
      return notice.body();
    }
    String type = notice.type();
    String status = type.startsWith(TRANSACTION) ? type.substring(TRANSACTION.length()) : "";
    return STATUSES.contains(status)
        ? ids(notice.data().getString("paymentId"), notice.data().getString("transactionId"))
            .put("status", status)
        : null;
  }

  /**
   * Returns the fields of a confirm request.
   *
   * @param at the time of the request
   */
  static JsonObject question(
      String paymentId, String transactionId, long totalAmount, String at, Version version) {
    if (version == Version.V2024_01_01) {
      return ids(paymentId, transactionId).put("total_amount", totalAmount);
    }
    JsonObject data =
        new JsonObject()
            .put("paymentId", paymentId)
            .put("transactionId", transactionId)
            .put("totalAmount", totalAmount);
    return new JsonObject()
        .put("type", "Transaction.Confirm")
        .put("timestamp", at)
        .put("data", data);
  }

  /** Returns the text of a body. */
  static String text(JsonObject fields, boolean form) {
    if (!form) {
      return fields.encode();
    }
    StringJoiner text = new StringJoiner("&");
    for (String name : fields.fieldNames()) {
      text.add(encoded(name) + "=" + encoded(String.valueOf(fields.getValue(name))));
    }
    return text.toString();
  }

  private static JsonObject ids(String paymentId, String transactionId) {
    return new JsonObject().put("payment_id", paymentId).put("tx_id", transactionId);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
