package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Api;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.pipeline.CallerContextStage;
import io.github.portonevertx.internal.pipeline.RetryBudget;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** Creates the transport of a proxy with the stage that a proxy has only in a cluster. */
public final class HedgingTransport {
  private HedgingTransport() {}

  /**
   * Creates the transport.
   *
   * @param timeout of every call; it is hedged after half of it
   */
  public static Transport of(Vertx vertx, Api api, String address, Duration timeout) {
    Handler anywhere = EventBusTransport.anywhere(vertx, api, address);
    Failover failover = new Failover(vertx, anywhere, new RetryBudget(0), ClientMetrics.NONE);
    return new CallerContextStage(
        api,
        operation -> timeout,
        Stage.chain(List.of(failover), anywhere),
        vertx::getOrCreateContext);
  }
}
