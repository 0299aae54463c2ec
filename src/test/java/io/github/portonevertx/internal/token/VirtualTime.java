package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** Time that passes when a test says so, on the test's own thread. */
final class VirtualTime implements Scheduler {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  private final long origin;
  private long elapsed;
  private long order;
  private long wallStepMillis;
  private long lateness;

  /** What tasks threw; a Vert.x context would hand it to its exception handler. */
  final List<Throwable> thrown = new ArrayList<>();

  private record Task(long at, long order, Runnable work) {}

  VirtualTime() {
    this(0);
  }

  /** Starts the monotonic clock anywhere, since it means nothing where it starts. */
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

  /** Nanoseconds since the test began; the monotonic clock without its arbitrary start. */
  long elapsed() {
    return elapsed;
  }

  void stepWallClock(Duration step) {
    wallStepMillis += step.toMillis();
  }

  /** Lets every timer set from now on fire late, as on a blocked event loop. */
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

  /** A task of the world around the code under test; no lateness. */
  void after(Duration delay, Runnable task) {
    tasks.add(new Task(elapsed + delay.toNanos(), order++, task));
  }

  /** Runs what is due now. */
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

  /** Time passes and no task runs, as on an event loop that loads classes. */
  void block(Duration duration) {
    elapsed += duration.toNanos();
  }

  /** The monotonic clock and every timer stand still while the world goes on. */
  void sleepMachine(Duration duration, TokenServer server) {
    wallStepMillis += duration.toMillis();
    server.passes(duration);
  }

  int pending() {
    return tasks.size();
  }
}
