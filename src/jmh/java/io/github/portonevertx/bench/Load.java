package io.github.portonevertx.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.vertx.core.Promise;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** Keeps a number of queries in flight for a given time, all from one context. */
final class Load {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

  private final Subject subject;
  private final long end;
  private final Histogram nanos = new Histogram(LONGEST, 3);
  private final Promise<Void> done = Promise.promise();
  private int open;

  private Load(Subject subject, int concurrency, long end) {
    this.subject = subject;
    this.open = concurrency;
    this.end = end;
  }

  /**
   * Runs the load and returns its measurement. A failed query fails it, because a fast failure
   * would look like a fast answer.
   */
  static Measurement run(Subject subject, int concurrency, Duration stretch) throws Exception {
    long cpu = cpuNanos();
    long bytes = allocated();
    long begun = System.nanoTime();
    Load load = new Load(subject, concurrency, begun + stretch.toNanos());
    subject
        .context()
        .runOnContext(
            v -> {
              for (int i = 0; i < concurrency; i++) {
                load.ask();
              }
            });
    load.done.future().await(stretch.toSeconds() + 30, TimeUnit.SECONDS);
    long ended = System.nanoTime();
    return new Measurement(
        (ended - begun) / 1e9, load.nanos, cpuNanos() - cpu, allocated() - bytes);
  }

  private void ask() {
    long begun = System.nanoTime();
    if (begun - end >= 0) {
      open--;
      if (open == 0) {
        done.tryComplete();
      }
      return;
    }
    subject
        .question()
        .get()
        .onComplete(
            (answer, failure) -> {
              if (failure != null) {
                done.tryFail(failure);
              } else {
                nanos.recordValue(Math.min(LONGEST, System.nanoTime() - begun));
                ask();
              }
            });
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long allocated() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
