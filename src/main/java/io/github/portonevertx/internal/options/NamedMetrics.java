package io.github.portonevertx.internal.options;

import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.metrics.EventMetrics;
import io.github.portonevertx.metrics.MetricsProvider;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.metrics.Via;
import io.vertx.core.Vertx;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that are reported to a registry with a name: the form of the option {@code metrics} in
 * JSON.
 *
 * @param registry its name
 * @param metrics those of the provider
 */
record NamedMetrics(String registry, PortOneMetrics metrics) implements PortOneMetrics {
  /** Returns the metrics of a JSON value: true, false or the name of a registry. */
  static PortOneMetrics read(String key, @Nullable Object json) {
    if (Boolean.FALSE.equals(json)) {
      return NONE;
    }
    String name = Boolean.TRUE.equals(json) ? MetricsProvider.DEFAULT_REGISTRY : text(key, json);
    MetricsProvider provider =
        ServiceLoader.load(MetricsProvider.class, MetricsProvider.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> Check.invalid(key, "needs a MetricsProvider, and there is none"));
    return new NamedMetrics(name, provider.of(name));
  }

  /** Returns the JSON; true for metrics that were given in Java, which JSON cannot contain. */
  static Object write(PortOneMetrics metrics) {
    if (metrics == NONE) {
      return false;
    }
    return metrics instanceof NamedMetrics named
            && !named.registry().equals(MetricsProvider.DEFAULT_REGISTRY)
        ? named.registry()
        : true;
  }

  @Override
  public ClientMetrics openClient(Vertx vertx, String api, Via via) {
    return metrics.openClient(vertx, api, via);
  }

  @Override
  public EventMetrics openEvents(Vertx vertx, String api) {
    return metrics.openEvents(vertx, api);
  }

  private static String text(String key, @Nullable Object json) {
    if (json instanceof String name && !name.isBlank()) {
      return name;
    }
    throw Check.invalid(key, "must be true, false or the name of a registry");
  }
}
