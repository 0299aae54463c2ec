package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the parts of payments from requests. An attempt to pay is kept with the fields of all
 * stages of a payment; its shape selects those of its status.
 */
final class PaymentForm {

  private static final List<String> COPIED =
      List.of(
          "orderName",
          "currency",
          "promotionId",
          "isCulturalExpense",
          "products",
          "productCount",
          "customData",
          "country",
          "billingKey",
          "scheduleId",
          "noticeUrls");
  private static final List<String> PERSON =
      List.of("id", "birthYear", "birthMonth", "birthDay", "gender", "email", "phoneNumber");

  private PaymentForm() {}

  /**
   * Returns an attempt in the state READY.
   *
   * @param input a request to pay
   */
  static JsonObject attempt(
      JsonObject input,
      String paymentId,
      String transactionId,
      String storeId,
      @Nullable Channel channel,
      Instant now) {
    String at = now.toString();
    JsonObject attempt =
        new JsonObject()
            .put("status", "READY")
            .put("id", paymentId)
            .put("transactionId", transactionId)
            .put("merchantId", "merchant-simulated")
            .put("storeId", storeId)
            .put("channel", channel == null ? null : channel.json())
            .put("channelGroup", Channels.groupOf(input))
            .put("version", "V2")
            .put("requestedAt", at)
            .put("updatedAt", at)
            .put("statusChangedAt", at)
            .put("amount", amount(input))
            .put("customer", customer(input.getJsonObject("customer", new JsonObject())))
            .put(
                "origin", new JsonObject().put("platformType", "API").put("ipAddress", "127.0.0.1"))
            .put("disputes", new JsonArray());
    COPIED.forEach(name -> attempt.put(name, input.getValue(name)));
    if (input.getBoolean("isEscrow", false)) {
      attempt.put("escrow", new JsonObject().put("status", "BEFORE_REGISTERED"));
    }
    return attempt;
  }

  /**
   * Returns the amounts of a request before anything is paid.
   *
   * @param input has the field {@code amount} with {@code total}, {@code taxFree} and {@code vat}
   */
  static JsonObject amount(JsonObject input) {
    JsonObject asked = input.getJsonObject("amount");
    long total = asked.getLong("total");
    long taxFree = asked.getLong("taxFree", 0L);
    Long vat = asked.getLong("vat");
    if (total < 0 || taxFree < 0 || (vat != null && vat < 0)) {
      throw Refusal.invalid("an amount must not be negative");
    }
    if (taxFree + (vat == null ? 0 : vat) > total) {
      throw new Refusal("SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT", "면세 금액과 부가세의 합이 전체 금액을 초과합니다.");
    }
    JsonObject amount = new JsonObject().put("total", total).put("taxFree", taxFree);
    boolean taxed = vat != null || "KRW".equals(input.getString("currency"));
    if (taxed) {
      long tax = vat == null ? (total - taxFree) / 11 : vat;
      amount.put("vat", tax).put("supply", total - taxFree - tax);
    }
    return amount
        .put("discount", 0L)
        .put("paid", 0L)
        .put("cancelled", 0L)
        .put("cancelledTaxFree", 0L);
  }

  /** Returns the customer of an answer for that of a request. */
  static JsonObject customer(JsonObject input) {
    JsonObject customer = new JsonObject();
    PERSON.forEach(name -> put(customer, name, input.getValue(name)));
    put(customer, "name", name(input.getJsonObject("name")));
    put(customer, "address", address(input.getJsonObject("address")));
    put(customer, "zipcode", input.getValue("zipcode"));
    return customer;
  }

  private static @Nullable String name(@Nullable JsonObject name) {
    if (name == null) {
      return null;
    }
    JsonObject parts = name.getJsonObject("separated");
    return parts == null
        ? name.getString("full")
        : parts.getString("first") + " " + parts.getString("last");
  }

  private static @Nullable JsonObject address(@Nullable JsonObject lines) {
    if (lines == null) {
      return null;
    }
    String oneLine =
        Stream.of("province", "city", "addressLine1", "addressLine2")
            .map(lines::getString)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return new JsonObject().put("type", "SEPARATED").put("oneLine", oneLine).mergeIn(lines);
  }

  /** Returns a card of an answer for a card number. */
  static JsonObject card(String number) {
    String padded = (number + "0000000000000000").substring(0, 16);
    return new JsonObject()
        .put("publisher", "KOOKMIN_CARD")
        .put("issuer", "KOOKMIN_CARD")
        .put("brand", "LOCAL")
        .put("type", "CREDIT")
        .put("ownerType", "PERSONAL")
        .put("bin", padded.substring(0, 6))
        .put("name", "시뮬레이터 카드")
        .put("number", padded.substring(0, 6) + "******" + padded.substring(12));
  }

  /** Returns a payment by card. */
  static JsonObject cardMethod(JsonObject card, long installmentMonth) {
    return new JsonObject()
        .put("type", "PaymentMethodCard")
        .put("card", card)
        .put("approvalNumber", "00000001")
        .put(
            "installment",
            new JsonObject().put("month", installmentMonth).put("isInterestFree", false))
        .put("pointUsed", false);
  }

  private static void put(JsonObject target, String name, @Nullable Object value) {
    if (value != null) {
      target.put(name, value);
    }
  }
}
