package io.github.portonevertx.v1.payments;

import static io.github.portonevertx.v1.payments.PaymentReading.minimal;
import static io.github.portonevertx.v1.payments.PaymentReading.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every documented field of a payment is read, and none is shown in a log. */
class PaymentFieldsTest {
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

  @Test
  void readsEveryDocumentedField() throws ReflectiveOperationException {
    assertEquals(
        WIRE_NAMES,
        Stream.of(Payment.class.getRecordComponents()).map(PaymentFieldsTest::wireName).toList());

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
}
