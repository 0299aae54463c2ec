package io.github.portonevertx.internal.metrics;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.metrics.Attempt;
import io.github.portonevertx.metrics.ClientGauges;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.TokenOutcome;
import io.github.portonevertx.metrics.Via;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The metrics of a client whose exceptions are logged. */
public final class GuardedClientMetrics implements ClientMetrics {
  private final ClientMetrics metrics;
  private final MetricsErrors errors;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private GuardedClientMetrics(ClientMetrics metrics, MetricsErrors errors) {
    this.metrics = metrics;
    this.errors = errors;
  }

  /** Opens the metrics of a client; {@link ClientMetrics#NONE} remains what it is. */
  public static ClientMetrics open(PortOneMetrics metrics, Vertx vertx, String api, Via via) {
    MetricsErrors errors = new MetricsErrors();
    ClientMetrics opened = errors.opened(() -> metrics.openClient(vertx, api, via), NONE);
    return opened == NONE ? NONE : new GuardedClientMetrics(opened, errors);
  }

  @Override
  public void opened(ClientGauges gauges) {
    errors.guard(() -> metrics.opened(gauges));
  }

  @Override
  public void called(String operation, @Nullable FailureKind failure, long nanos) {
    errors.guard(() -> metrics.called(operation, failure, nanos));
  }

  @Override
  public void attempted(String operation, Attempt attempt) {
    errors.guard(() -> metrics.attempted(operation, attempt));
  }

  @Override
  public void retryDenied(String operation) {
    errors.guard(() -> metrics.retryDenied(operation));
  }

  @Override
  public void coalesced(String operation) {
    errors.guard(() -> metrics.coalesced(operation));
  }

  @Override
  public void refused(String operation) {
    errors.guard(() -> metrics.refused(operation));
  }

  @Override
  public void tokenRequested(TokenOutcome outcome) {
    errors.guard(() -> metrics.tokenRequested(outcome));
  }

  @Override
  public void tokenAwaited(long nanos) {
    errors.guard(() -> metrics.tokenAwaited(nanos));
  }

  /** Reports the first call; a client may be closed repeatedly. */
  @Override
  public void closed() {
    if (isClosed.compareAndSet(false, true)) {
      errors.guard(metrics::closed);
    }
  }
}
