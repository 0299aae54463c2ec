package io.github.portonevertx.internal.time;

/**
 * Time and one serial line of execution, behind an interface so that tests own both.
 *
 * <p>Everything handed to one scheduler runs one after another, never two at once: state that only
 * its tasks touch needs no lock.
 */
public interface Scheduler {
  /** Monotonic nanoseconds; only differences mean anything, and they may wrap. Any thread. */
  long nanoTime();

  /**
   * Wall-clock milliseconds, for one purpose: to notice that the machine slept, since the monotonic
   * clock stands still meanwhile. Any thread.
   */
  long wallMillis();

  /** Runs a task soon, never within this call. Any thread. */
  void execute(Runnable task);

  /** Runs a task on this line after a delay. Only from a task of this scheduler. */
  Timer schedule(long delayNanos, Runnable task);

  /** A task that has not run yet. */
  @FunctionalInterface
  interface Timer {
    /** Forgets the task; no effect when it ran. Only from a task of its scheduler. */
    void cancel();
  }
}
