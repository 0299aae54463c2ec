package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.observability.Generation.Simulated;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.Order;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.Future;
import io.vertx.core.tracing.TracingPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each request to PortOne is a span of the call that needs it, named by its action. */
class TraceAttemptsTest {
  private static final AttributeKey<String> STATUS =
      AttributeKey.stringKey("http.response.status_code");
  private static final String TWO_ATTEMPTS =
      """
      SERVER GET
        CLIENT payments.get
        CLIENT payments.get
      """;

  private final TracedVertx traced = new TracedVertx();

  @AfterEach
  void close() {
    traced.close();
  }

  /** Returns the HTTP statuses of the client spans of a caller. */
  private List<String> statuses(int caller) {
    return traced.spans().stream()
        .filter(span -> span.getTraceId().equals(TracedVertx.trace(caller)))
        .filter(span -> span.getKind() == SpanKind.CLIENT)
        .map(span -> span.getAttributes().get(STATUS))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aRetryIsASpanOfItsOwn(Generation api) {
    Simulated simulated = api.start(traced);
    Supplier<Future<?>> query = simulated.embedded().get();
    simulated.faults().next("payments.get", Fault.empty(503));
    assertEquals(TracedVertx.trace(1), traced.call(1, query).await());
    assertEquals(TWO_ATTEMPTS, traced.tree(1));
    assertEquals(List.of("503", "200"), statuses(1));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatIsReplayedAfterA401IsTwoSpans(Generation api) {
    Simulated simulated = api.start(traced);
    Supplier<Future<?>> query = simulated.embedded().get();
    query.get().await();
    simulated.revokeToken();
    assertEquals(TracedVertx.trace(1), traced.call(1, query).await());
    assertEquals(TWO_ATTEMPTS, traced.tree(1));
    assertEquals(List.of("401", "200"), statuses(1));
  }

  private PortOneV1Client client(PortOneSimulator simulator) {
    return PortOneV1Client.create(
        traced.vertx,
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setMaxInFlight(1));
  }

  /** Only one request is in flight, so that the others leave the queue when an answer arrives. */
  @Test
  void eachPartOfABatchIsASpanOfItsCaller() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    List<String> impUids =
        IntStream.range(0, 201)
            .mapToObj(i -> simulator.ledger().pay("order-" + i, 1_000).getString("imp_uid"))
            .toList();
    PortOneV1Client client = client(simulator);
    assertEquals(
        TracedVertx.trace(1), traced.call(1, () -> client.payments().getMany(impUids)).await());
    assertEquals("SERVER GET\n" + "  CLIENT payments.getMany\n".repeat(3), traced.tree(1));
  }

  @Test
  void aVerificationIsASpanForEachOfItsQueries() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    simulator.ledger().pay("order-1", 15_000);
    PortOneV1Client client = client(simulator);
    Order order = Order.of("order-1", BigDecimal.valueOf(15_000));
    assertEquals(
        TracedVertx.trace(1), traced.call(1, () -> client.payments().verify(order)).await());
    assertEquals("SERVER GET\n  CLIENT payments.findAll\n", traced.tree(1));
  }

  /** Two callers wait in the queue while the call of the first is in flight. */
  @Test
  void queuedCallsStayInTheirTraces() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client = client(simulator);
    List<Future<String>> calls =
        IntStream.rangeClosed(1, 3)
            .mapToObj(caller -> traced.call(caller, () -> client.payments().get(impUid)))
            .toList();
    for (int caller = 1; caller <= 3; caller++) {
      assertEquals(TracedVertx.trace(caller), calls.get(caller - 1).await());
      assertEquals("SERVER GET\n  CLIENT payments.get\n", traced.tree(caller));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tokenRequestsAreTracesOfTheirOwnOrNotTraced(Generation api) {
    Simulated simulated = api.start(traced);
    Supplier<Future<?>> query = simulated.embedded().get();
    traced.call(1, query).await();
    simulated.revokeToken();
    traced.call(2, query).await();
    assertEquals("", traced.ownTraces());

    Simulated always = api.start(traced, TracingPolicy.ALWAYS, false);
    Supplier<Future<?>> other = always.embedded().get();
    traced.call(3, other).await();
    always.revokeToken();
    traced.call(4, other).await();
    assertEquals(("CLIENT " + api.tokenSpan + "\n").repeat(2), traced.ownTraces());
    assertEquals(TWO_ATTEMPTS, traced.tree(4));
  }
}
