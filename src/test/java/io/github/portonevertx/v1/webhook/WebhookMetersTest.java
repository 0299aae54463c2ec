package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The meters of webhooks of V1: every outcome, the reason for a refusal, and the lag of events. */
class WebhookMetersTest {
  private final Shop shop = new Shop();
  private final Meters meters = new Meters();
  private final PortOneV1Client client =
      PortOneV1Client.create(shop.vertx, shop.options().setMetrics(meters.portone()));
  private final PaymentEvents stream = shop.stream(client, PaymentEvents.DEFAULT_REMEMBERED);

  @AfterEach
  void close() {
    client.close().await();
    shop.close();
  }

  private String outcomes() {
    return meters.counts("portone.webhook.notices", "outcome", "api", "v1");
  }

  private String reasons() {
    return meters.counts("portone.webhook.notices", "reason", "api", "v1", "outcome", "refused");
  }

  @Test
  void everyOutcome() {
    shop.receiving(stream);
    String impUid = shop.add(PaymentSeed.paid());
    assertEquals(200, shop.webhookStatus(impUid));
    assertEquals(200, shop.webhookStatus(impUid));
    assertEquals(404, shop.webhookStatus("imp_none"));
    String failing = shop.add(PaymentSeed.paid());
    shop.simulator.faults().next("payments.get", Fault.html(502));
    assertEquals(503, shop.webhookStatus(failing));
    shop.application = event -> Future.failedFuture("of the shop");
    assertEquals(500, shop.webhookStatus(failing));

    assertEquals("{handled=1, not_asked=1, not_handled=1, refused=1, repeated=1}", outcomes());
    assertEquals("{unknown_payment=1}", reasons());
    assertEquals("{none=4, unknown_payment=1}", meters.counts("portone.webhook.notices", "reason"));
    assertEquals("{webhook=1}", meters.counts("portone.events.lag", "source", "api", "v1"));
  }

  @Test
  void lateAnswer() {
    shop.listening(
        router ->
            router
                .post("/webhook")
                .handler(
                    new WebhookReceiver(
                        stream, AllowedSenders.ANY_ADDRESS, Duration.ofMillis(100))));
    Promise<Void> handling = Promise.promise();
    shop.application = event -> handling.future();
    assertEquals(503, shop.webhookStatus(shop.add(PaymentSeed.paid())));
    assertEquals("{late=1}", outcomes());
    assertEquals("{}", meters.counts("portone.events.lag", "source"));
    handling.complete();
  }

  @Test
  void reasonsOfRefusals() {
    shop.listening(
        router -> {
          router.post("/webhook").handler(new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS));
          router.post("/portone").handler(new WebhookReceiver(stream, AllowedSenders.PORTONE));
        });
    assertEquals(403, shop.post("/portone", Shop.JSON, "{}").await().status());
    assertEquals(400, shop.post("/webhook", Shop.JSON, "{}").await().status());
    assertEquals(400, shop.post("/webhook", Shop.JSON, "{").await().status());
    assertEquals(400, shop.webhookStatus("x".repeat(33)));
    assertEquals(413, shop.post("/webhook", Shop.JSON, " ".repeat(1 << 20)).await().status());

    assertEquals("{refused=5}", outcomes());
    assertEquals("{no_id=2, too_large=1, unreadable=1, wrong_sender=1}", reasons());
  }

  @Test
  void lagIsTheTimeSinceTheChange() {
    shop.receiving(stream);
    assertEquals(
        200,
        shop.webhookStatus(
            shop.add(PaymentSeed.paid().startedAt(shop.simulator.clock().now().minusSeconds(90)))));

    Timer lag = meters.registry().get("portone.events.lag").timer();
    double seconds = lag.totalTime(TimeUnit.SECONDS);
    assertTrue(seconds >= 60 && seconds < 600, "seconds: " + seconds);
  }
}
