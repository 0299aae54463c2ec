package io.github.portonevertx.bench;

import java.lang.management.ManagementFactory;

/** The CPU time of the current thread. */
final class CpuTime {
  private CpuTime() {}

  /** Returns nanoseconds; only differences on one thread are meaningful. */
  static long ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
