package io.github.portonevertx.internal.metrics;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs methods of the application's metrics. What they throw is logged, once a minute at most,
 * because it must not become the failure of a call: {@code Error}s too, such as that of a metrics
 * library of another version.
 */
final class MetricsErrors {
  private final ThrottledLog errors = new ThrottledLog(LogLine.METRICS_FAILED, Timeouts::nanoTime);

  void guard(Runnable report) {
    try {
      report.run();
    } catch (Throwable failure) {
      errors.logFailure(failure);
    }
  }

  /**
   * Returns the metrics that {@code open} returns, or {@code none} when it fails.
   *
   * @throws PortOneException unchanged, since it is about the configuration
   */
  <T> T opened(Supplier<? extends @Nullable T> open, T none) {
    try {
      return Objects.requireNonNull(open.get(), "no metrics were returned");
    } catch (PortOneException configuration) {
      throw configuration;
    } catch (Throwable failure) {
      errors.logFailure(failure);
      return none;
    }
  }
}
