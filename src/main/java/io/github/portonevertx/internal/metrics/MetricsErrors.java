package io.github.portonevertx.internal.metrics;

import io.github.portonevertx.internal.logging.ThrottledLog;
import io.github.portonevertx.internal.time.Timeouts;
import java.lang.System.Logger.Level;

/**
 * Runs methods of the application's metrics. An exception is logged, once a minute at most, because
 * it must not become the failure of a call.
 */
final class MetricsErrors {
  private static final System.Logger LOG = System.getLogger(MetricsErrors.class.getName());

  private final ThrottledLog errors = new ThrottledLog(LOG, Timeouts::nanoTime);

  void guard(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException failure) {
      errors.log(Level.ERROR, () -> "the metrics failed to record", failure);
    }
  }
}
