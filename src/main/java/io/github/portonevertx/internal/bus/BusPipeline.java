package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Locality;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.CallerContextStage;
import io.github.portonevertx.internal.pipeline.RetryBudget;
import io.github.portonevertx.internal.pipeline.Validation;
import io.vertx.core.Vertx;
import java.util.List;

/** The event-bus end of a client: the stages that a call of a proxy passes, first to last. */
public final class BusPipeline {
  private static final int RETRY_BUDGET = 20;

  private BusPipeline() {}

  /**
   * Returns the way to the verticles whose option {@code address} is {@code base}.
   *
   * @param timeouts those of a verticle with the default options
   */
  public static Transport of(
      Vertx vertx, Api api, String base, Locality locality, RequestTimeouts timeouts) {
    Handler anywhere = EventBusTransport.anywhere(vertx, api, base);
    Handler end =
        vertx.isClustered() && locality == Locality.LOCAL_FIRST
            ? new LocalFirst(EventBusTransport.here(vertx, api, base), anywhere)
            : anywhere;
    return new CallerContextStage(
        api,
        timeouts::ofCall,
        Stage.chain(stages(vertx, api, anywhere), end),
        vertx::getOrCreateContext);
  }

  /** Returns the stages, first to last. */
  private static List<Stage> stages(Vertx vertx, Api api, Handler anywhere) {
    Stage validation = new Validation(api);
    return vertx.isClustered()
        ? List.of(validation, new Failover(vertx, anywhere, new RetryBudget(RETRY_BUDGET)))
        : List.of(validation);
  }
}
