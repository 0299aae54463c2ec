import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Health;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the probes of the example HealthProbes answer, for both APIs, embedded and over the bus. */
class HealthProbesTest {
  private static final String PAYMENT = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private final WebClient http = WebClient.create(vertx);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  enum Way {
    V1_EMBEDDED,
    V1_PROXY,
    V2_EMBEDDED,
    V2_PROXY;

    Service open(HealthProbesTest test, boolean accepted) {
      return name().startsWith("V1")
          ? test.v1(this == V1_PROXY, accepted)
          : test.v2(this == V2_PROXY, accepted);
    }
  }

  /** A client with one call in flight and one in the queue at most, and its probes. */
  private record Service(
      Function<String, Future<?>> payments,
      Supplier<Future<Health>> health,
      Faults faults,
      LongSupplier requests,
      String secret,
      int port) {}

  private Service v1(boolean proxy, boolean accepted) {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    String id = simulator.ledger().pay("order-1", 10_000).getString("imp_uid");
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(accepted ? simulator.apiSecret() : "another-invented-secret")
            .setRetries(0)
            .setMaxInFlight(1)
            .setMaxQueued(1);
    PortOneV1Client client =
        proxy ? PortOneV1Client.proxy(vertx, "portone.v1") : PortOneV1Client.create(vertx, options);
    if (proxy) {
      vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    }
    Function<String, Future<?>> get =
        payment -> client.payments().get(payment.equals(PAYMENT) ? id : payment);
    return new Service(
        get,
        client::health,
        simulator.faults(),
        () -> simulator.requests().size(),
        options.getApiSecret(),
        serve(client::health, () -> get.apply("imp_of_a_probe")));
  }

  private Service v2(boolean proxy, boolean accepted) {
    PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
    simulator.ledger().pay(PAYMENT, 10_000);
    PortOneV2Options options =
        new PortOneV2Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiSecret(accepted ? simulator.apiSecret() : "another-invented-secret")
            .setRetries(0)
            .setMaxInFlight(1)
            .setMaxQueued(1);
    PortOneV2Client client =
        proxy ? PortOneV2Client.proxy(vertx, "portone.v2") : PortOneV2Client.create(vertx, options);
    if (proxy) {
      vertx.deployVerticle(new PortOneV2Verticle(options)).await();
    }
    return new Service(
        client.payments()::get,
        client::health,
        simulator.faults(),
        () -> simulator.requests().size(),
        options.getApiSecret(),
        serve(client::health, () -> client.payments().get("payment-of-a-probe")));
  }

  private int serve(Supplier<Future<Health>> health, Supplier<Future<?>> query) {
    HealthProbes probes = new HealthProbes(vertx, health, query);
    return vertx
        .createHttpServer()
        .requestHandler(probes::handle)
        .listen(0, "127.0.0.1")
        .await()
        .actualPort();
  }

  private HttpResponse<Buffer> probe(Service service, String path) {
    return http.get(service.port(), "127.0.0.1", path).send().await();
  }

  private JsonObject ready(Service service, int status) {
    HttpResponse<Buffer> response = probe(service, "/ready");
    assertEquals(status, response.statusCode(), response::bodyAsString);
    assertEquals("application/json", response.getHeader("Content-Type"));
    assertFalse(response.bodyAsString().contains(service.secret()));
    JsonObject body = response.bodyAsJsonObject();
    assertEquals(status == 200 ? "UP" : "DOWN", body.getString("outcome"));
    assertEquals(body.getString("outcome"), body.getString("status"));
    return body.getJsonArray("checks").getJsonObject(0);
  }

  private void assertLive(Service service) {
    assertEquals(200, probe(service, "/live").statusCode());
  }

  private static FailureKind kind(Future<?> call) {
    return assertThrows(PortOneException.class, call::await).kind();
  }

