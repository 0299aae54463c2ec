package io.github.portonevertx.v1.payments;

import static io.github.portonevertx.v1.payments.PaymentReading.minimal;
import static io.github.portonevertx.v1.payments.PaymentReading.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The state and the amounts of a payment, read from PortOne's JSON. */
class PaymentTest {
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
  void rejectsAPaymentWithoutAmountOrId() {
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
