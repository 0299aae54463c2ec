package io.github.portonevertx.chaos;

import java.lang.management.ManagementFactory;

/** What the heap holds that is still needed. */
final class Heap {
  private Heap() {}

  /**
   * Kilobytes after a full collection, the least of some, since the first may leave what it frees.
   */
  static long kilobytesInUse() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least =
          Math.min(
              least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
    }
    return least;
  }
}