  @ParameterizedTest
  @EnumSource
  void probesSendNoRequestWhileTheClientIsUp(Way way) {
    Service service = way.open(this, true);
    service.payments().apply(PAYMENT).await();
    long requests = service.requests().getAsLong();

    JsonObject check = ready(service, 200);
    assertLive(service);

    assertEquals("portone", check.getString("id"));
    assertEquals(requests, service.requests().getAsLong());
    Set<String> names = new HashSet<>(check.getJsonObject("data").fieldNames());
    assertEquals(Set.of("up", "token", "last_success", "in_flight", "queued"), names);
    assertEquals(
        way.name().startsWith("V1") ? "FRESH" : "NOT_USED",
        check.getJsonObject("data").getString("token"));
  }

  @ParameterizedTest
  @EnumSource
  void failedCallDoesNotMakeTheServiceUnready(Way way) {
    Service service = way.open(this, true);
    service.payments().apply(PAYMENT).await();
    service.faults().next("payments.get", Fault.html(502), Fault.empty(429));
    assertEquals(FailureKind.BAD_UPSTREAM, kind(service.payments().apply(PAYMENT)));
    assertEquals(FailureKind.RATE_LIMITED, kind(service.payments().apply(PAYMENT)));
    assertEquals(FailureKind.NOT_FOUND, kind(service.payments().apply("unknown-payment")));

    JsonObject data = ready(service, 200).getJsonObject("data");

    assertEquals("RATE_LIMITED", data.getString("last_failure_kind"));
    assertTrue(data.getLong("last_failure") <= Instant.now().getEpochSecond());
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_EMBEDDED", "V2_PROXY"})
  void oneRejectedCallDoesNotMakeTheServiceUnready(Way way) {
    Service service = way.open(this, true);
    service.faults().next("payments.get", Fault.empty(401));
    assertEquals(FailureKind.UNAUTHORIZED, kind(service.payments().apply(PAYMENT)));
    assertFalse(service.health().get().await().up());

    ready(service, 200);

    assertTrue(service.health().get().await().up(), "the probe has sent a query");
  }

  @ParameterizedTest
  @EnumSource
  void rejectedCredentialsMakeTheServiceUnreadyAndLeaveItAlive(Way way) {
    Service service = way.open(this, false);
    assertEquals(FailureKind.UNAUTHORIZED, kind(service.payments().apply(PAYMENT)));

    JsonObject check = ready(service, 503);
    assertLive(service);

    assertEquals("DOWN", check.getString("status"));
    assertEquals("UNAUTHORIZED", check.getJsonObject("data").getString("last_failure_kind"));
  }

  @ParameterizedTest
  @EnumSource
  void fullQueueMakesTheServiceUnreadyUntilItIsDrained(Way way) {
    Service service = way.open(this, true);
    service.payments().apply(PAYMENT).await();
    Gate gate = new Gate();
    service.faults().always("payments.get", new Fault.Hold(gate));
    Future<?> running = service.payments().apply(PAYMENT);
    gate.awaitArrivals(1).await();
    Future<?> waiting = service.payments().apply(PAYMENT);

    JsonObject data = ready(service, 503).getJsonObject("data");
    assertLive(service);

    assertEquals(1, data.getInteger("queued"));
    assertEquals(1, data.getInteger("in_flight"));
    gate.open();
    running.await();
    waiting.await();
    ready(service, 200);
  }

  @Test
  void missingVerticleMakesTheServiceUnreadyAndLeavesItAlive() {
    PortOneV2Client client = PortOneV2Client.proxy(vertx, "portone.v2");
    PortOneV2Client probing = client.withTimeout(Duration.ofSeconds(1));
    Service service =
        new Service(
            client.payments()::get,
            client::health,
            new Faults("none"),
            () -> 0,
            "no-secret",
            serve(client::health, () -> probing.payments().get("payment-of-a-probe")));

    JsonObject check = ready(service, 503);
    assertLive(service);

    assertNotNull(check.getJsonObject("data").getString("cause"));
  }
}
