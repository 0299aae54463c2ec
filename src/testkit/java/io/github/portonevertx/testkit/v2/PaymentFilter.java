package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filter of {@code payments.list}. Texts are compared exactly. */
final class PaymentFilter implements Predicate<JsonObject> {

  /** The fields of a payment that a text search looks at, by the word of the search. */
  private static final Map<String, String> SEARCHED =
      Map.ofEntries(
          Map.entry("PAYMENT_ID", "id"),
          Map.entry("TX_ID", "transactionId"),
          Map.entry("SCHEDULE_ID", "scheduleId"),
          Map.entry("FAIL_REASON", "failure.reason"),
          Map.entry("CARD_ISSUER", "method.card.issuer"),
          Map.entry("CARD_BIN", "method.card.bin"),
          Map.entry("CARD_NUMBER", "method.card.number"),
          Map.entry("CARD_APPROVAL_NUMBER", "method.approvalNumber"),
          Map.entry("VIRTUAL_ACCOUNT_HOLDER_NAME", "method.remitterName"),
          Map.entry("VIRTUAL_ACCOUNT_BANK", "method.bank"),
          Map.entry("VIRTUAL_ACCOUNT_NUMBER", "method.accountNumber"),
          Map.entry("PG_MERCHANT_ID", "channel.pgMerchantId"),
          Map.entry("PG_TX_ID", "pgTxId"),
          Map.entry("ORDER_NAME", "orderName"),
          Map.entry("CUSTOMER_NAME", "customer.name"),
          Map.entry("CUSTOMER_EMAIL", "customer.email"),
          Map.entry("CUSTOMER_PHONE_NUMBER", "customer.phoneNumber"),
          Map.entry("CUSTOMER_ADDRESS", "customer.address.oneLine"),
          Map.entry("CUSTOMER_ZIPCODE", "customer.zipcode"),
          Map.entry("USER_AGENT", "origin.userAgent"),
          Map.entry("BILLING_KEY", "billingKey"),
          Map.entry("PROMOTION_ID", "promotionId"));

  /** The fields of a payment that a field of the filter must equal. */
  private static final Map<String, String> EQUAL =
      Map.of(
          "merchantId", "merchantId",
          "storeId", "storeId",
          "version", "version",
          "currency", "currency",
          "escrowStatus", "escrow.status",
          "cardBrand", "method.card.brand",
          "cardType", "method.card.type",
          "cardOwnerType", "method.card.ownerType",
          "giftCertificateType", "method.giftCertificateType",
          "cashReceiptStatus", "cashReceipt.status");

  private final List<Predicate<JsonObject>> all = new ArrayList<>();

  PaymentFilter(JsonObject filter, Instant now) {
    Pages.Window window = Pages.Window.of(filter, now);
    String timed =
        "CREATED_AT".equals(filter.getString("timestampType")) ? "requestedAt" : "statusChangedAt";
    all.add(payment -> window.contains(payment.getString(timed)));
    EQUAL.forEach(
        (name, path) -> when(filter.getString(name), value -> p -> value.equals(text(p, path))));
    when(
        filter.getString("cashReceiptType"), type -> p -> type.equals(text(p, "cashReceipt.type")));
    words(filter, "status", payment -> filterStatus(payment.getString("status")));
    words(filter, "pgProvider", payment -> text(payment, "channel.pgProvider"));
    words(filter, "methods", PaymentFilter::method);
    flag(filter, "isTest", payment -> "TEST".equals(text(payment, "channel.type")));
    flag(filter, "isScheduled", payment -> payment.getString("scheduleId") != null);
    flag(filter, "isEscrow", payment -> payment.getJsonObject("escrow") != null);
    when(
        filter.getString("platformType"),
        type -> p -> type.equals("API") == "API".equals(text(p, "origin.platformType")));
    range(filter, "cashReceiptIssuedAtRange", "cashReceipt.issuedAt", now);
    range(filter, "cashReceiptCancelledAtRange", "cashReceipt.cancelledAt", now);
    // The simulator sends no webhooks, so no payment has one in any state.
    when(filter.getString("webhookStatus"), status -> p -> false);
    Call.objects(filter, "textSearch")
        .forEach(search -> all.add(found(search.getString("field"), search.getString("value"))));
  }

  @Override
  public boolean test(JsonObject payment) {
    return all.stream().allMatch(condition -> condition.test(payment));
  }

  private interface Condition {
    Predicate<JsonObject> of(String value);
  }

  private interface Reading {
    @Nullable String of(JsonObject payment);
  }

  private void when(@Nullable String value, Condition condition) {
    if (value != null) {
      all.add(condition.of(value));
    }
  }

  private void words(JsonObject filter, String name, Reading reading) {
    List<String> words = Call.texts(filter, name);
    if (!words.isEmpty()) {
      all.add(payment -> words.contains(String.valueOf(reading.of(payment))));
    }
  }

  private void flag(JsonObject filter, String name, Predicate<JsonObject> actual) {
    Boolean wanted = filter.getBoolean(name);
    if (wanted != null) {
      all.add(payment -> wanted == actual.test(payment));
    }
  }

  private void range(JsonObject filter, String name, String path, Instant now) {
    JsonObject range = filter.getJsonObject(name);
    if (range != null) {
      Pages.Window window = Pages.Window.of(range, now);
      all.add(payment -> window.contains(text(payment, path)));
    }
  }

  private static Predicate<JsonObject> found(String field, String value) {
    if (field.equals("ALL")) {
      return payment ->
          SEARCHED.values().stream().anyMatch(path -> value.equals(text(payment, path)));
    }
    String path = SEARCHED.get(field);
    return payment -> path != null && value.equals(text(payment, path));
  }

  /** Returns the word of the filter for a status: PAY_PENDING is called PENDING there. */
  private static String filterStatus(String status) {
    return status.equals("PAY_PENDING") ? "PENDING" : status;
  }

  /** Returns the word of the filter for the method of a payment: EASY_PAY and the like. */
  static @Nullable String method(JsonObject payment) {
    String type = text(payment, "method.type");
    return type == null
        ? null
        : type.substring("PaymentMethod".length())
            .replaceAll("(?<=.)([A-Z])", "_$1")
            .toUpperCase(Locale.ROOT);
  }

  /** Returns the text at a path of field names; null if there is none. */
  private static @Nullable String text(JsonObject from, String path) {
    Object value = from;
    for (String name : path.split("\\.", -1)) {
      value = value instanceof JsonObject object ? object.getValue(name) : null;
    }
    return value == null ? null : Objects.toString(value);
  }
}
