package io.github.portonevertx.scenario;

import java.lang.management.ManagementFactory;

/** The heap of this JVM. */
public final class Heap {
  private Heap() {}

  /** Returns the kilobytes in use after full collections, of which the first may not free all. */
  public static long kilobytesInUse() {
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
