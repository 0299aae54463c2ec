package io.github.portonevertx.contract.v2;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Reads a stream and keeps the ids of its entries.
 *
 * @param <T> the type of an entry
 */
final class StreamReader<T> {
  private final Queue<String> read = new ConcurrentLinkedQueue<>();
  private final Promise<Void> end = Promise.promise();
  private final Promise<Void> enough = Promise.promise();
  private final ReadStream<T> stream;
  private final Function<T, String> id;
  private final int wanted;

  private StreamReader(ReadStream<T> stream, Function<T, String> id, int wanted) {
    this.stream = stream;
    this.id = id;
    this.wanted = wanted;
  }

  /**
   * Starts to read a stream.
   *
   * @param wanted the number of entries at which {@link #enough()} completes
   */
  static <T> StreamReader<T> of(ReadStream<T> stream, Function<T, String> id, int wanted) {
    StreamReader<T> reader = new StreamReader<>(stream, id, wanted);
    reader.begin();
    return reader;
  }

  /** Returns the ids of all entries of a stream. */
  static <T> List<String> all(ReadStream<T> stream, Function<T, String> id) {
    StreamReader<T> reader = of(stream, id, -1);
    reader.end().await();
    return reader.read();
  }

  private void begin() {
    stream
        .exceptionHandler(end::tryFail)
        .endHandler(ended -> end.complete())
        .handler(
            entry -> {
              read.add(id.apply(entry));
              if (read.size() == wanted) {
                enough.complete();
              }
            });
  }

  /** Returns the ids that were read so far. */
  List<String> read() {
    return List.copyOf(read);
  }

  /** Returns a future that completes when the wanted number of entries was read. */
  Future<Void> enough() {
    return enough.future();
  }

  /** Returns a future that completes when the stream ends, and fails when it fails. */
  Future<Void> end() {
    return end.future();
  }
}
