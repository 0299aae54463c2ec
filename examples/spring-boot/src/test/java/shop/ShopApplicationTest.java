package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import io.netty.util.Version;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as a whole, with the simulator in place of PortOne. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.endpoints.web.exposure.include=health,configprops,env,metrics")
class ShopApplicationTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final PortOneV2Simulator PORTONE = PortOneV2Simulator.start(VERTX).await();

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private PortOneV2Client client;
  @Autowired private PortOneProperties properties;
  @Autowired private Orders orders;

  @DynamicPropertySource
  static void usePortOne(DynamicPropertyRegistry registry) {
    registry.add("portone.v2.base-url", PORTONE::baseUrl);
    registry.add("portone.v2.api-secret", PORTONE::apiSecret);
    registry.add("portone.v2.webhook-secret", () -> PORTONE.webhooks().secret());
  }

  @BeforeEach
  void pay() {
    PORTONE.ledger().pay("payment-0001", 15_000);
  }

  @AfterEach
  void clear() {
    PORTONE.faults().clear();
  }

  @AfterAll
  static void close() {
    VERTX.close().await();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void paymentIsReturned() throws Exception {
    HttpResponse<String> response = get("/payments/payment-0001");

    assertEquals(200, response.statusCode());
    assertEquals(
        new JsonObject()
            .put("id", "payment-0001")
            .put("status", "PAID")
            .put("total", 15_000)
            .put("refundable", 15_000),
        new JsonObject(response.body()));
  }

  @Test
  void callsAreInTheMetricsOfActuator() throws Exception {
    get("/payments/payment-0001");
    HttpResponse<String> metric = get("/actuator/metrics/portone.calls?tag=outcome:success");

    assertEquals(200, metric.statusCode(), metric.body());
    assertTrue(metric.body().contains("payments.get"), metric.body());
  }

  @Test
  void failureIsAnsweredByItsKind() throws Exception {
    assertEquals(404, get("/payments/unknown-payment").statusCode());
    PORTONE.faults().always("payments.get", Fault.html(502));
    HttpResponse<String> outage = get("/payments/payment-0001");

    assertEquals(502, outage.statusCode());
    assertEquals("BAD_UPSTREAM", new JsonObject(outage.body()).getString("detail"));
  }

  @Test
  void webhookIsVerifiedAndThePaymentIsRead() {
    String url = "http://127.0.0.1:" + port + "/webhooks/portone";
    JsonObject data =
        new JsonObject()
            .put("storeId", PORTONE.storeId())
            .put("paymentId", "payment-0001")
            .put("transactionId", "transaction-0001");
    PORTONE.webhooks().to(url);

    assertEquals(403, PORTONE.webhooks().forge("Transaction.Paid", data).await().status());
    assertEquals(Optional.empty(), orders.status("payment-0001"));
    assertEquals(200, PORTONE.webhooks().send("Transaction.Paid", data).await().status());
    assertEquals(Optional.of("PAID"), orders.status("payment-0001"));
  }

  @Test
  void readinessFollowsPortOneAndLivenessDoesNot() throws Exception {
    assertEquals(200, get("/actuator/health/readiness").statusCode());
    PORTONE.credentials().removeSecret(PORTONE.apiSecret());
    try {
      assertEquals(502, get("/payments/payment-0001").statusCode());

      assertEquals(503, get("/actuator/health/readiness").statusCode());
      assertEquals(200, get("/actuator/health/liveness").statusCode());
    } finally {
      PORTONE.credentials().addSecret(PORTONE.apiSecret(), null);
    }
    assertEquals(200, get("/actuator/health/readiness").statusCode());
  }

  @Test
  void secretsAreShownNowhere() throws Exception {
    String shown =
        properties
            + get("/actuator/configprops").body()
            + get("/actuator/env").body()
            + get("/actuator/health").body();

    assertTrue(shown.contains("portone.v2"));
    assertFalse(shown.contains(PORTONE.apiSecret()));
    assertFalse(shown.contains(PORTONE.webhooks().secret()));
  }

  @Test
  void shutdownWaitsForTheCallsInFlight() {
    ConfigurableApplicationContext other =
        SpringApplication.run(
            ShopApplication.class,
            "--server.port=0",
            "--portone.v2.base-url=" + PORTONE.baseUrl(),
            "--portone.v2.api-secret=" + PORTONE.apiSecret(),
            "--portone.v2.webhook-secret=" + PORTONE.webhooks().secret());
    Gate gate = new Gate();
    PORTONE.faults().next("payments.get", new Fault.HoldAnswer(gate));
    PortOneV2Client closing = other.getBean(PortOneV2Client.class);
    Future<Payment> payment = closing.payments().get("payment-0001");
    gate.awaitArrivals(1).await();

    CompletableFuture<Void> closed = CompletableFuture.runAsync(other::close);
    // It refuses new calls as soon as it closes, and goes on with the one in flight.
    refused(closing).await();
    assertFalse(closed.isDone());
    gate.open();

    assertEquals("payment-0001", payment.await().id());
    closed.join();
    assertTrue(client.health().await().up(), "the client of another context is open");
  }

  /** Completes when the client refuses calls. */
  private static Future<Void> refused(PortOneV2Client closing) {
    return closing
        .payments()
        .get("payment-0001")
        .transform(
            (payment, failure) ->
                failure instanceof PortOneException ? Future.succeededFuture() : refused(closing));
  }

  @Test
  void allOfNettyHasTheVersionOfVertx() {
    Set<String> versions =
        Version.identify().values().stream()
            .map(Version::artifactVersion)
            .collect(Collectors.toSet());

    assertEquals(Set.of(System.getProperty("vertx.netty")), versions);
  }
}
