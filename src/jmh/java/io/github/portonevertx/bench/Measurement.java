package io.github.portonevertx.bench;

import org.HdrHistogram.Histogram;

/**
 * What one stretch of load showed.
 *
 * @param seconds that it took
 * @param nanos the latency of each question
 * @param cpuNanos of all threads of this process meanwhile
 * @param bytes that all threads of this process allocated meanwhile
 */
record Measurement(double seconds, Histogram nanos, long cpuNanos, long bytes) {
  long questions() {
    return nanos.getTotalCount();
  }

  double perSecond() {
    return questions() / seconds;
  }

  double micros(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e3;
  }

  double cpuMicros() {
    return cpuNanos / 1e3 / questions();
  }

  double bytesEach() {
    return (double) bytes / questions();
  }
}
