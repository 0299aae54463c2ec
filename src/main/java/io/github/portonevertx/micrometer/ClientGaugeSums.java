package io.github.portonevertx.micrometer;

import io.github.portonevertx.metrics.ClientGauges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * The gauges of the clients of each API: sums over the open clients, and the shortest life of their
 * access tokens. The registry references this object strongly, as it otherwise reports NaN after a
 * garbage collection.
 */
final class ClientGaugeSums {
  private final MeterRegistry registry;
  private final Map<String, List<ClientGauges>> clients = new ConcurrentHashMap<>();

  /** The versions of the API whose clients have access tokens. */
  private final Set<String> withTokens = ConcurrentHashMap.newKeySet();

  ClientGaugeSums(MeterRegistry registry) {
    this.registry = registry;
  }

  void add(String api, ClientGauges gauges) {
    List<ClientGauges> open = clients.computeIfAbsent(api, this::register);
    open.add(gauges);
    if (gauges.tokenLifeMillis() != null && withTokens.add(api)) {
      Supplier<Number> life = () -> shortestLife(open);
      TimeGauge.builder("portone.token.life", life, TimeUnit.MILLISECONDS)
          .description("The shortest time for which an access token of the clients is valid")
          .tag("api", api)
          .strongReference(true)
          .register(registry);
    }
  }

  void remove(String api, ClientGauges gauges) {
    List<ClientGauges> open = clients.get(api);
    if (open != null) {
      open.remove(gauges);
    }
  }

  /** Registers the sums over a list once, since Micrometer warns of a second registration. */
  private List<ClientGauges> register(String api) {
    List<ClientGauges> open = new CopyOnWriteArrayList<>();
    sum("portone.calls.in.flight", "Calls in flight", api, open, g -> g.inFlight().getAsInt());
    sum(
        "portone.calls.in.flight.limit",
        "The most calls in flight",
        api,
        open,
        ClientGauges::maxInFlight);
    sum("portone.calls.queued", "Calls in the queue", api, open, g -> g.queued().getAsInt());
    sum(
        "portone.calls.queued.limit",
        "The most calls in the queue",
        api,
        open,
        ClientGauges::maxQueued);
    return open;
  }

  private void sum(
      String name,
      String description,
      String api,
      List<ClientGauges> open,
      ToIntFunction<ClientGauges> value) {
    Gauge.builder(name, open, all -> all.stream().mapToInt(value).sum())
        .description(description)
        .tag("api", api)
        .strongReference(true)
        .register(registry);
  }

  private static long shortestLife(List<ClientGauges> open) {
    return open.stream()
        .flatMapToLong(
            gauges -> {
              LongSupplier life = gauges.tokenLifeMillis();
              return life == null ? LongStream.empty() : LongStream.of(life.getAsLong());
            })
        .min()
        .orElse(0);
  }
}
