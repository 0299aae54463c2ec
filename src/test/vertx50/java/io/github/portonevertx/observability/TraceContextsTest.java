package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.observability.Generation.Simulated;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers on other threads than event loops. */
class TraceContextsTest {
  private final TracedVertx traced = new TracedVertx();

  @AfterEach
  void close() {
    traced.close();
  }

  /** Calls a verticle over the event bus, which sends a query. */
  private String callOf(ThreadingModel model, Supplier<Future<?>> query) {
    AbstractVerticle worker =
        new AbstractVerticle() {
          @Override
          public void start() {
            vertx
                .eventBus()
                .consumer(
                    "worker",
                    message ->
                        query.get().onComplete(done -> message.reply(TracedVertx.currentTrace())));
          }
        };
    DeploymentOptions options = new DeploymentOptions().setThreadingModel(model);
    traced.vertx.deployVerticle(worker, options).await();
    String[] continuation = new String[1];
    traced
        .call(
            1,
            () ->
                traced
                    .vertx
                    .eventBus()
                    .<String>request("worker", "")
                    .onSuccess(reply -> continuation[0] = reply.body()))
        .await();
    return continuation[0];
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerStaysInItsTraceWithoutASpanForTheRequest(Generation api) {
    Supplier<Future<?>> query = api.start(traced).embedded().get();
    assertEquals(TracedVertx.trace(1), callOf(ThreadingModel.WORKER, query));
    assertEquals(
        """
        SERVER GET
          CLIENT send
            SERVER send
        """,
        traced.tree(1));
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerThatUsesAProxyHasTheRequestInItsTrace(Generation api) {
    Simulated simulated = api.start(traced);
    simulated.verticle().get().await();
    assertEquals(TracedVertx.trace(1), callOf(ThreadingModel.WORKER, simulated.proxy().get()));
    assertEquals(
        """
        SERVER GET
          CLIENT send
            SERVER send
              CLIENT send
                SERVER send
                  CLIENT payments.get
        """,
        traced.tree(1));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadIsLikeAWorker() {
    Simulated simulated = Generation.V1.start(traced);
    simulated.verticle().get().await();
    Supplier<Future<?>> embedded = simulated.embedded().get();
    assertEquals(TracedVertx.trace(1), callOf(ThreadingModel.VIRTUAL_THREAD, embedded));
    assertEquals("SERVER GET\n  CLIENT send\n    SERVER send\n", traced.tree(1));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadThatUsesAProxyHasTheRequestInItsTrace() {
    Simulated simulated = Generation.V1.start(traced);
    simulated.verticle().get().await();
    Supplier<Future<?>> proxy = simulated.proxy().get();
    assertEquals(TracedVertx.trace(1), callOf(ThreadingModel.VIRTUAL_THREAD, proxy));
    assertTrue(traced.tree(1).endsWith("CLIENT payments.get\n"), traced.tree(1));
  }

  @ParameterizedTest
  @EnumSource
  void executeBlockingKeepsTheRequestInTheTrace(Generation api) {
    Supplier<Future<?>> query = api.start(traced).embedded().get();
    assertEquals(
        TracedVertx.trace(1),
        traced
            .call(
                1,
                () ->
                    traced.vertx.executeBlocking(
                        () -> query.get().toCompletionStage().toCompletableFuture().get()))
            .await());
    assertEquals("SERVER GET\n  CLIENT payments.get\n", traced.tree(1));
  }

  /** As with the HTTP client of Vert.x itself. */
  @ParameterizedTest
  @EnumSource
  void aCallFromAThreadOfTheApplicationIsInNoTrace(Generation api) {
    Supplier<Future<?>> query = api.start(traced).embedded().get();
    Span span = traced.tracer().spanBuilder("application").startSpan();
    try (Scope scope = span.makeCurrent()) {
      query.get().await();
    }
    span.end();
    assertEquals("INTERNAL application\n", SpanTree.of(traced.spans().stream()));
  }
}
