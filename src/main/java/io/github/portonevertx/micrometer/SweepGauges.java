package io.github.portonevertx.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The gauge of the longest lag of the running sweeps of each API; 0 when none is running. */
final class SweepGauges {
  private final MeterRegistry registry;
  private final Map<String, List<Supplier<Duration>>> sweeps = new ConcurrentHashMap<>();

  SweepGauges(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Adds a sweep, and returns what removes it. */
  Runnable add(String api, Supplier<Duration> lag) {
    List<Supplier<Duration>> running = sweeps.computeIfAbsent(api, this::register);
    running.add(lag);
    return () -> running.remove(lag);
  }

  /** Registers the gauge of a list once, since Micrometer warns of a second registration. */
  private List<Supplier<Duration>> register(String api) {
    List<Supplier<Duration>> running = new CopyOnWriteArrayList<>();
    Supplier<Number> longest =
        () -> running.stream().mapToLong(sweep -> sweep.get().toMillis()).max().orElse(0);
    TimeGauge.builder("portone.sweep.lag", longest, TimeUnit.MILLISECONDS)
        .description("The time since the start of the last sweep that left nothing unhandled")
        .tag("api", api)
        .strongReference(true)
        .register(registry);
    return running;
  }
}
