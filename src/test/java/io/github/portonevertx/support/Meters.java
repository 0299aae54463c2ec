package io.github.portonevertx.support;

import io.github.portonevertx.micrometer.PortOneMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The meters of the library in a registry in memory, and what they show. */
public final class Meters {
  private final MeterRegistry registry;
  private final PortOneMeters portone;

  /** Creates a registry and the meters in it. */
  public Meters() {
    this(new SimpleMeterRegistry());
  }

  /** Creates the meters in a registry. */
  public Meters(MeterRegistry registry) {
    this.registry = registry;
    this.portone = new PortOneMeters(registry);
  }

  /** Returns the value for the option {@code metrics}. */
  public PortOneMeters portone() {
    return portone;
  }

  /** Returns the registry. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * Returns the counts other than zero of the meters of a name, by the value of one tag, such as
   * {@code {first=2, retry=1}}.
   *
   * @param tags names and values that the meters must have
   */
  public String counts(String name, String tag, String... tags) {
    Map<String, Long> counts = new TreeMap<>();
    for (Meter meter : registry.find(name).tags(tags).meters()) {
      long count = count(meter);
      if (count != 0) {
        counts.merge(Objects.requireNonNull(meter.getId().getTag(tag)), count, Long::sum);
      }
    }
    return counts.toString();
  }

  private static long count(Meter meter) {
    return meter instanceof Timer timer ? timer.count() : (long) ((Counter) meter).count();
  }

  /** Returns the value of a gauge of one version of the API; for a time in seconds. */
  public double gauge(String name, String api) {
    return registry.get(name).tag("api", api).gauge().value();
  }
}
