package io.github.portonevertx.internal.metrics;

import io.github.portonevertx.internal.logging.LogLine;
import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;

/**
 * Runs methods of the application's metrics. An exception is logged, once a minute at most, because
 * it must not become the failure of a call.
 */
final class MetricsErrors {
  private final ThrottledLog errors = new ThrottledLog(LogLine.METRICS_FAILED, Timeouts::nanoTime);

  void guard(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException failure) {
      errors.logFailure(failure);
    }
  }
}
