package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;

/** Reports each request before it is sent; only present if metrics are configured. */
public final class AttemptCounter implements Stage {
  private final ClientMetrics metrics;

  /** Creates the stage. */
  public AttemptCounter(ClientMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    metrics.attempted(invocation.operation().action(), invocation.attempt());
    return next.handle(invocation);
  }

  @Override
  public String description() {
    return "reports each request and why it is sent (option metrics)";
  }
}
