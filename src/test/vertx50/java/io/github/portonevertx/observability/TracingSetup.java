package io.github.portonevertx.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.vertx.core.Vertx;
import io.vertx.tracing.opentelemetry.OpenTelemetryTracingFactory;

/** Starts a Vert.x instance with traces. */
final class TracingSetup {
  private TracingSetup() {}

  // [setup]
  /** Sends spans to an exporter, without the ids in the URLs of {@code baseUrl}. */
  static OpenTelemetrySdk openTelemetry(SpanExporter exporter, String baseUrl) {
    SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .addSpanProcessor(new WithoutIds(baseUrl))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    return OpenTelemetrySdk.builder()
        .setTracerProvider(tracers)
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }

  static Vertx vertx(OpenTelemetry openTelemetry) {
    return Vertx.builder().withTracer(new OpenTelemetryTracingFactory(openTelemetry)).build();
  }
  // [/setup]
}
