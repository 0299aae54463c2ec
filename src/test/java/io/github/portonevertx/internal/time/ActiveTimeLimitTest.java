package io.github.portonevertx.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time in which the scheduler was blocked does not count, up to a limit. */
class ActiveTimeLimitTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Not zero, since only differences of the clock have a meaning. */
  private static final long BEGIN = 100 * SECOND;

  /** A clock that is set by the test; a due task runs when the test runs it. */
  private static final class HandScheduler implements Scheduler {
    private final List<Long> delays = new ArrayList<>();
    private Runnable task = () -> {};
    private long now = BEGIN;
    private int cancelled;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public long wallMillis() {
      return 0;
    }

    @Override
    public void execute(Runnable now) {
      now.run();
    }

    @Override
    public Timer schedule(long delayNanos, Runnable due) {
      delays.add(delayNanos);
      task = due;
      return () -> cancelled++;
    }

    /** Runs the task {@code late} after it was due. */
    void run(long late) {
      now += delays.get(delays.size() - 1) + late;
      task.run();
    }
  }

  private final HandScheduler scheduler = new HandScheduler();
  private int runs;

  private long scheduled() {
    return scheduler.delays.stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void theTaskRunsWhenTheStepsAddUpToTheLimit() {
    ActiveTimeLimit.schedule(scheduler, 3 * SECOND, () -> runs++);
    while (scheduled() < 3 * SECOND) {
      assertEquals(0, runs);
      scheduler.run(0);
    }
    scheduler.run(0);

    assertEquals(1, runs);
    assertEquals(BEGIN + 3 * SECOND, scheduler.now);
  }

  @Test
  void timeBetweenADueTaskAndItsRunIsNotCounted() {
    ActiveTimeLimit.schedule(scheduler, 3 * SECOND, () -> runs++);
    scheduler.run(SECOND / 2);
    while (runs == 0) {
      scheduler.run(0);
    }

    assertEquals(BEGIN + 3 * SECOND + SECOND / 2, scheduler.now);
  }

  @Test
  void excludedTimeIsBounded() {
    ActiveTimeLimit.schedule(scheduler, 3 * SECOND, () -> runs++);
    scheduler.run(ActiveTimeLimit.MOST_LEFT_OUT);
    assertEquals(0, runs);
    scheduler.run(3 * SECOND);

    assertEquals(1, runs);
  }

  @Test
  void cancelCancelsTheRunningStep() {
    Scheduler.Timer limit = ActiveTimeLimit.schedule(scheduler, 3 * SECOND, () -> runs++);
    limit.cancel();

    assertEquals(1, scheduler.cancelled);
  }
}
