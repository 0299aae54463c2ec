package io.github.portonevertx.internal.metrics;

import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The metrics of a stream of events whose exceptions are logged. */
public final class GuardedEventMetrics implements EventMetrics {
  private final EventMetrics metrics;
  private final MetricsErrors errors;

  private GuardedEventMetrics(EventMetrics metrics, MetricsErrors errors) {
    this.metrics = metrics;
    this.errors = errors;
  }

  /** Opens the metrics of a stream of events; {@link EventMetrics#NONE} remains what it is. */
  public static EventMetrics open(PortOneMetrics metrics, Vertx vertx, String api) {
    MetricsErrors errors = new MetricsErrors();
    EventMetrics opened = errors.opened(() -> metrics.openEvents(vertx, api), NONE);
    return opened == NONE ? NONE : new GuardedEventMetrics(opened, errors);
  }

  @Override
  public void webhook(WebhookOutcome outcome, String reason) {
    errors.guard(() -> metrics.webhook(outcome, reason));
  }

  @Override
  public void handled(String source, Duration lag) {
    errors.guard(() -> metrics.handled(source, lag));
  }

  @Override
  public Runnable sweeping(Supplier<Duration> lag) {
    List<Runnable> end = new ArrayList<>(1);
    errors.guard(() -> end.add(metrics.sweeping(lag)));
    return () -> errors.guard(() -> end.forEach(Runnable::run));
  }
}
