package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names of the spans that a tracer of Vert.x gets for the requests to PortOne. */
class SpanNamesTest {
  private final List<String> spans = new CopyOnWriteArrayList<>();
  private final Vertx plain = Vertx.vertx();
  private final Vertx vertx =
      Vertx.builder()
          .with(new VertxOptions().setTracingOptions(new TracingOptions()))
          .withTracer(options -> new Recorder())
          .build();

  /** Records the operations, without messages that are published on the event bus. */
  private final class Recorder implements VertxTracer<Object, Object> {
    @Override
    public <R> Object sendRequest(
        Context context,
        SpanKind kind,
        TracingPolicy policy,
        R request,
        String operation,
        BiConsumer<String, String> headers,
        TagExtractor<R> tags) {
      if (!operation.equals("publish")) {
        spans.add(operation);
      }
      return operation;
    }
  }

  @AfterEach
  void close() {
    vertx.close().await();
    plain.close().await();
  }

  private PortOneV1Client v1(PortOneSimulator simulator) {
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret()));
  }

  @Test
  void spansOfV1AreNamedByActionAndTheTokenRequestToo() {
    PortOneSimulator simulator = PortOneSimulator.start(plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client = v1(simulator);
    client.payments().get(impUid).await();
    assertEquals(List.of("auth.token", "payments.get"), spans);

    simulator.faults().next(new Fault.RevokeTokens());
    client.payments().get(impUid).await();
    assertEquals(List.of("payments.get", "auth.token", "payments.get"), spans.subList(2, 5));
  }

  @Test
  void aRetryIsASpanOfItsOwn() {
    PortOneV2Simulator simulator = PortOneV2Simulator.start(plain).await();
    simulator.ledger().pay("payment-0001", 15_000);
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiSecret(simulator.apiSecret())
                .setAuthentication(AuthenticationMode.TOKEN));
    simulator.faults().next("payments.get", Fault.empty(503));
    client.payments().get("payment-0001").await();
    assertEquals(List.of("auth.login", "payments.get", "payments.get"), spans);
  }
}
