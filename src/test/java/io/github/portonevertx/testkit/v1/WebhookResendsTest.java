package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.ReservedPort;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks that the simulator sends again after a failure. */
@Timeout(60)
class WebhookResendsTest extends WebhooksTestFixture {
  @Test
  void failureIsFinalWithoutResends() {
    shop.reply(500);

    deposit("o");
    simulator.clock().advance(DAY);

    assertEquals(0, webhooks.resendDue().await());
    assertEquals(List.of(500), statuses());
  }

  @Test
  void webhookIsResentEveryMinuteAfterA5xx() {
    webhooks.use(webhooks.settings().withResends(5));
    shop.reply(500, 503);

    deposit("o");
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(MINUTE.minusSeconds(1));
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(Duration.ofSeconds(1));
    assertEquals(1, resend());
    assertEquals(0, webhooks.resendDue().await());
    simulator.clock().advance(MINUTE);
    assertEquals(1, resend());
    simulator.clock().advance(MINUTE);
    assertEquals(0, webhooks.resendDue().await());

    assertEquals(List.of(500, 503, 200), statuses());
    assertEquals(List.of(1, 2, 3), webhooks.deliveries().stream().map(Delivery::attempt).toList());
    assertEquals(1, webhooks.count());
    assertEquals(3, shop.bodies().stream().filter(shop.bodies().get(0)::equals).count());
  }

  @Test
  void webhookIsResentFiveTimesAtMost() {
    webhooks.use(webhooks.settings().withResends(5));
    shop.reply(500, 500, 500, 500, 500, 500);

    deposit("o");
    for (int i = 0; i < 5; i++) {
      simulator.clock().advance(MINUTE);
      assertEquals(1, resend());
    }
    simulator.clock().advance(MINUTE);

    assertEquals(0, webhooks.resendDue().await());
    assertEquals(6, shop.posts().size());
    assertThrows(IllegalArgumentException.class, () -> webhooks.settings().withResends(6));
  }

  @Test
  void resendAfterA4xxIsConfigurable() {
    webhooks.use(webhooks.settings().withResends(1));
    shop.reply(400, 400);

    deposit("o-1");
    simulator.clock().advance(MINUTE);
    assertEquals(0, webhooks.resendDue().await());
    webhooks.use(webhooks.settings().withResendUntilOk(true));
    deposit("o-2");
    simulator.clock().advance(MINUTE);

    assertEquals(1, resend());
  }

  @Test
  void webhookToAnUnreachableShopIsResentToTheSameAddress() {
    try (ReservedPort closed = new ReservedPort()) {
      String old = "http://127.0.0.1:" + closed.port() + "/old";
      webhooks.use(webhooks.settings().withUrl(old).withResends(1));

      deposit("o");
      webhooks.to(shop.url("/new"));
      simulator.clock().advance(MINUTE);
      resend();

      assertEquals(List.of(0, 0), statuses());
      assertEquals(List.of(old, old), webhooks.deliveries().stream().map(Delivery::url).toList());
      String failure = webhooks.deliveries().get(0).failure();
      assertTrue(failure != null && failure.contains("refused"), () -> "failure " + failure);
    }
  }

  @Test
  void unresponsiveShopTimesOut() {
    Duration limit = Duration.ofMillis(100);
    webhooks.use(webhooks.settings().withResends(1).withTimeouts(limit, limit, limit));
    shop.stopResponding();

    deposit("o");
    simulator.clock().advance(MINUTE);
    resend();

    assertEquals(List.of(0, 0), statuses());
    assertEquals(2, shop.posts().size());
  }

  @Test
  void withARunningClockResendsAreAutomatic() {
    PortOneSimulator running = PortOneSimulator.start(vertx).await();
    shop.reply(500, 500);
    running
        .webhooks()
        .use(new WebhookSettings().withUrl(shop.url("/")).withResends(2, Duration.ofMillis(5)));

    running
        .ledger()
        .deposit(running.ledger().add(PaymentSeed.virtualAccount()).getString("imp_uid"));
    running.webhooks().awaitDeliveries(3).await();

    assertEquals(200, running.webhooks().deliveries().get(2).status());
  }

  @Test
  void aClosedSimulatorSendsNoWebhook() {
    simulator.close().await();

    deposit("o");

    assertEquals(List.of(0), statuses());
    assertEquals(0, shop.posts().size());
  }

  private int resend() {
    int begun = webhooks.resendDue().await();
    webhooks.settle().await();
    return begun;
  }
}
