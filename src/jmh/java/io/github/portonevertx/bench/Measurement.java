package io.github.portonevertx.bench;

import org.HdrHistogram.Histogram;

/**
 * The result of one period of load.
 *
 * @param seconds its duration
 * @param nanos the latency of each query
 * @param cpuNanos the CPU time of all threads of this process
 * @param bytes the bytes that all threads of this process allocated
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
