package io.github.portonevertx.internal.time;

import io.github.portonevertx.internal.time.Scheduler.Timer;
import java.util.concurrent.TimeUnit;

/**
 * A timer that counts only the time in which its scheduler is running.
 *
 * <p>An event loop that is busy loading classes, or a process without CPU time, cannot read an
 * answer that has arrived. The time is therefore counted in steps, and a step that ended late
 * counts only with its planned length. The total time that is excluded is bounded, so the timer
 * always fires.
 */
public final class ActiveTimeLimit implements Timer {
  private static final long STEP = TimeUnit.SECONDS.toNanos(1);

  /** The greatest total time in nanoseconds that is excluded. */
  public static final long MOST_LEFT_OUT = TimeUnit.SECONDS.toNanos(10);

  private final Scheduler scheduler;
  private final Runnable task;
  private long left;
  private long mayBeLeftOut = MOST_LEFT_OUT;
  private long stepBegan;
  private long step;
  private Timer timer;

  private ActiveTimeLimit(Scheduler scheduler, long limitNanos, Runnable task) {
    this.scheduler = scheduler;
    this.task = task;
    this.left = limitNanos;
    this.step = Math.min(STEP, left);
    this.stepBegan = scheduler.nanoTime();
    this.timer = scheduler.schedule(step, this::endStep);
  }

  /**
   * Schedules {@code task} after {@code limitNanos} of time in which {@code scheduler} is running.
   * Must be called from a task of the scheduler.
   */
  public static Timer schedule(Scheduler scheduler, long limitNanos, Runnable task) {
    return new ActiveTimeLimit(scheduler, limitNanos, task);
  }

  @Override
  public void cancel() {
    timer.cancel();
  }

  private void endStep() {
    long now = scheduler.nanoTime();
    long passed = now - stepBegan;
    long leftOut = Math.min(Math.max(0, passed - step), mayBeLeftOut);
    mayBeLeftOut -= leftOut;
    left -= passed - leftOut;
    if (left <= 0) {
      task.run();
      return;
    }
    step = Math.min(STEP, left);
    stepBegan = now;
    timer = scheduler.schedule(step, this::endStep);
  }
}
