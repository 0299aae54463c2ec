package io.github.portonevertx.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A Vert.x instance whose spans are recorded, with a server whose requests are the callers, each in
 * a trace of its own. The simulators run on another instance, so that their spans are not recorded.
 */
final class TracedVertx implements AutoCloseable {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenSpans open = new OpenSpans();
  private final OpenTelemetrySdk sdk;
  private final Map<String, Supplier<? extends Future<?>>> tasks = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final HttpClient callers;
  final Vertx plain = Vertx.vertx();
  final Vertx vertx;

  TracedVertx() {
    SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .addSpanProcessor(open)
            .build();
    sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(tracers)
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    vertx = TracingSetup.vertx(sdk);
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    tasks
                        .get(request.path())
                        .get()
                        .onComplete(done -> request.response().end(currentTrace())))
            .listen(0, "127.0.0.1")
            .await();
    callers = plain.createHttpClient();
  }

  /** Returns an application's tracer. */
  Tracer tracer() {
    return sdk.getTracer("application");
  }

  /** Returns the id of the trace of the running code; zeros for none. */
  static String currentTrace() {
    return Span.current().getSpanContext().getTraceId();
  }

  /** Returns the id of the trace of a caller. */
  static String trace(int caller) {
    return "%032x".formatted(caller);
  }

  /**
   * Runs a task as the handler of an HTTP request in the trace {@code trace(caller)}.
   *
   * @return the id of the trace in which the listener of the task's future runs
   */
  Future<String> call(int caller, Supplier<? extends Future<?>> task) {
    String path = "/" + caller;
    tasks.put(path, task);
    return callers
        .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", path)
        .compose(
            request ->
                request
                    .putHeader("traceparent", "00-" + trace(caller) + "-00000000000000ff-01")
                    .send()
                    .compose(HttpClientResponse::body))
        .map(Buffer::toString);
  }

  /** Returns the spans, once all have ended, in the order in which they were started. */
  List<SpanData> spans() {
    open.none().await();
    return exporter.getFinishedSpanItems().stream()
        .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
        .toList();
  }

  /** Returns the trace of a caller as a tree of kinds and names. */
  String tree(int caller) {
    return SpanTree.of(spans().stream().filter(span -> span.getTraceId().equals(trace(caller))));
  }

  /** Returns the traces that no caller has started as trees, one after another. */
  String ownTraces() {
    return SpanTree.of(
        spans().stream().filter(span -> !span.getTraceId().startsWith("0000000000")));
  }

  @Override
  public void close() {
    vertx.close().await();
    plain.close().await();
    sdk.close();
  }
}
