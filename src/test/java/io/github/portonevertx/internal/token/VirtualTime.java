package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time advances only when a test advances it, on the test's thread. */
final class VirtualTime implements Scheduler {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  private final long origin;
  private long elapsed;
  private long order;
  private long wallStepMillis;
  private long lateness;

  /** The exceptions of tasks; a Vert.x context would pass them to its exception handler. */
  final List<Throwable> thrown = new ArrayList<>();

  private record Task(long at, long order, Runnable work) {}

  VirtualTime() {
    this(0);
  }

  /** Starts the monotonic clock at {@code origin}; only its differences have a meaning. */
  VirtualTime(long origin) {
    this.origin = origin;
  }

  @Override
  public long nanoTime() {
    return origin + elapsed;
  }

  @Override
  public long wallMillis() {
    return TimeUnit.NANOSECONDS.toMillis(elapsed) + wallStepMillis;
  }

  /** Returns the nanoseconds since the start of the test. */
  long elapsed() {
    return elapsed;
  }

  void stepWallClock(Duration step) {
    wallStepMillis += step.toMillis();
  }

  /** Delays every later timer, as a busy event loop does. */
  void timersAreLateBy(Duration late) {
    lateness = late.toNanos();
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(new Task(elapsed, order++, task));
  }

  @Override
  public Timer schedule(long delayNanos, Runnable task) {
    Task planned = new Task(elapsed + delayNanos + lateness, order++, task);
    tasks.add(planned);
    return () -> tasks.remove(planned);
  }

  /** Schedules a task of the test or the server, without lateness. */
  void after(Duration delay, Runnable task) {
    tasks.add(new Task(elapsed + delay.toNanos(), order++, task));
  }

  /** Runs the tasks that are due now. */
  void settle() {
    advance(Duration.ZERO);
  }

  void advance(Duration duration) {
    long until = elapsed + duration.toNanos();
    for (Task next = tasks.peek(); next != null && next.at() <= until; next = tasks.peek()) {
      tasks.remove(next);
      elapsed = Math.max(elapsed, next.at());
      try {
        next.work().run();
      } catch (Throwable e) {
        thrown.add(e);
      }
    }
    elapsed = until;
  }

  /** Advances the time without running tasks, as a blocked event loop does. */
  void block(Duration duration) {
    elapsed += duration.toNanos();
  }

  /** Advances the wall clock and the server, but neither the monotonic clock nor timers. */
  void suspendMachine(Duration duration, TokenServer server) {
    wallStepMillis += duration.toMillis();
    server.passes(duration);
  }

  int pending() {
    return tasks.size();
  }
}
