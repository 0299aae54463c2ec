package io.github.portonevertx.micrometer;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.metrics.MetricsProvider;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.micrometer.core.instrument.MeterRegistry;

/** The provider of the option {@code metrics} in JSON for Micrometer. */
public final class MicrometerProvider implements MetricsProvider {
  /** Creates the provider; called by {@link java.util.ServiceLoader}. */
  public MicrometerProvider() {}

  @Override
  public PortOneMetrics of(String registry) {
    try {
      return RegistryMetrics.of(registry, MeterRegistry.class);
    } catch (NoClassDefFoundError missing) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "option 'metrics' needs io.micrometer:micrometer-core, which is not there");
    }
  }
}
