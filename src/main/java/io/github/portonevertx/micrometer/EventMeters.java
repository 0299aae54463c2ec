package io.github.portonevertx.micrometer;

import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.WebhookOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** The meters of one stream of payment events. */
final class EventMeters implements EventMetrics {
  /** The limits of the buckets: from a prompt webhook to a payment that only a sweep finds. */
  private static final Duration[] BUCKETS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1)
  };

  private final MeterRegistry registry;
  private final SweepGauges sweeps;
  private final String api;

  EventMeters(MeterRegistry registry, SweepGauges sweeps, String api) {
    this.registry = registry;
    this.sweeps = sweeps;
    this.api = api;
  }

  @Override
  public void webhook(WebhookOutcome outcome, String reason) {
    Counter.builder("portone.webhook.notices")
        .description("Webhooks by what became of them")
        .tag("api", api)
        .tag("outcome", TagValues.of(outcome))
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  @Override
  public void handled(String source, Duration lag) {
    Timer.builder("portone.events.lag")
        .description("Time from a change at PortOne until the application has handled it")
        .tag("api", api)
        .tag("source", source)
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(lag);
  }

  @Override
  public Runnable sweeping(Supplier<Duration> lag) {
    return sweeps.add(api, lag);
  }
}
