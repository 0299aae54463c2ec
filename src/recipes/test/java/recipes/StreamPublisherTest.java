package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Demand, cancellation and failures of the publisher, with the streams of both APIs. */
class StreamPublisherTest {
  private final Simulators simulators = new Simulators();

  @AfterEach
  void close() {
    simulators.close();
  }

  /** Completes {@code end}, and {@code threeReceived} with the third entry. */
  private static final class Reader implements Flow.Subscriber<Object> {
    final List<Object> received = new CopyOnWriteArrayList<>();
    final Promise<Void> threeReceived = Promise.promise();
    final Promise<Void> end = Promise.promise();
    private final Consumer<Flow.Subscription> start;
    Flow.Subscription subscription;

    Reader(Consumer<Flow.Subscription> start) {
      this.start = start;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      start.accept(subscription);
    }

    @Override
    public void onNext(Object entry) {
      received.add(entry);
      if (received.size() == 3) {
        threeReceived.complete();
      }
    }

    @Override
    public void onError(Throwable failure) {
      end.fail(failure);
    }

    @Override
    public void onComplete() {
      end.complete();
    }
  }

  private Reader read(Simulators.Api api, Consumer<Flow.Subscription> start) {
    Reader reader = new Reader(start);
    new StreamPublisher<>(simulators.payments(api)).subscribe(reader);
    return reader;
  }

  @Test
  void demandIsThatOfTheSubscriber() {
    CountingStream stream = new CountingStream();
    Reader reader = new Reader(subscription -> subscription.request(2));

    new StreamPublisher<>(() -> stream).subscribe(reader);
    reader.subscription.request(1);

    assertTrue(stream.isPaused());
    assertEquals(3, stream.demanded());
    assertEquals(List.of(1, 2, 3), reader.received);
  }

  @Test
  void cancelledSubscriptionReadsNoMore() {
    CountingStream stream = new CountingStream();
    Reader reader = new Reader(subscription -> subscription.request(2));
    new StreamPublisher<>(() -> stream).subscribe(reader);

    reader.subscription.cancel();
    reader.subscription.request(1);

    assertFalse(stream.hasReader());
    assertEquals(2, stream.demanded());
    assertEquals(List.of(1, 2), reader.received);
  }

  @ParameterizedTest
  @EnumSource
  void pageIsRequestedOnDemand(Simulators.Api api) {
    Reader reader = read(api, subscription -> {});
    assertEquals(0, simulators.pages(api));

    reader.subscription.request(3);
    reader.threeReceived.future().await();
    // Another call answers after what the stream has requested before it.
    simulators.payment(api, 1).get().await();

    assertEquals(2, simulators.pages(api));
    assertEquals(3, reader.received.size());
    reader.subscription.request(Long.MAX_VALUE);
    reader.end.future().await();
    assertEquals(6, reader.received.size());
  }

  @ParameterizedTest
  @EnumSource
  void cancelledSubscriptionRequestsNoFurtherPage(Simulators.Api api) {
    Gate gate = new Gate();
    simulators.faults(api).next(simulators.list(api), new Fault.HoldAnswer(gate));
    Reader reader = read(api, subscription -> subscription.request(Long.MAX_VALUE));
    gate.awaitArrivals(1).await();

    reader.subscription.cancel();
    gate.open();
    simulators.payment(api, 1).get().await();

    assertEquals(1, simulators.pages(api));
    assertEquals(List.of(), reader.received);
  }

  @ParameterizedTest
  @EnumSource
  void subscriptionCancelledAtOnceReadsNothing(Simulators.Api api) {
    Reader reader =
        read(
            api,
            subscription -> {
              subscription.cancel();
              subscription.request(1);
            });
    simulators.payment(api, 1).get().await();

    assertEquals(0, simulators.pages(api));
    assertEquals(List.of(), reader.received);
  }

  @ParameterizedTest
  @EnumSource
  void failureIsThatOfTheCall(Simulators.Api api) {
    simulators.faults(api).always(simulators.list(api), Fault.html(502));

    Future<Void> end = read(api, subscription -> subscription.request(1)).end.future();

    PortOneException failure = assertThrows(PortOneException.class, end::await);
    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
  }

  @ParameterizedTest
  @EnumSource
  void demandBelowOneFails(Simulators.Api api) {
    Future<Void> end = read(api, subscription -> subscription.request(0)).end.future();

    assertInstanceOf(IllegalArgumentException.class, end.cause());
  }
}
