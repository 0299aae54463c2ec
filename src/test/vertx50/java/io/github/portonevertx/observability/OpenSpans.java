package io.github.portonevertx.observability;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the spans that have not ended, and completes futures when there is none. */
final class OpenSpans implements SpanProcessor {
  private final AtomicInteger open = new AtomicInteger();
  private final ConcurrentLinkedQueue<Promise<Void>> waiting = new ConcurrentLinkedQueue<>();

  /** Returns a future that completes when every span that has been started has ended. */
  Future<Void> none() {
    Promise<Void> none = Promise.promise();
    waiting.add(none);
    if (open.get() == 0) {
      release();
    }
    return none.future();
  }

  private void release() {
    List<Promise<Void>> released = new ArrayList<>();
    for (Promise<Void> next = waiting.poll(); next != null; next = waiting.poll()) {
      released.add(next);
    }
    released.forEach(Promise::tryComplete);
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    open.incrementAndGet();
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (open.decrementAndGet() == 0) {
      release();
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
