package io.github.portonevertx.micrometer;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.MetricsProvider;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import io.vertx.micrometer.backends.BackendRegistries;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of a registry that is looked up by its name when a client is opened: among those of
 * Vert.x, and, for the default one, Micrometer's global registry.
 *
 * <p>All clients of a Vert.x instance share the meters of a registry, because the gauges of several
 * meters would replace each other.
 *
 * @param registry its name
 */
record RegistryMetrics(String registry) implements PortOneMetrics {
  private static final String MAP = "io.github.portonevertx.micrometer";

  /** The meters of a registry, in the local map of the Vert.x instance. */
  private record Shared(PortOneMeters meters) implements Shareable {}

  /**
   * Returns the metrics.
   *
   * @param needed a class of Micrometer, so that its absence is noticed here
   */
  static RegistryMetrics of(String registry, Class<?> needed) {
    return new RegistryMetrics(registry);
  }

  @Override
  public ClientMetrics openClient(Vertx vertx, String api, Via via) {
    return meters(vertx).openClient(vertx, api, via);
  }

  @Override
  public EventMetrics openEvents(Vertx vertx, String api) {
    return meters(vertx).openEvents(vertx, api);
  }

  private PortOneMeters meters(Vertx vertx) {
    LocalMap<String, Shared> all = vertx.sharedData().getLocalMap(MAP);
    return all.computeIfAbsent(registry, name -> new Shared(new PortOneMeters(find(name))))
        .meters();
  }

  private static MeterRegistry find(String name) {
    MeterRegistry found = vertxRegistry(name);
    if (found != null) {
      return found;
    }
    if (name.equals(MetricsProvider.DEFAULT_REGISTRY)) {
      return Metrics.globalRegistry;
    }
    throw PortOneException.of(
        FailureKind.INVALID_REQUEST,
        "option 'metrics' names a registry that Vert.x does not have: create Vertx with"
            + " MicrometerMetricsOptions.setRegistryName of that name");
  }

  private static @Nullable MeterRegistry vertxRegistry(String name) {
    try {
      return BackendRegistries.getNow(name);
    } catch (NoClassDefFoundError absent) {
      // vertx-micrometer-metrics is optional.
      return null;
    }
  }
}
