package io.github.portonevertx.internal.pipeline;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.api.Stage;
import io.github.portonevertx.internal.async.Futures;
import io.github.portonevertx.internal.time.Timeouts;
import io.github.portonevertx.metrics.ClientMetrics;
import io.vertx.core.Future;

/** Reports the duration and the outcome of each call; only present if metrics are configured. */
public final class CallTimer implements Stage {
  private final ClientMetrics metrics;

  /** Creates the stage. */
  public CallTimer(ClientMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Future<Reply> handle(Invocation invocation, Handler next) {
    long begun = Timeouts.nanoTime();
    return Futures.call(() -> next.handle(invocation))
        .onComplete(
            (reply, failure) ->
                metrics.called(
                    invocation.operation().action(),
                    failure == null ? null : kind(failure),
                    Timeouts.nanoTime() - begun));
  }

  @Override
  public String description() {
    return "reports the duration and the outcome (option metrics)";
  }

  private static FailureKind kind(Throwable failure) {
    return AttemptFailure.unwrap(failure) instanceof PortOneException known
        ? known.kind()
        : FailureKind.INTERNAL;
  }
}
