package io.github.portonevertx.internal.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks from any number of threads one after another, on the thread that adds a task while
 * none is running. State that only these tasks access needs no lock.
 */
final class SerialExecutor implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  /**
   * Runs a task and those that other threads add in the meantime; returns immediately if a task is
   * already running.
   */
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
        // The tasks after it must still run.
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
