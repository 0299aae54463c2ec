package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.observability.Generation.Simulated;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the spans of requests to PortOne contain: ids in the URL, and no credentials. */
class TraceAttributesTest {
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

  private final TracedVertx traced = new TracedVertx();

  @AfterEach
  void close() {
    traced.close();
  }

  private static Set<String> attributes(SpanData span) {
    return span.getAttributes().asMap().keySet().stream()
        .map(AttributeKey::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PortOneV1Options v1(PortOneSimulator simulator) {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setHttp(new WebClientOptions().setTracingPolicy(TracingPolicy.ALWAYS));
  }

  private static PortOneV2Options v2(PortOneV2Simulator simulator, AuthenticationMode mode) {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret())
        .setAuthentication(mode)
        .setHttp(new WebClientOptions().setTracingPolicy(TracingPolicy.ALWAYS));
  }

  private List<SpanData> named(String action) {
    return traced.spans().stream().filter(span -> span.getName().equals(action)).toList();
  }

  @Test
  void theUrlContainsTheIdsOfPathAndQuery() {
    PortOneSimulator one = PortOneSimulator.start(traced.plain).await();
    String impUid = one.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client = PortOneV1Client.create(traced.vertx, v1(one));
    client.payments().get(impUid).await();
    client.payments().find("order-1").await();
    PortOneV2Simulator two = PortOneV2Simulator.start(traced.plain).await();
    two.ledger().pay("payment-0001", 15_000);
    PortOneV2Client other =
        PortOneV2Client.create(traced.vertx, v2(two, AuthenticationMode.SECRET));
    other.payments().get("payment-0001").await();
    JsonObject filter = new JsonObject().put("storeId", two.storeId());
    other.send(Call.of("payments.list").with("filter", filter)).await();

    SpanData get = named("payments.get").get(0);
    assertEquals(
        Set.of("http.request.method", "http.response.status_code", "url.full"), attributes(get));
    assertEquals(one.baseUrl() + "/payments/" + impUid, get.getAttributes().get(URL));
    assertEquals(
        one.baseUrl() + "/payments/find/order-1",
        named("payments.find").get(0).getAttributes().get(URL));
    assertEquals(
        two.baseUrl() + "/payments/payment-0001",
        named("payments.get").get(1).getAttributes().get(URL));
    String list = String.valueOf(named("payments.list").get(0).getAttributes().get(URL));
    assertTrue(list.startsWith(two.baseUrl() + "/payments?requestBody=%7B"), list);
  }

  @Test
  void aSpanProcessorRemovesTheIds() {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    OpenTelemetrySdk sdk = TracingSetup.openTelemetry(exporter, simulator.baseUrl());
    Vertx vertx = TracingSetup.vertx(sdk);
    PortOneV1Client.create(vertx, v1(simulator)).payments().get(impUid).await();
    // Closing ends the spans of the connections, and flushing exports them.
    vertx.close().await();
    sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
    List<SpanData> spans = exporter.getFinishedSpanItems();

    assertEquals(
        List.of("auth.token", "payments.get"), spans.stream().map(SpanData::getName).toList());
    spans.forEach(span -> assertEquals(simulator.baseUrl(), span.getAttributes().get(URL)));
    assertFalse(spans.toString().contains(impUid));
    sdk.close();
  }

  @ParameterizedTest
  @EnumSource
  void requestsToPortOneAreNotTracedWithThePolicyIgnore(Generation api) {
    Simulated simulated = api.start(traced, TracingPolicy.IGNORE, false);
    assertEquals(TracedVertx.trace(1), traced.call(1, simulated.embedded().get()).await());
    assertEquals("SERVER GET\n", traced.tree(1));
    assertEquals("", traced.ownTraces());
  }

  @Test
  void noSpanContainsACredential() {
    PortOneSimulator one =
        PortOneSimulator.start(
                traced.plain,
                new SimulatorOptions().withCredentials("invented-key-01", "invented-secret-01"))
            .await();
    PortOneV2Simulator two =
        PortOneV2Simulator.start(
                traced.plain, new PortOneV2SimulatorOptions().withApiSecret("invented-secret-02"))
            .await();
    traced.vertx.deployVerticle(new PortOneV1Verticle(v1(one))).await();
    List<Future<?>> calls = new ArrayList<>();
    String echo = "invented answer with " + one.apiKey() + " and " + one.apiSecret();
    one.faults()
        .next("payments.get", new Fault.RevokeTokens(), new Fault.EnvelopeError(400, -1, echo))
        .next("payments.get", new Fault.Disconnect(), Fault.empty(503), new Fault.Garbage());
    two.faults().next("payments.get", Fault.empty(503), new Fault.Disconnect());
    PortOneV1Client embedded = PortOneV1Client.create(traced.vertx, v1(one));
    PortOneV1Client proxy = PortOneV1Client.proxy(traced.vertx, v1(one).getAddress());
    PortOneV1Client rejected =
        PortOneV1Client.create(traced.vertx, v1(one).setApiSecret("invented-secret-03"));
    for (PortOneV1Client client : List.of(embedded, proxy, rejected)) {
      calls.add(traced.call(calls.size() + 1, () -> client.payments().get("imp_000000000009")));
      calls.add(traced.call(calls.size() + 1, () -> client.payments().find("order-9")));
    }
    for (AuthenticationMode mode : AuthenticationMode.values()) {
      PortOneV2Client client = PortOneV2Client.create(traced.vertx, v2(two, mode));
      calls.add(traced.call(calls.size() + 1, () -> client.payments().get("payment-0009")));
    }
    Future.join(calls).await();

    Set<String> secrets =
        new TreeSet<>(
            List.of(one.apiKey(), one.apiSecret(), "invented-secret-03", two.apiSecret()));
    one.requests().forEach(request -> secrets.add(credential(request.token())));
    two.requests().forEach(request -> secrets.add(credential(request.authorization())));
    secrets.remove("");
    assertTrue(secrets.contains(one.tokens().current()), "no token of V1");
    assertTrue(secrets.size() >= 6, "too few credentials");
    List<SpanData> spans = traced.spans();
    assertTrue(spans.size() > 20, "too few spans");
    for (SpanData span : spans) {
      String all = span + " " + span.getAttributes() + span.getEvents() + span.getStatus();
      assertFalse(all.toLowerCase(Locale.ROOT).contains("authorization"), all);
      secrets.forEach(secret -> assertFalse(all.contains(secret), all));
    }
  }

  private static String credential(@Nullable String authorization) {
    return authorization == null ? "" : authorization.substring(authorization.indexOf(' ') + 1);
  }
}
