package recipes;

import io.vertx.core.streams.ReadStream;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

// [publisher]
/**
 * A publisher of the entries of a stream, which requests a page of PortOne only when the subscriber
 * demands more entries than have arrived. Each subscription reads a stream of its own.
 */
final class StreamPublisher<T> implements Flow.Publisher<T> {
  private final Supplier<ReadStream<T>> streams;

  StreamPublisher(Supplier<ReadStream<T>> streams) {
    this.streams = streams;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    ReadStream<T> stream = streams.get().pause();
    Reading<T> reading = new Reading<>(stream, subscriber, new AtomicBoolean());
    // A page is requested only on demand, so nothing arrives before the subscription.
    stream.exceptionHandler(reading::fail).endHandler(end -> reading.end()).handler(reading::emit);
    subscriber.onSubscribe(reading);
  }

  private record Reading<T>(
      ReadStream<T> stream, Flow.Subscriber<? super T> subscriber, AtomicBoolean isDone)
      implements Flow.Subscription {
    @Override
    public void request(long count) {
      if (count < 1) {
        fail(new IllegalArgumentException("request(" + count + ") is less than 1"));
      } else if (!isDone.get()) {
        stream.fetch(count);
      }
    }

    @Override
    public void cancel() {
      if (isDone.compareAndSet(false, true)) {
        stream.handler(null);
      }
    }

    void emit(T entry) {
      if (!isDone.get()) {
        subscriber.onNext(entry);
      }
    }

    void fail(Throwable failure) {
      if (isDone.compareAndSet(false, true)) {
        stream.handler(null);
        subscriber.onError(failure);
      }
    }

    void end() {
      if (isDone.compareAndSet(false, true)) {
        subscriber.onComplete();
      }
    }
  }
}
// [/publisher]
