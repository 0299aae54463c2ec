package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.webhook.BodyRefusal;
import io.github.portonevertx.internal.webhook.MessageBody;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.v2.internal.json.Rfc3339;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from bodies of version 2024-04-25, which are JSON with {@code type} and {@code
 * data}, and of version 2024-01-01, which are JSON or forms with {@code payment_id}.
 */
final class EventReader {
  private static final Map<String, TransactionEvent.Kind> TRANSACTIONS =
      Arrays.stream(TransactionEvent.Kind.values())
          .collect(Collectors.toUnmodifiableMap(TransactionEvent.Kind::wire, Function.identity()));
  private static final Map<String, BillingKeyEvent.Kind> BILLING_KEYS =
      Arrays.stream(BillingKeyEvent.Kind.values())
          .collect(Collectors.toUnmodifiableMap(BillingKeyEvent.Kind::wire, Function.identity()));

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}");

  private EventReader() {}

  /**
   * Returns the event in a body.
   *
   * @throws RefusedException when there is none
   */
  static WebhookEvent read(MessageBody body) {
    JsonObject fields = asSigned(body).fields(V2Json.CODEC);
    String type = text(fields, "type");
    return type == null ? oldVersion(fields) : newVersion(type, fields);
  }

  /**
   * Returns the body as JSON when it begins like an object. The content type is not signed, and
   * must not turn JSON with an id such as {@code a&payment_id=b} into a form about another payment.
   */
  private static MessageBody asSigned(MessageBody body) {
    Buffer bytes = body.bytes();
    int first = 0;
    while (first < bytes.length() && " \t\r\n".indexOf(bytes.getByte(first)) >= 0) {
      first++;
    }
    boolean json = first < bytes.length() && bytes.getByte(first) == '{';
    return json ? new MessageBody(bytes, "application/json") : body;
  }

  private static WebhookEvent newVersion(String type, JsonObject fields) {
    if (type.equals(ConfirmQuestion.TYPE)) {
      JsonObject data = data(fields);
      return new ConfirmQuestion(
          id(data, "paymentId"),
          id(data, "transactionId"),
          amount(data.getValue("totalAmount")),
          text(data, "storeId"));
    }
    TransactionEvent.Kind transaction = kind(TRANSACTIONS, TransactionEvent.PREFIX, type);
    if (transaction != null) {
      JsonObject data = data(fields);
      return new TransactionEvent(
          transaction,
          id(data, "paymentId"),
          id(data, "transactionId"),
          text(data, "storeId"),
          text(data, "cancellationId"),
          time(fields));
    }
    BillingKeyEvent.Kind billingKey = kind(BILLING_KEYS, BillingKeyEvent.PREFIX, type);
    if (billingKey != null) {
      JsonObject data = data(fields);
      return new BillingKeyEvent(
          billingKey, id(data, "billingKey"), text(data, "storeId"), time(fields));
    }
    return new WebhookEvent.Unrecognized(type, fields);
  }

  private static WebhookEvent oldVersion(JsonObject fields) {
    String paymentId = id(fields, "payment_id");
    String transactionId = id(fields, "tx_id");
    String status = text(fields, "status");
    if (status == null) {
      return new ConfirmQuestion(
          paymentId, transactionId, amount(fields.getValue("total_amount")), null);
    }
    TransactionEvent.Kind kind = TRANSACTIONS.get(status);
    return kind == null
        ? new WebhookEvent.Unrecognized(TransactionEvent.PREFIX + status, fields)
        : new TransactionEvent(kind, paymentId, transactionId, null, null, null);
  }

  private static <K> @Nullable K kind(Map<String, K> kinds, String prefix, String type) {
    return type.startsWith(prefix) ? kinds.get(type.substring(prefix.length())) : null;
  }

  private static JsonObject data(JsonObject fields) {
    if (fields.getValue("data") instanceof JsonObject data) {
      return data;
    }
    throw unreadable();
  }

  private static String id(JsonObject fields, String name) {
    String id = text(fields, name);
    if (id == null) {
      throw unreadable();
    }
    return id;
  }

  /** Returns a text; null when it is absent, blank or of another type. */
  private static @Nullable String text(JsonObject fields, String name) {
    return fields.getValue(name) instanceof String text && !text.isBlank() ? text : null;
  }

  /** Returns an amount, which is a text in a form. A fraction of a minor unit does not exist. */
  private static long amount(@Nullable Object value) {
    if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
      return ((Number) value).longValue();
    }
    if (value instanceof String text && AMOUNT.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    throw unreadable();
  }

  /** Returns null for a time that cannot be read, because no decision depends on it. */
  private static @Nullable Instant time(JsonObject fields) {
    String text = text(fields, "timestamp");
    return text == null ? null : Rfc3339.parse(text);
  }

  private static RefusedException unreadable() {
    return new RefusedException(BodyRefusal.UNREADABLE);
  }
}
