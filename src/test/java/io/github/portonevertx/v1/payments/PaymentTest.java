package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentTest {
  /** Every field that PortOne documents for a payment, in its order. */
  private static final List<String> WIRE_NAMES =
      List.of(
          ("imp_uid merchant_uid pay_method channel pg_provider emb_pg_provider pg_tid pg_id"
                  + " sandbox escrow apply_num bank_code bank_name card_code card_name"
                  + " card_issuer_code card_issuer_name card_publisher_code card_publisher_name"
                  + " card_quota card_number card_type vbank_code vbank_name vbank_num"
                  + " vbank_holder vbank_date vbank_issued_at name amount cancel_amount currency"
                  + " buyer_name buyer_email buyer_tel buyer_addr buyer_postcode custom_data"
                  + " user_agent status started_at paid_at failed_at cancelled_at fail_reason"
                  + " cancel_reason receipt_url cancel_history deposit_history"
                  + " cancel_receipt_urls cash_receipt_issued customer_uid customer_uid_usage"
                  + " promotion")
              .split(" "));

  private static final String CARD_PAYMENT =
      """
      {"amount":9000,"apply_num":"00000000","bank_code":null,"bank_name":null,
       "buyer_addr":null,"buyer_email":"","buyer_name":"\\uad6c\\ub9e4\\uc790","buyer_postcode":null,
       "buyer_tel":null,"cancel_amount":0,"cancel_history":[],"cancel_reason":null,
       "cancel_receipt_urls":[],"cancelled_at":0,"card_code":"361","card_name":"BC\\uce74\\ub4dc",
       "card_number":"000000*********0","card_quota":0,"card_type":0,"cash_receipt_issued":false,
       "channel":"pc","currency":"KRW","custom_data":null,"customer_uid":null,
       "customer_uid_usage":null,"emb_pg_provider":null,"escrow":false,"fail_reason":null,
       "failed_at":0,"imp_uid":"imp_000000000001","merchant_uid":"order 2024-01-31","name":"\\ucc45",
       "paid_at":1706659260,"pay_method":"card","pg_id":"SHOP","pg_provider":"kcp","pg_tid":"T1",
       "promotion":[],"receipt_url":"https:\\/\\/receipt.example\\/1","started_at":1706659200,
       "status":"paid","user_agent":"sorry_not_supported_anymore","vbank_code":null,"vbank_date":0,
       "vbank_holder":null,"vbank_issued_at":0,"vbank_name":null,"vbank_num":null}
      """;

  private static Payment read(String json) {
    return read(json, Payment.class);
  }

  private static <T> T read(String json, Class<T> type) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return V1Json.CODEC.read(bytes, 0, bytes.length, V1Json.CODEC.type(type));
  }

  private static JsonObject minimal() {
    return new JsonObject()
        .put("imp_uid", "imp_000000000001")
        .put("merchant_uid", "order-1")
        .put("amount", 9000)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid");
  }

  private static Payment read(JsonObject json) {
    return read(json.encode());
  }

  @Test
  void readsWhatPortOneWrites() {
    Payment payment = read(CARD_PAYMENT);

    assertEquals("구매자", payment.buyerName());
    assertEquals("BC카드", payment.cardName());
    assertEquals("https://receipt.example/1", payment.receiptUrl());
    assertEquals(new BigDecimal("9000"), payment.amount());
    assertEquals(Instant.ofEpochSecond(1706659260), payment.paidAt());
    assertEquals(0, payment.cardType());
    assertEquals("", payment.buyerEmail());
    assertNull(payment.cancelledAt());
    assertNull(payment.failedAt());
    assertNull(payment.vbankDate());
    assertNull(payment.vbankIssuedAt());
    assertNull(payment.bankCode());
    assertNull(payment.promotion());
    assertFalse(payment.sandbox());
    assertEquals(List.of(), payment.cancelHistory());
    assertEquals(List.of(), payment.depositHistory());
    assertTrue(payment.isPaid());
  }

  @Test
  void readsEveryDocumentedField() throws ReflectiveOperationException {
    assertEquals(
        WIRE_NAMES,
        Stream.of(Payment.class.getRecordComponents()).map(PaymentTest::wireName).toList());

    JsonObject json = new JsonObject();
    for (RecordComponent component : Payment.class.getRecordComponents()) {
      json.put(wireName(component), sample(component));
    }
    Payment payment = read(json);

    for (RecordComponent component : Payment.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(payment);
      assertEquals(expected(component), value, component.getName());
    }
  }

  private static String wireName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static int number(RecordComponent component) {
    return 1 + WIRE_NAMES.indexOf(wireName(component));
  }

  private static Object sample(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class || type == PaymentStatus.class) {
      return wireName(component);
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == Promotion.class) {
      return new JsonObject().put("id", "promotion-id-1").put("discount", 1.5);
    }
    return switch (component.getName()) {
      case "cancelHistory" ->
          new JsonArray()
              .add(
                  new JsonObject()
                      .put("pg_tid", "C1")
                      .put("amount", 2)
                      .put("cancelled_at", 3)
                      .put("reason", "why")
                      .put("cancellation_id", "id")
                      .put("receipt_url", "url"));
      case "depositHistory" ->
          new JsonArray()
              .add(
                  new JsonObject()
                      .put("pg_tid", "D1")
                      .put("amount", 4)
                      .put("depositor_name", "who")
                      .put("deposited_at", 5));
      case "cancelReceiptUrls" -> new JsonArray().add("url");
      default -> number(component);
    };
  }

  private static Object expected(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(number(component));
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(number(component));
    }
    if (type == PaymentStatus.class) {
      return new PaymentStatus("status");
    }
    if (type == Promotion.class) {
      return new Promotion("promotion-id-1", new BigDecimal("1.5"));
    }
    return switch (component.getName()) {
      case "cancelHistory" ->
          List.of(
              new PaymentCancel(
                  "C1", BigDecimal.valueOf(2), Instant.ofEpochSecond(3), "why", "id", "url"));
      case "depositHistory" ->
          List.of(new VbankDeposit("D1", BigDecimal.valueOf(4), "who", Instant.ofEpochSecond(5)));
      case "cancelReceiptUrls" -> List.of("url");
      default -> sample(component);
    };
  }

  @Test
  void keepsTheCentsOfADollarAmount() {
    Payment payment = read(CARD_PAYMENT.replace("9000", "14.20").replace("KRW", "USD"));

    assertEquals("14.20", payment.amount().toString());
    assertEquals("USD", payment.currency());
  }

  @Test
  void readsMoneyInQuotes() {
    assertEquals(new BigDecimal("14.2"), read(minimal().put("amount", "14.2")).amount());
  }

  @Test
  void ignoresUnknownFields() {
    Payment payment = read(minimal().put("status", "held").put("new_field", new JsonArray()));

    assertEquals("held", payment.status().toString());
    assertFalse(payment.status().isKnown());
    assertTrue(PaymentStatus.of("paid").isKnown());
    assertFalse(PaymentStatus.ALL.isKnown());
  }

  @Test
  void refusesAPaymentWithoutAmountOrId() {
    for (String field :
        List.of("imp_uid", "merchant_uid", "amount", "cancel_amount", "currency", "status")) {
      JsonObject absent = minimal();
      absent.remove(field);
      JsonObject isNull = minimal().putNull(field);

      assertEquals(
          "Payment." + field + " is missing",
          assertThrows(UnreadableJsonException.class, () -> read(absent)).getMessage());
      assertEquals(
          "Payment." + field + " is missing",
          assertThrows(UnreadableJsonException.class, () -> read(isNull)).getMessage());
    }
  }

  @Test
  void reportsTheRefundWithoutAnAmount() {
    JsonObject json =
        minimal().put("cancel_history", new JsonArray().add(new JsonObject().put("reason", "r")));

    assertEquals(
        "Payment.cancel_history[0].amount is missing",
        assertThrows(UnreadableJsonException.class, () -> read(json)).getMessage());
  }

  @Test
  void distinguishesPartialFromFullRefunds() {
    Payment paid = read(minimal());
    Payment part = read(minimal().put("status", "cancelled").put("cancel_amount", 4000));
    Payment full = read(minimal().put("status", "cancelled").put("cancel_amount", "9000.00"));

    assertFalse(paid.isFullyCancelled() || paid.isPartiallyCancelled());
    assertEquals(new BigDecimal("9000"), paid.refundable());
    assertTrue(part.isPartiallyCancelled());
    assertFalse(part.isFullyCancelled() || part.isPaid());
    assertEquals(new BigDecimal("5000"), part.refundable());
    assertTrue(full.isFullyCancelled());
    assertFalse(full.isPartiallyCancelled());
    assertEquals(0, full.refundable().signum());
  }

  @Test
  void unpaidPaymentHasNothingRefundable() {
    assertEquals(BigDecimal.ZERO, read(minimal().put("status", "ready")).refundable());
    assertEquals(
        BigDecimal.ZERO, read(minimal().put("status", "failed").put("paid_at", 0)).refundable());
    assertEquals(
        new BigDecimal("9000"),
        read(minimal().put("status", "held").put("paid_at", 1706659260)).refundable());
    assertEquals(BigDecimal.ZERO, read(minimal().put("cancel_amount", 9001)).refundable());
  }

  @Test
  void listsCannotBeChangedAndHoldNoNull() {
    Payment payment =
        read(minimal().put("cancel_receipt_urls", new JsonArray().addNull().add("u")));

    assertEquals(List.of("u"), payment.cancelReceiptUrls());
    assertThrows(
        UnsupportedOperationException.class, () -> payment.cancelReceiptUrls().add("another"));
  }

  @Test
  void toStringShowsNoPersonalData() throws ReflectiveOperationException {
    JsonObject json = minimal();
    for (RecordComponent component : Payment.class.getRecordComponents()) {
      if (component.getType() == String.class && !json.containsKey(wireName(component))) {
        json.put(wireName(component), "PRIVATE");
      }
    }
    json.put(
        "deposit_history",
        new JsonArray().add(new JsonObject().put("amount", 1).put("depositor_name", "PRIVATE")));
    json.put(
        "cancel_history",
        new JsonArray()
            .add(
                new JsonObject()
                    .put("amount", 1)
                    .put("reason", "PRIVATE")
                    .put("receipt_url", "PRIVATE")));
    Payment payment = read(json);

    assertEquals(
        "Payment[impUid=imp_000000000001, merchantUid=order-1, status=paid, amount=9000,"
            + " currency=KRW, cancelAmount=0]",
        payment.toString());
    assertFalse(payment.depositHistory().toString().contains("PRIVATE"));
    assertFalse(payment.cancelHistory().toString().contains("PRIVATE"));
  }

  @Test
  void readsABalanceWithMissingFields() {
    PaymentBalance balance =
        read(
            """
                {"amount":900,"cash_receipt":null,"discount":[],
                 "primary":{"tax_free":1,"supply":2,"vat":3,"service":4},
                 "histories":[{"primary":{"tax_free":1,"supply":2,"vat":3},"created":1706659260}]}
                """,
            PaymentBalance.class);

    assertEquals(
        new BalanceBreakdown(
            BigDecimal.valueOf(1),
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(4)),
        balance.primary());
    assertNull(balance.cashReceipt());
    assertNull(balance.secondary());
    assertNull(balance.discount());
    assertEquals(Instant.ofEpochSecond(1706659260), balance.histories().get(0).created());
    assertEquals(
        new BalanceBreakdown(
            BigDecimal.valueOf(1), BigDecimal.valueOf(2), BigDecimal.valueOf(3), null),
        balance.histories().get(0).primary());
  }

  @Test
  void readsAPreparedPayment() {
    assertEquals(
        new PreparedPayment("order-1", BigDecimal.valueOf(500), null),
        read("{\"merchant_uid\":\"order-1\",\"amount\":500}", PreparedPayment.class));
  }

  @Test
  void sortingMarksNewestFirstWithAMinus() {
    assertEquals(
        List.of("-started", "started", "-paid", "paid", "-updated", "updated"),
        Stream.of(Sorting.values()).map(Sorting::wire).toList());
  }
}
