package recipes;

import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;

/** An endless stream of numbers that has an entry as soon as one is demanded. */
public final class CountingStream implements ReadStream<Integer> {
  private Handler<Integer> handler;
  private boolean isPaused;
  private long demanded;
  private long demand;
  private int last;
  private boolean isEmitting;

  /** Returns how many entries were demanded in all. */
  public long demanded() {
    return demanded;
  }

  public boolean hasReader() {
    return handler != null;
  }

  public boolean isPaused() {
    return isPaused;
  }

  @Override
  public CountingStream handler(Handler<Integer> handler) {
    this.handler = handler;
    return this;
  }

  @Override
  public CountingStream pause() {
    isPaused = true;
    return this;
  }

  @Override
  public CountingStream resume() {
    throw new AssertionError("without back-pressure");
  }

  @Override
  public CountingStream fetch(long amount) {
    demanded += amount;
    demand += amount;
    if (isEmitting) {
      return this;
    }
    isEmitting = true;
    while (demand > 0 && handler != null) {
      demand--;
      handler.handle(++last);
    }
    isEmitting = false;
    return this;
  }

  @Override
  public CountingStream exceptionHandler(Handler<Throwable> handler) {
    return this;
  }

  @Override
  public CountingStream endHandler(Handler<Void> handler) {
    return this;
  }
}
