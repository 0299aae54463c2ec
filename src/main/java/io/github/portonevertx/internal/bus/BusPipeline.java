package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Locality;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.metrics.GuardedClientMetrics;
import io.github.portonevertx.internal.pipeline.AttemptCounter;
import io.github.portonevertx.internal.pipeline.CallTimer;
import io.github.portonevertx.internal.pipeline.CallerContextStage;
import io.github.portonevertx.internal.pipeline.RetryBudget;
import io.github.portonevertx.internal.pipeline.UnknownOutcomeLog;
import io.github.portonevertx.internal.pipeline.Validation;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the pipeline of a proxy: the stages that a call passes before it is sent over the event
 * bus.
 */
public final class BusPipeline {
  private BusPipeline() {}

  /**
   * The verticles that a proxy sends to.
   *
   * @param address their option {@code address}
   * @param locality whether one on this node is preferred
   * @param timeouts their time limits
   * @param retryBudget the number of calls per hundred that are sent to a second node
   * @param metrics opens the metrics of the proxy
   */
  public record Target(
      String address,
      Locality locality,
      RequestTimeouts timeouts,
      int retryBudget,
      PortOneMetrics metrics) {}

  /**
   * Returns the transport to the verticles of a target.
   *
   * @param own the stages of the API before a call is sent to any verticle
   */
  public static Transport of(Vertx vertx, Api api, List<Stage> own, Target target) {
    ClientMetrics metrics = GuardedClientMetrics.open(target.metrics(), vertx, api.name(), Via.BUS);
    Handler anywhere = EventBusTransport.anywhere(vertx, api, target.address());
    Handler end =
        vertx.isClustered() && target.locality() == Locality.LOCAL_FIRST
            ? new LocalFirst(EventBusTransport.here(vertx, api, target.address()), anywhere)
            : anywhere;
    Stage failover =
        new Failover(
            vertx, counted(anywhere, metrics), new RetryBudget(target.retryBudget()), metrics);
    return new CallerContextStage(
        api,
        target.timeouts()::ofCall,
        Stage.chain(stages(vertx, api, own, failover, metrics), counted(end, metrics)),
        vertx::getOrCreateContext);
  }

  /** Returns the stages, from first to last. */
  private static List<Stage> stages(
      Vertx vertx, Api api, List<Stage> own, Stage failover, ClientMetrics metrics) {
    List<Stage> stages = new ArrayList<>();
    if (metrics != ClientMetrics.NONE) {
      stages.add(new CallTimer(metrics));
    }
    stages.add(new UnknownOutcomeLog(api));
    stages.add(new Validation(api));
    stages.addAll(own);
    if (vertx.isClustered()) {
      stages.add(failover);
    }
    return stages;
  }

  /** Returns a handler that reports each message before it is sent. */
  private static Handler counted(Handler end, ClientMetrics metrics) {
    return metrics == ClientMetrics.NONE
        ? end
        : Stage.chain(List.of(new AttemptCounter(metrics)), end);
  }
}
