package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.encoded;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentListsTest {

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () ->
              new PortOneV2SimulatorOptions()
                  .withClock(ManualClock.stopped())
                  .withStores("store-simulated", "store-other"));

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void add(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().add(PaymentSeed.paid().id("a"));
    simulator.clock().advance(Duration.ofDays(1));
    simulator.ledger().add(PaymentSeed.payPending().id("b").currency("USD").amount(600));
    simulator.ledger().add(PaymentSeed.failed().id("c").channel(Channel.LIVE));
    simulator.clock().advance(Duration.ofDays(1));
    simulator.ledger().add(PaymentSeed.virtualAccount().id("d").store("store-other"));
  }

  @Test
  void pagesStartAtZeroAndTheNewestIsFirst() throws Exception {
    JsonObject first = peer.get("/payments", json("page", json("size", 3)));
    JsonObject second = peer.get("/payments", json("page", json("number", 1, "size", 3)));

    assertEquals(List.of("d", "c", "b"), ids(first));
    assertEquals(List.of("a"), ids(second));
    assertEquals(json("number", 1, "size", 3, "totalCount", 4), second.getJsonObject("page"));
    JsonObject far = peer.get("/payments", json("page", json("number", 3000)));
    assertEquals(List.of(), ids(far));
    peer.refused(
        400,
        "INVALID_REQUEST",
        peer.authorized("/payments?requestBody=" + encoded(json("page", json("number", 6000)))));
  }

  @Test
  void filtersSelect() throws Exception {
    filtered(List.of("b"), json("status", list("PENDING")));
    filtered(List.of("c"), json("isTest", false));
    filtered(List.of("b"), json("currency", "USD"));
    filtered(List.of("d"), json("storeId", "store-other"));
    filtered(List.of("d"), json("methods", list("VIRTUAL_ACCOUNT", "EASY_PAY")));
    filtered(List.of("a"), json("textSearch", list(json("field", "PAYMENT_ID", "value", "a"))));
    filtered(
        List.of("a"),
        json(
            "textSearch",
            list(
                json(
                    "field",
                    "TX_ID",
                    "value",
                    peer.get("/payments/a").getString("transactionId")))));
    filtered(List.of("a", "b", "c", "d"), json("sortOrder", "ASC"));
  }

  @Test
  void theWindowIsMeasuredByTheLastChangeUnlessSaidOtherwise() throws Exception {
    String until = simulator.clock().now().minus(Duration.ofHours(36)).toString();
    filtered(List.of("a"), json("until", until));
    simulator.refunds().later(false);
    peer.post("/payments/a/cancel", json("reason", "변심"));

    filtered(List.of(), json("until", until));
    filtered(List.of("a"), json("until", until, "timestampType", "CREATED_AT"));
    simulator.clock().advance(Duration.ofDays(91));
    filtered(List.of(), json());
  }

  @Test
  void aCursorContinuesAfterItsItem() throws Exception {
    JsonObject first = peer.get("/payments-by-cursor", json("size", 3));
    String cursor = first.getJsonArray("items").getJsonObject(2).getString("cursor");
    JsonObject second = peer.get("/payments-by-cursor", json("size", 3, "cursor", cursor));

    assertEquals(List.of("a", "b", "c"), byCursor(first));
    assertEquals(List.of("d"), byCursor(second));
    JsonObject other = peer.get("/payments-by-cursor", json("storeId", "store-other"));
    assertEquals(List.of("d"), byCursor(other));
    peer.refused(
        400,
        "INVALID_REQUEST",
        peer.authorized(
            "/payments-by-cursor?requestBody=" + encoded(json("cursor", "not-one-of-them"))));
  }

  @Test
  void eventsTellPaymentsAndRefunds() throws Exception {
    peer.post("/payments/a/cancel", json("reason", "변심", "amount", 1000));
    peer.post("/payments/a/cancel", json("reason", "변심"));
    JsonObject events = peer.get("/payment-events-by-cursor");

    List<String> seen = new ArrayList<>();
    for (Object item : events.getJsonArray("items")) {
      JsonObject event = ((JsonObject) item).getJsonObject("paymentEvent");
      seen.add(event.getString("type") + " " + event.getLong("eventAmount"));
    }
    assertEquals(List.of("PAID 11000", "PARTIAL_CANCELLED -1000", "CANCELLED -10000"), seen);
  }

  @Test
  void aPaymentOfAnotherStoreIsFoundThereOnly() throws Exception {
    peer.refused(404, "PAYMENT_NOT_FOUND", peer.authorized("/payments/d"));
    peer.get("/payments/d?storeId=store-other");
    peer.refused(403, "FORBIDDEN", peer.authorized("/payments/d?storeId=store-unknown"));
  }

  @Test
  void reportsSumUpWhatWasPaid() throws Exception {
    peer.post("/payments/a/cancel", json("reason", "변심", "amount", 1000));
    JsonObject report =
        peer.get(
            "/payment-reconciliations/transactions/vat-report",
            json("dateRange", json("from", "2023-01-01", "until", "2024-01-01")));

    assertEquals(10_000, report.getJsonObject("summary").getLong("totalAmount"));
    assertEquals("CARD", report.getJsonArray("items").getJsonObject(0).getString("paymentMethod"));
  }

  private void filtered(List<String> expected, JsonObject filter) throws Exception {
    assertEquals(expected, ids(peer.get("/payments", json("filter", filter))), filter::encode);
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("id"))
        .toList();
  }

  private static List<String> byCursor(JsonObject answer) {
    return answer.getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getJsonObject("payment").getString("id"))
        .toList();
  }
}
