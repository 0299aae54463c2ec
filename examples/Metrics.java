import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.webhook.PaymentEvents;
import io.github.portonevertx.v2.webhook.Sweep;
import io.github.portonevertx.v2.webhook.WebhookReceiver;
import io.github.portonevertx.v2.webhook.WebhookVerifier;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The metrics of a client of V1 and of clients of V2 in one Prometheus registry, while simulated
 * faults change every one of them. The program reads its own {@code /metrics} and prints the
 * counts.
 */
final class Metrics {
  private static final Pattern SERIES =
      Pattern.compile("(?m)^(portone_\\w+(?<!_bucket|_sum|_max)) ?(?:\\{(.*)})? ([\\d.E-]+)$");
  private static final Pattern REASON =
      Pattern.compile("(?:kind|outcome|source|operation)=\"(.*?)\"");
  private static final String PAID = "payment-0001";

  private final Vertx vertx;
  private final WebClient web;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  // [create]
  private final PortOneMeters meters = new PortOneMeters(registry);

  // [/create]

  Metrics(Vertx vertx) {
    this.vertx = vertx;
    this.web = WebClient.create(vertx);
  }

  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    return new Metrics(vertx).scraped().onSuccess(scrape -> print(scrape, out)).mapEmpty();
  }

  /** Runs everything, and returns what Prometheus would read. */
  Future<String> scraped() {
    return Future.all(PortOneSimulator.start(vertx), PortOneV2Simulator.start(vertx))
        .compose(
            started -> {
              PortOneV2Simulator v2 = started.resultAt(1);
              v2.ledger().add(PaymentSeed.paid().id(PAID).channel(Channel.LIVE));
              return v1(started.resultAt(0)).compose(done -> v2(v2));
            });
  }

  /** A client of V1, whose token is rejected once. A verticle would request the token at once. */
  private Future<Void> v1(PortOneSimulator portone) {
    String impUid = portone.ledger().pay("order-1", 15_000).getString("imp_uid");
    // [meters]
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret())
            .setMetrics(meters);
    PortOneV1Client client = PortOneV1Client.create(vertx, options);
    // [/meters]
    return client
        .payments()
        .get(impUid)
        .compose(
            payment -> {
              portone.faults().next(new Fault.RevokeTokens());
              return client.payments().get(impUid);
            })
        .compose(payment -> failing(client.payments().get("imp_none")));
  }

  private Future<String> v2(PortOneV2Simulator portone) {
    PortOneV2Options options =
        new PortOneV2Options()
            .setBaseUrl(portone.baseUrl())
            .setApiSecret(portone.apiSecret())
            .setMetrics(meters);
    PortOneV2Client client = PortOneV2Client.create(vertx, options);
    PaymentEvents events = new PaymentEvents(vertx, client, event -> Future.succeededFuture());
    Sweep sweep = new Sweep(events, Duration.ofMinutes(1), Instant.now().minusSeconds(60));
    return refund(portone, client)
        .compose(done -> full(options))
        .compose(done -> outage(portone, options))
        .compose(done -> serve(portone, events))
        .compose(port -> webhooks(portone).compose(done -> sweep.run()).map(port))
        .compose(
            port ->
                web.get(port, "127.0.0.1", "/metrics")
                    .send()
                    .expecting(HttpResponseExpectation.SC_OK)
                    .map(HttpResponse::bodyAsString))
        .eventually(sweep::stop)
        .eventually(client::close);
  }

  /** The answer to a refund is lost; the client repeats it with the same idempotency key. */
  private static Future<Void> refund(PortOneV2Simulator portone, PortOneV2Client client) {
    portone.faults().next("payments.cancel", new Fault.AfterRunning(new Fault.Disconnect()));
    return client
        .payments()
        .cancel(CancelRequest.builder().paymentId(PAID).amount(1_000).reason("returned").build())
        .mapEmpty();
  }

  /** Of four queries at the same time one is in flight, one queued, one coalesced, one refused. */
  private Future<Void> full(PortOneV2Options options) {
    PortOneV2Client small =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options(options).setCoalesceReads(true).setMaxInFlight(1).setMaxQueued(1));
    return Future.join(
            small.payments().get(PAID),
            small.payments().get(PAID),
            failing(small.payments().get("payment-0002")),
            failing(small.payments().get("payment-0003")))
        .eventually(small::close)
        .mapEmpty();
  }

  /** PortOne answers 503 until the retry budget is used up. */
  private Future<Void> outage(PortOneV2Simulator portone, PortOneV2Options options) {
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options(options)
                .setRetries(1)
                .setRetryBudget(1)
                .setRetryBackoff(Duration.ofMillis(1)));
    portone.faults().always("payments.get", Fault.html(503));
    return times(102, () -> failing(client.payments().get(PAID)))
        .onSuccess(done -> portone.faults().clear())
        .eventually(client::close);
  }

  // [endpoint]
  private Future<Integer> serve(PortOneV2Simulator portone, PaymentEvents events) {
    Router router = Router.router(vertx);
    router
        .post("/webhook")
        .handler(
            new WebhookReceiver(
                events, WebhookVerifier.of(portone.webhooks().secret()), portone.storeId()));
    router
        .get("/metrics")
        .handler(
            call ->
                call.response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .end(registry.scrape()));
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .map(server -> server.actualPort())
        .onSuccess(port -> portone.webhooks().to("http://127.0.0.1:" + port + "/webhook"));
  }

  // [/endpoint]

  /** The same webhook twice, a forged one, and a payment that only the sweep finds. */
  private static Future<Void> webhooks(PortOneV2Simulator portone) {
    JsonObject ids =
        new JsonObject()
            .put("paymentId", PAID)
            .put("storeId", portone.storeId())
            .put("transactionId", "tx-1");
    return portone
        .webhooks()
        .send("Transaction.Paid", ids)
        .compose(sent -> portone.webhooks().send("Transaction.Paid", ids))
        .compose(sent -> portone.webhooks().forge("Transaction.Paid", ids))
        .onSuccess(
            sent ->
                portone.ledger().add(PaymentSeed.paid().id("payment-0004").channel(Channel.LIVE)))
        .mapEmpty();
  }

  private static Future<Void> times(int count, Supplier<Future<Void>> call) {
    return count == 0
        ? Future.succeededFuture()
        : call.get().compose(done -> times(count - 1, call));
  }

  private static Future<Void> failing(Future<?> call) {
    return call.otherwiseEmpty().mapEmpty();
  }

  /** Prints the sums of the counters and timers by what they distinguish. */
  private static void print(String scrape, PrintStream out) {
    counts(scrape).forEach((name, counts) -> out.printf("%-36s %s%n", name, counts.toString()));
  }

  /** Returns the counts of a scrape by name, and by kind, outcome, source or operation. */
  static Map<String, Map<String, Long>> counts(String scrape) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (MatchResult series : SERIES.matcher(scrape).results().toList()) {
      String name = series.group(1);
      if (!name.endsWith("_seconds")) {
        String tags = series.group(2) == null ? "" : series.group(2);
        // An operation is also a tag of the meters that have a kind or an outcome.
        String by =
            REASON
                .matcher(tags)
                .results()
                .map(found -> found.group(1))
                .reduce((one, other) -> one.contains(".") ? other : one)
                .orElse("all");
        counts
            .computeIfAbsent(name, key -> new TreeMap<>())
            .merge(by, (long) Double.parseDouble(series.group(3)), Long::sum);
      }
    }
    return counts;
  }
}
