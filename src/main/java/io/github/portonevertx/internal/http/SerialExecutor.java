package io.github.portonevertx.internal.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of any number of threads one after another, on the thread that finds it free, so
 * that state which only these tasks touch needs no lock.
 */
final class SerialExecutor implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  /** Runs a task, and those that other threads add meanwhile; returns at once if one is running. */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (unfinished.getAndIncrement() > 0) {
      return;
    }
    @Nullable Throwable thrown = null;
    do {
      Runnable next = tasks.remove();
      try {
        next.run();
      } catch (RuntimeException | Error e) {
        // The tasks behind it must run nevertheless.
        thrown = e;
      }
    } while (unfinished.decrementAndGet() > 0);
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
