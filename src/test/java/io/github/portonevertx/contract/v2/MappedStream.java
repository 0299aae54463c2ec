package io.github.portonevertx.contract.v2;

import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the entries of another one in another form.
 *
 * @param stream the other stream
 * @param form returns the other form of an entry
 */
record MappedStream<T, U>(ReadStream<T> stream, Function<T, U> form) implements ReadStream<U> {
  @Override
  public MappedStream<T, U> exceptionHandler(@Nullable Handler<Throwable> handler) {
    stream.exceptionHandler(handler);
    return this;
  }

  @Override
  public MappedStream<T, U> handler(@Nullable Handler<U> handler) {
    stream.handler(handler == null ? null : entry -> handler.handle(form.apply(entry)));
    return this;
  }

  @Override
  public MappedStream<T, U> pause() {
    stream.pause();
    return this;
  }

  @Override
  public MappedStream<T, U> resume() {
    stream.resume();
    return this;
  }

  @Override
  public MappedStream<T, U> fetch(long amount) {
    stream.fetch(amount);
    return this;
  }

  @Override
  public MappedStream<T, U> endHandler(@Nullable Handler<Void> handler) {
    stream.endHandler(handler);
    return this;
  }
}
