package io.github.portonevertx.internal.time;

/**
 * A clock and a serial executor of tasks; an interface so that tests control both.
 *
 * <p>The tasks of one scheduler run one after another, never concurrently. State that only its
 * tasks access needs no lock.
 */
public interface Scheduler {
  /**
   * Returns monotonic nanoseconds; only differences are meaningful, and the value may wrap. May be
   * called from any thread.
   */
  long nanoTime();

  /**
   * Returns wall-clock milliseconds. They are used only to detect that the machine was suspended,
   * because the monotonic clock does not advance during that time. May be called from any thread.
   */
  long wallMillis();

  /** Runs a task soon, never within this call. May be called from any thread. */
  void execute(Runnable task);

  /** Runs a task after a delay. Must be called from a task of this scheduler. */
  Timer schedule(long delayNanos, Runnable task);

  /** The timer of a scheduled task. */
  @FunctionalInterface
  interface Timer {
    /**
     * Cancels the task; has no effect after it ran. Must be called from a task of its scheduler.
     */
    void cancel();
  }
}
