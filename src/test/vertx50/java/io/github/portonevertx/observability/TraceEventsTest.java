package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.webhook.AllowedSenders;
import io.github.portonevertx.v1.webhook.PaymentEvents;
import io.github.portonevertx.v1.webhook.Sweep;
import io.github.portonevertx.v1.webhook.WebhookReceiver;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lookups of payments serve several notifications, so they are traces of their own. */
class TraceEventsTest {
  private static final String NO_TRACE = "0".repeat(32);

  private final TracedVertx traced = new TracedVertx();
  private final List<String> handlers = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    traced.close();
  }

  private PaymentEvents events(PortOneSimulator simulator, TracingPolicy policy) {
    PortOneV1Client client =
        PortOneV1Client.create(
            traced.vertx,
            new PortOneV1Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiKey(simulator.apiKey())
                .setApiSecret(simulator.apiSecret())
                .setHttp(new WebClientOptions().setTracingPolicy(policy)));
    return new PaymentEvents(
        traced.vertx,
        client,
        event -> {
          handlers.add(TracedVertx.currentTrace());
          return Future.succeededFuture();
        });
  }

  /** Sends a webhook in the trace of caller 1, and returns the status of the answer. */
  private int send(PaymentEvents events, String impUid) {
    Router router = Router.router(traced.vertx);
    router.post("/webhook").handler(new WebhookReceiver(events, AllowedSenders.of("127.0.0.1")));
    int port =
        traced
            .vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    return WebClient.create(traced.plain)
        .post(port, "127.0.0.1", "/webhook")
        .putHeader("traceparent", "00-" + TracedVertx.trace(1) + "-00000000000000ff-01")
        .sendJsonObject(
            new JsonObject()
                .put("imp_uid", impUid)
                .put("merchant_uid", "order-1")
                .put("status", "paid"))
        .await()
        .statusCode();
  }

  @Test
  void theLookupOfAWebhookIsATraceOfItsOwn() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    assertEquals(200, send(events(simulator, TracingPolicy.ALWAYS), impUid));
    assertEquals(List.of(NO_TRACE), handlers);
    assertEquals(1, traced.tree(1).lines().count(), traced.tree(1));
    assertEquals("CLIENT auth.token\nCLIENT payments.get\n", traced.ownTraces());
  }

  @Test
  void theLookupOfAWebhookIsNotTracedByDefault() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    assertEquals(200, send(events(simulator, TracingPolicy.PROPAGATE), impUid));
    assertEquals(1, handlers.size());
    assertEquals(1, traced.tree(1).lines().count(), traced.tree(1));
    assertEquals("", traced.ownTraces());
  }

  @Test
  void theQueriesOfASweepAreNotInTheTraceOfTheCallerThatRunsIt() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    simulator.ledger().pay("order-1", 15_000);
    Instant now = simulator.clock().now();
    Sweep sweep =
        new Sweep(
            events(simulator, TracingPolicy.ALWAYS),
            Duration.ofMinutes(10),
            now.minusSeconds(60),
            () -> now);
    assertEquals(TracedVertx.trace(1), traced.call(1, sweep::run).await());
    assertEquals("SERVER GET\n", traced.tree(1));
    assertEquals(1, handlers.size());
    assertEquals(
        List.of("CLIENT auth.token", "CLIENT payments.get", "CLIENT payments.listByStatus"),
        traced.ownTraces().lines().distinct().sorted().toList());
  }
}
