package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Call;
import io.github.portonevertx.Reply;
import io.github.portonevertx.TokenState;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.metrics.GuardedClientMetrics;
import io.github.portonevertx.internal.options.PipelineSettings;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.github.portonevertx.micrometer.PortOneMeters;
import io.github.portonevertx.v1.internal.V1Api;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures a call through the pipeline of a client, with and without metrics, without network. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class MeteredCalls {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /** The metrics; {@code unbound} are meters without a registry. */
  @Param({"none", "unbound", "simple", "prometheus"})
  public String metrics = "none";

  private final Vertx vertx = Vertx.vertx();
  private final Call call = Call.of("payments.get").with("imp_uid", "imp_000000000001");
  private Transport transport = asked -> Future.failedFuture("not set up");

  /** Adds no credential. */
  private static final class NoAuthentication implements Stage {
    @Override
    public Future<Reply> handle(Invocation invocation, Handler next) {
      return next.handle(invocation);
    }

    @Override
    public String description() {
      return "adds no credential";
    }
  }

  private PortOneMetrics chosen() {
    return switch (metrics) {
      case "none" -> PortOneMetrics.NONE;
      case "unbound" -> new PortOneMeters();
      case "simple" -> new PortOneMeters(new SimpleMeterRegistry());
      case "prometheus" -> new PortOneMeters(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
      default -> throw new IllegalArgumentException(metrics);
    };
  }

  @Setup
  public void open() {
    Future<Reply> answer = Future.succeededFuture(Reply.of(new JsonObject()));
    PortOneMetrics chosen = chosen();
    transport =
        new HttpPipeline(
                vertx,
                new HttpPipeline.Parts(
                    V1Api.API, Map.of(), List.of(), new NoAuthentication(), sent -> answer),
                new HttpPipeline.TokenInfo(() -> TokenState.FRESH, () -> true, () -> 0L),
                new PipelineSettings(
                    TEN_SECONDS,
                    TEN_SECONDS,
                    512,
                    512,
                    2,
                    Duration.ofMillis(100),
                    20,
                    false,
                    TEN_SECONDS,
                    chosen),
                GuardedClientMetrics.open(chosen, vertx, V1Api.API.name(), Via.HTTP))
            .transport();
  }

  @TearDown
  public void close() {
    vertx.close().await();
  }

  @Benchmark
  public Future<Reply> call() {
    return transport.send(call);
  }
}
