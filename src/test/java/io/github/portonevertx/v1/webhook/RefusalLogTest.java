package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refused requests are logged with the reason, at a bounded rate, and without the body. */
class RefusalLogTest {
  private final Shop shop = new Shop();
  private final ManualClock clock = ManualClock.stopped();

  @AfterEach
  void close() {
    shop.close();
  }

  private WebhookReceiver webhooks(AllowedSenders senders) {
    return new WebhookReceiver(
        shop.stream(), senders, WebhookReceiver.DEFAULT_LIMIT, clock::nanoTime);
  }

  private void listening() {
    WebhookReceiver receiver = webhooks(AllowedSenders.ANY_ADDRESS);
    shop.listening(
        router -> {
          router.post("/webhook").handler(receiver);
          router.post("/portone-only").handler(webhooks(AllowedSenders.PORTONE));
        });
  }

  @Test
  void eachReasonIsLoggedWithThePeer() {
    listening();
    String sandbox = shop.add(PaymentSeed.paid().testChannel());
    String secret = "buyer-phone-010-0000-0000";
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      assertEquals(403, shop.post("/portone-only", Shop.JSON, secret).await().status());
      assertLine(log, "403", "sender");
      assertEquals(404, shop.webhookStatus(sandbox));
      assertLine(log, "404", "includeSandbox", sandbox);
      assertEquals(
          400, shop.post("/webhook", Shop.JSON, "{\"x\":\"" + secret + "\"}").await().status());
      assertLine(log, "400", "imp_uid");
      assertEquals(400, shop.post("/webhook", Shop.JSON, "{" + secret).await().status());
      assertLine(log, "400", "JSON");
      assertEquals(400, shop.post("/webhook", Shop.JSON, "").await().status());
      assertLine(log, "400", "empty");
      assertEquals(413, shop.post("/webhook", Shop.JSON, secret.repeat(9_000)).await().status());
      assertLine(log, "413", "64 KB");
      assertEquals(
          415, shop.post("/webhook", "multipart/form-data; boundary=x", secret).await().status());
      assertLine(log, "415", "multipart");
    }
  }

  private static void assertLine(LogRecords log, String... parts) {
    String line = log.onlyMessage();
    for (String part : parts) {
      assertTrue(line.contains(part), line);
    }
    assertTrue(line.contains("127.0.0.1"), line);
    assertFalse(line.contains("buyer-phone"), line);
  }

  @Test
  void anIdInALogIsShortAndPrintable() {
    listening();
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      shop.post("/webhook", Shop.JSON, "{\"imp_uid\":\"\\n가" + "x".repeat(5_000) + "\"}").await();
      String line = log.onlyMessage();
      assertTrue(line.length() < 500, line);
      assertTrue(line.endsWith("imp_uid=\"?가" + "x".repeat(254) + "...\""), line);
    }
  }

  @Test
  void reasonIsLoggedOnceAMinuteWithTheNumberOfTheOthers() {
    listening();
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      IntStream.range(0, 20).forEach(i -> shop.webhookStatus("imp_forged_" + i));
      assertTrue(log.onlyMessage().contains("imp_forged_0"));
      shop.post("/webhook", Shop.JSON, "{").await();
      assertTrue(log.onlyMessage().contains("JSON"), "another reason is logged separately");
      clock.advance(Duration.ofSeconds(59));
      shop.webhookStatus("imp_forged_20");
      assertEquals(List.of(), log.messages());
      clock.advance(Duration.ofSeconds(1));
      shop.webhookStatus("imp_forged_21");
      assertTrue(log.onlyMessage().endsWith("imp_forged_21 suppressed=20"));
      clock.advance(Duration.ofSeconds(60));
      shop.webhookStatus("imp_forged_22");
      assertTrue(log.onlyMessage().endsWith("imp_forged_22"));
    }
  }

  @Test
  void aWebhookThatIsTooLateIsLogged() {
    WebhookReceiver receiver =
        new WebhookReceiver(
            shop.stream(), AllowedSenders.ANY_ADDRESS, Duration.ofMillis(20), clock::nanoTime);
    shop.listening(router -> router.post("/webhook").handler(receiver));
    shop.application = event -> Promise.<Void>promise().future();
    String impUid = shop.add(PaymentSeed.paid());
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      assertEquals(503, shop.webhookStatus(impUid));
      assertEquals("webhook handled too late: api=v1 limit=PT0.02S", log.onlyMessage());
      assertEquals(503, shop.webhookStatus(impUid));
      assertEquals(List.of(), log.messages());
    }
  }

  @Test
  void refusedConfirmRequestsAreLogged() {
    ConfirmReceiver receiver =
        new ConfirmReceiver(
            AllowedSenders.ANY_ADDRESS,
            asked -> Future.succeededFuture(Decision.approve()),
            ConfirmReceiver.DEFAULT_LIMIT,
            clock::nanoTime);
    shop.listening(router -> router.post("/confirm").handler(receiver));
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      IntStream.range(0, 3).forEach(i -> shop.post("/confirm", Shop.JSON, "{}").await());
      assertLine(log, "confirm request", "400", "merchant_uid");
      shop.post("/confirm", Shop.JSON, "[").await();
      assertLine(log, "confirm request", "400", "JSON");
    }
  }

  @Test
  void aPaymentStoppedByAFailureOfTheApplicationIsLogged() {
    ConfirmReceiver receiver =
        new ConfirmReceiver(
            AllowedSenders.ANY_ADDRESS, asked -> Future.failedFuture("no stock data"));
    shop.listening(router -> router.post("/confirm").handler(receiver));
    try (LogRecords log = LogRecords.of(LogTopic.WEBHOOK)) {
      String body = "{\"imp_uid\":\"imp_1\",\"merchant_uid\":\"order-1\",\"amount\":1}";
      assertEquals(500, shop.post("/confirm", Shop.JSON, body).await().status());
      assertTrue(log.onlyMessage().startsWith("payment stopped without a decision: api=v1"));
    }
  }

  @Test
  void unreachablePortOneDoesNotFloodTheLog() {
    PaymentEvents stream =
        new PaymentEvents(
            shop.vertx,
            shop.client,
            event -> Future.succeededFuture(),
            PaymentEvents.DEFAULT_ADDRESS,
            10,
            Duration.ofMinutes(1),
            clock::nanoTime);
    shop.simulator.faults().always("payments.get", Fault.html(502));
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      stream.look("imp_1", Source.WEBHOOK).await();
      stream.look("imp_2", Source.WEBHOOK).await();
      assertTrue(log.onlyMessage().contains("imp_1"));
    }
    shop.simulator.faults().clear();
    Gate gate = new Gate();
    shop.simulator.faults().always("payments.get", new Fault.Hold(gate));
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      List<Future<Outcome>> flood =
          IntStream.range(0, 1_005)
              .mapToObj(i -> stream.look("imp_forged_" + i, Source.WEBHOOK))
              .toList();
      assertEquals(Outcome.NOT_ASKED, flood.get(1_004).await());
      assertTrue(log.onlyMessage().contains("1000"));
      gate.open();
      Future.join(flood).await();
    }
  }

  @Test
  void aSweepNamesTheOptionForTestChannelsItSkips() {
    try (SweepFixture fixture = new SweepFixture();
        LogRecords log = LogRecords.ofSweeps()) {
      String first = fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(2));
      fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(1));
      fixture.sweep(fixture.shop.stream(), fixture.now).run().await();
      String line = log.onlyMessage();
      assertTrue(line.contains("includeSandbox") && line.contains(first), line);
    }
  }
}
