package io.github.portonevertx.chaos.v2;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends this process at one of the points that it reaches, without any shutdown: as a crash does, no
 * statement is completed and no connection is closed by the program.
 */
final class CrashPoints {
  private static final int EXIT_CODE = 137;

  private final AtomicInteger left;
  private volatile boolean stopped;

  /**
   * Chooses the point.
   *
   * @param most the greatest number of points that are reached before the crash; 0 for no crash
   */
  CrashPoints(Random random, int most) {
    left = new AtomicInteger(most == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(most));
  }

  /** Lets the process live on. */
  void stop() {
    stopped = true;
  }

  /** Ends the process, if this is the point. May be called from any thread. */
  void reached(String point) {
    if (left.decrementAndGet() == 0 && !stopped) {
      System.out.println("crash " + point);
      System.out.flush();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
