package io.github.portonevertx.metrics;

import io.github.portonevertx.PortOneException;

/**
 * A provider of a metrics library for the option {@code metrics} in JSON, found with {@link
 * java.util.ServiceLoader}. The library provides one for Micrometer.
 */
public interface MetricsProvider {
  /** The name of the registry that {@code "metrics": true} selects. */
  String DEFAULT_REGISTRY = "default";

  /**
   * Returns metrics that are reported to a registry. It is looked up when the first client is
   * opened.
   *
   * @param registry its name
   * @return the metrics
   * @throws PortOneException {@link io.github.portonevertx.FailureKind#INVALID_REQUEST} when the
   *     metrics library is not there; opening a client fails in the same way when there is no such
   *     registry
   */
  PortOneMetrics of(String registry);
}
