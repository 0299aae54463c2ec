package io.github.portonevertx.ops;

import io.github.portonevertx.Locality;
import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A shop with metrics, and its traffic: V1 through a verticle and a proxy, V2 with an embedded
 * client that logs in, webhooks and a sweep.
 */
final class MeteredShop {
  private static final int PAYMENTS = 50;

  final Vertx vertx = Vertx.vertx();
  final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final PortOneSimulator one = PortOneSimulator.start(vertx).await();
  final PortOneV2Simulator two = PortOneV2Simulator.start(vertx).await();

  /** Whether the application's handler of events fails. */
  volatile boolean handlerFails;

  private final PortOneMeters meters = new PortOneMeters(registry);
  private final SplittableRandom random = new SplittableRandom(16);
  private final String billingKey = two.billingKeys().issue().getString("billingKey");
  private final String declinedKey = two.billingKeys().issue().getString("billingKey");
  private final PortOneV1Client v1;
  private final PortOneV2Client v2;
  private int charges;
  private int deposits;

  MeteredShop() {
    two.billingKeys().decline(declinedKey, true);
    for (int i = 0; i < PAYMENTS; i++) {
      one.ledger().pay("order-" + i, 1_000_000);
      two.ledger().pay("payment-" + i, 15_000);
    }
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(one.baseUrl())
            .setApiKey(one.apiKey())
            .setApiSecret(one.apiSecret())
            .setCommandsEnabled(true)
            .setCoalesceReads(true)
            .setMetrics(meters);
    vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    v1 =
        PortOneV1Client.proxy(
            vertx, new PortOneV1Options().setMetrics(meters), Locality.LOCAL_FIRST);
    v2 =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(two.baseUrl())
                .setApiSecret(two.apiSecret())
                .setAuthentication(AuthenticationMode.TOKEN)
                .setMaxInFlight(10)
                .setMaxQueued(40)
                .setMetrics(meters));
    receive();
  }

  private void receive() {
    PaymentEvents events =
        new PaymentEvents(
            vertx,
            v2,
            event ->
                handlerFails
                    ? Future.failedFuture("the database is down")
                    : Future.succeededFuture());
    WebhookVerifier verifier =
        // The charges are made in a test channel.
        WebhookVerifier.of(two.webhooks().secret(), two.webhooks().testSecret());
    Router router = Router.router(vertx);
    router.post("/webhook").handler(new WebhookReceiver(events, verifier, two.storeId()));
    int port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    two.webhooks().to("http://127.0.0.1:" + port + "/webhook");
    new Sweep(events, Duration.ofSeconds(15), Instant.now()).start();
  }

  /** Sends queries of both APIs; two of V1 are equal, so that one gets the other's answer. */
  void query() {
    int which = random.nextInt(PAYMENTS);
    String impUid = "imp_%012d".formatted(1 + which);
    v1.payments().get(impUid);
    v1.payments().get(impUid);
    v2.payments().get(random.nextInt(20) == 0 ? "payment-unknown" : "payment-" + which);
  }

  /** Refunds a part of a payment of V1, which has no idempotency keys. */
  void refund() {
    v1.payments()
        .cancel(
            io.github.portonevertx.v1.payments.CancelRequest.builder()
                .impUid("imp_%012d".formatted(1 + random.nextInt(PAYMENTS)))
                .amount(BigDecimal.valueOf(100))
                .build());
  }

  /** Charges a card; every fourth is declined, which is no failure of a service. */
  void charge() {
    charges++;
    v2.payments()
        .payWithBillingKey(
            PayWithBillingKeyRequest.builder()
                .paymentId("charge-" + charges)
                .billingKey(charges % 4 == 0 ? declinedKey : billingKey)
                .orderName("a month of tea")
                .amount(PaymentAmountInput.builder().total(9_900).build())
                .currency(Currency.KRW)
                .build());
  }

  /** A buyer pays to an account; every eighth webhook is lost, so that the sweep finds it. */
  void deposit() {
    deposits++;
    String paymentId =
        two.ledger().add(PaymentSeed.virtualAccount().channel(Channel.LIVE)).getString("id");
    if (deposits % 8 == 0) {
      two.webhooks().deliveryFaults().next(new DeliveryFault.Dropped());
    }
    two.ledger().deposit(paymentId);
  }

  /** Sends a webhook that is signed with a wrong secret. */
  void forge() {
    two.webhooks()
        .forge(
            "Transaction.Paid",
            new JsonObject()
                .put("paymentId", "payment-1")
                .put("storeId", two.storeId())
                .put("transactionId", "tx-1"));
  }

  void close() {
    v2.close().await();
    vertx.close().await();
  }
}
