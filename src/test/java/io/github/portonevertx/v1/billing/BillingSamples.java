package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests for billing keys and charges, and their wire forms. */
final class BillingSamples {
  static final Card CARD =
      Card.builder()
          .number("5555-0000-0000-0000")
          .expiry(YearMonth.of(2031, 7))
          .birth("910101")
          .pwd2Digit("42")
          .cvc("987")
          .build();
  static final Map<String, Object> CARD_WIRE =
      Map.of(
          "card_number",
          "5555-0000-0000-0000",
          "expiry",
          "2031-07",
          "birth",
          "910101",
          "pwd_2digit",
          "42",
          "cvc",
          "987");
  static final Map<String, Object> CHARGE_WIRE =
      Map.ofEntries(
          Map.entry("currency", "USD"),
          Map.entry("tax_free", new BigDecimal("1.5")),
          Map.entry("vat_amount", BigDecimal.ZERO),
          Map.entry("buyer_name", "Buyer"),
          Map.entry("buyer_email", "buyer@shop.example"),
          Map.entry("buyer_tel", "010-0000-0000"),
          Map.entry("buyer_addr", "Street 1"),
          Map.entry("buyer_postcode", "00000"),
          Map.entry("card_quota", 3),
          Map.entry("interest_free_by_merchant", true),
          Map.entry("use_card_point", false),
          Map.entry("custom_data", "{}"),
          Map.entry("notice_url", "https://shop.example/hook"),
          Map.entry("browser_ip", "192.0.2.1"),
          Map.entry("product_type", "digital"),
          Map.entry("promotion_id", "promotion-id-1"),
          Map.entry("bypass", "{\"a\":1}"));
  static final Instant WHEN = Instant.ofEpochSecond(1_800_000_000);

  static final JsonObject PAYMENT =
      new JsonObject()
          .put("imp_uid", "imps_000000000001")
          .put("merchant_uid", "order-1")
          .put("amount", 14.2)
          .put("cancel_amount", 0)
          .put("currency", "USD")
          .put("status", "failed");
  static final JsonObject SCHEDULE = new JsonObject().put("merchant_uid", "order-1");

  private BillingSamples() {}

  static <B extends ChargeBuilder<B>> B filled(B builder) {
    return builder
        .merchantUid("order-1")
        .amount(new BigDecimal("14.2"))
        .name("Tea")
        .currency("USD")
        .taxFree(new BigDecimal("1.5"))
        .vatAmount(BigDecimal.ZERO)
        .buyer(
            Buyer.builder()
                .name("Buyer")
                .email("buyer@shop.example")
                .tel("010-0000-0000")
                .addr("Street 1")
                .postcode("00000")
                .build())
        .cardQuota(3)
        .interestFreeByMerchant(true)
        .useCardPoint(false)
        .customData("{}")
        .noticeUrl("https://shop.example/hook")
        .browserIp("192.0.2.1")
        .productType(ProductType.DIGITAL)
        .promotionId("promotion-id-1")
        .bypass("{\"a\":1}");
  }

  @SafeVarargs
  static Map<String, Object> all(Map<String, ?>... parts) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<String, ?> part : parts) {
      all.putAll(part);
    }
    return all;
  }

  static void assertNoValues(String shown) {
    for (String value :
        List.of("5555", "2031", "910101", "987", "Buyer", "example", "010-", "Street", "192.0")) {
      assertFalse(shown.contains(value), shown);
    }
  }
}
