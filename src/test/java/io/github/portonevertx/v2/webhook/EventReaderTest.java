package io.github.portonevertx.v2.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.internal.webhook.MessageBody;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String IDS = "\"paymentId\":\"order-1\",\"transactionId\":\"tx-1\"";

  private static WebhookEvent read(String type, String body) {
    return EventReader.read(new MessageBody(Buffer.buffer(body), type));
  }

  private static WebhookEvent json(String body) {
    return read(JSON, body);
  }

  @ParameterizedTest
  @EnumSource(TransactionEvent.Kind.class)
  void everyTransactionType(TransactionEvent.Kind kind) {
    String type = "Transaction." + kind.wire();
    WebhookEvent event =
        json(
            "{\"type\":\""
                + type
                + "\",\"timestamp\":\"2026-01-02T12:00:00+09:00\",\"data\":{"
                + IDS
                + ",\"storeId\":\"store-1\",\"cancellationId\":\"c-1\",\"new\":{}},\"new\":[1]}");
    assertEquals(
        new TransactionEvent(
            kind, "order-1", "tx-1", "store-1", "c-1", Instant.parse("2026-01-02T03:00:00Z")),
        event);
    assertEquals(type, event.type());
  }

  @ParameterizedTest
  @EnumSource(BillingKeyEvent.Kind.class)
  void everyBillingKeyType(BillingKeyEvent.Kind kind) {
    String type = "BillingKey." + kind.wire();
    WebhookEvent event = json("{\"type\":\"" + type + "\",\"data\":{\"billingKey\":\"key-1\"}}");
    assertEquals(new BillingKeyEvent(kind, "key-1", null, null), event);
    assertEquals(type, event.type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ready",
        "Paid",
        "VirtualAccountIssued",
        "PartialCancelled",
        "Cancelled",
        "Failed",
        "PayPending",
        "CancelPending"
      })
  void everyStatusOfTheOldVersion(String status) {
    TransactionEvent ofJson =
        assertInstanceOf(
            TransactionEvent.class,
            json("{\"payment_id\":\"주문 1\",\"tx_id\":\"tx-1\",\"status\":\"" + status + "\"}"));
    assertEquals(
        ofJson,
        read(FORM, "payment_id=%EC%A3%BC%EB%AC%B8+1&tx_id=tx-1&status=" + status + "&new=1&x&=y"));
    assertEquals("주문 1", ofJson.paymentId());
    assertEquals(status, ofJson.kind().wire());
    assertNull(ofJson.storeId());
  }

  @Test
  void confirmRequestsOfBothVersions() {
    ConfirmQuestion asked = new ConfirmQuestion("order-1", "tx-1", 11_000, null);
    assertEquals(
        asked,
        json("{\"type\":\"Transaction.Confirm\",\"data\":{" + IDS + ",\"totalAmount\":11000}}"));
    assertEquals(
        asked, json("{\"payment_id\":\"order-1\",\"tx_id\":\"tx-1\",\"total_amount\":11000}"));
    assertEquals(asked, read(FORM, "payment_id=order-1&tx_id=tx-1&total_amount=11000"));
    ConfirmQuestion large = new ConfirmQuestion("order-1", "tx-1", 1L << 53, "store-1");
    assertEquals(
        large,
        json(
            "{\"type\":\"Transaction.Confirm\",\"data\":{"
                + IDS
                + ",\"storeId\":\"store-1\",\"totalAmount\":9007199254740992}}"));
    assertEquals("Transaction.Confirm", asked.type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "11000.0",
        "1e3",
        "-1",
        "9223372036854775808",
        "true",
        "null",
        "\"\"",
        "\"1.5\"",
        "\"-1\"",
        "\" 1\"",
        "\"１\"",
        "[1]"
      })
  void anAmountIsAWholeNumberOfMinorUnits(String amount) {
    String body = "{\"type\":\"Transaction.Confirm\",\"data\":{" + IDS + ",\"totalAmount\":%s}}";
    assertThrows(RefusedException.class, () -> json(body.formatted(amount)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transaction.New",
        "transaction.paid",
        "Transaction.",
        "Transaction",
        "Paid",
        "BillingKey.New",
        "TaxInvoice.Issued",
        "Transaction.Transaction.Paid",
        "x"
      })
  void anUnknownTypeIsUnrecognizedWithItsJson(String type) {
    String body = "{\"type\":\"" + type + "\",\"data\":5}";
    WebhookEvent.Unrecognized event = assertInstanceOf(WebhookEvent.Unrecognized.class, json(body));
    assertEquals(type, event.type());
    assertEquals(new JsonObject(body), event.json());
    event.json().clear();
    assertEquals(new JsonObject(body), event.json());
  }

  @Test
  void anUnknownStatusOfTheOldVersionIsUnrecognized() {
    WebhookEvent event = read(FORM, "payment_id=order-1&tx_id=tx-1&status=Something&mail=a%40b.c");
    assertEquals("Transaction.Something", event.type());
    assertInstanceOf(WebhookEvent.Unrecognized.class, event);
    assertFalse(event.toString().contains("a@b.c"), event.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "5",
        "\"x\"",
        "{",
        "{}",
        "{\"type\":5}",
        "{\"type\":\"Transaction.Paid\"}",
        "{\"type\":\"Transaction.Paid\",\"data\":[]}",
        "{\"type\":\"Transaction.Paid\",\"data\":{}}",
        "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":\"order-1\"}}",
        "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":1,\"transactionId\":\"tx-1\"}}",
        "{\"type\":\"Transaction.Paid\",\"data\":{\"paymentId\":\" \",\"transactionId\":\"tx-1\"}}",
        "{\"type\":\"BillingKey.Issued\",\"data\":{\"storeId\":\"store-1\"}}",
        "{\"payment_id\":\"order-1\",\"status\":\"Paid\"}",
        "{\"payment_id\":\"order-1\",\"tx_id\":\"tx-1\"}",
        "payment_id=order-1&tx_id=tx-1&status=Paid"
      })
  void anythingElseIsRefused(String body) {
    assertThrows(RefusedException.class, () -> json(body));
  }

  @Test
  void anUnreadableTimeIsAbsent() {
    for (String time : new String[] {"yesterday", "2026-13-01T00:00:00Z", "", "1767322801"}) {
      TransactionEvent event =
          assertInstanceOf(
              TransactionEvent.class,
              json(
                  "{\"type\":\"Transaction.Paid\",\"timestamp\":\""
                      + time
                      + "\",\"data\":{"
                      + IDS
                      + "}}"));
      assertNull(event.timestamp());
    }
  }

  /** The content type is not signed, so it must not change what a signed body means. */
  @Test
  void contentTypeCannotTurnJsonIntoAForm() {
    String id = "x&payment_id=victim&tx_id=t&status=Paid&y=";
    String body =
        "\n {\"type\":\"Transaction.Ready\",\"data\":{\"paymentId\":\""
            + id
            + "\",\"transactionId\":\"tx-1\"}}";
    assertEquals(id, assertInstanceOf(TransactionEvent.class, read(FORM, body)).paymentId());
    assertEquals(id, assertInstanceOf(TransactionEvent.class, read("", body)).paymentId());
  }

  @Test
  void deepAndLargeBodiesAreRefused() {
    String deep = "{\"type\":\"x\",\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    assertThrows(RefusedException.class, () -> json(deep));
    String within = "{\"type\":\"x\",\"a\":" + "[".repeat(900) + "]".repeat(900) + "}";
    assertInstanceOf(WebhookEvent.Unrecognized.class, json(within));
    String longest = "{\"type\":\"x\",\"a\":\"" + "y".repeat(65_536 - 19) + "\"}";
    assertEquals(65_536, longest.length());
    assertInstanceOf(WebhookEvent.Unrecognized.class, json(longest));
    assertThrows(RefusedException.class, () -> json(longest + " "));
  }

  @Test
  void badEscapesOfAFormAreRefused() {
    assertThrows(RefusedException.class, () -> read(FORM, "payment_id=%zz&tx_id=1&status=Paid"));
    assertThrows(RefusedException.class, () -> read(FORM, "&&&==&"));
  }
}
