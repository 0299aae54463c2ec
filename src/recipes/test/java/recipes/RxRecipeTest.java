package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a subscription to a Single sends, and what its subscriber gets. */
class RxRecipeTest {
  private final Simulators simulators = new Simulators();

  @AfterEach
  void close() {
    simulators.close();
  }

  private static <T> Future<T> subscribe(Single<T> of) {
    Promise<T> result = Promise.promise();
    Disposable unused = of.subscribe(result::complete, result::fail);
    return result.future();
  }

  private Flowable<Object> payments(Simulators.Api api) {
    return RxRecipe.flowable(simulators.payments(api));
  }

  @ParameterizedTest
  @EnumSource
  void callIsMadeByEachSubscriptionOnly(Simulators.Api api) {
    AtomicInteger calls = new AtomicInteger();
    Single<Object> payment =
        RxRecipe.single(
            () -> {
              calls.incrementAndGet();
              return simulators.payment(api, 1).get();
            });
    assertEquals(0, calls.get());

    assertEquals(simulators.id(api, 1), subscribe(payment).await());
    assertEquals(1, calls.get());
    subscribe(payment).await();
    assertEquals(2, calls.get());
  }

  @ParameterizedTest
  @EnumSource
  void failureIsThatOfTheCall(Simulators.Api api) {
    AtomicReference<Throwable> ofTheCall = new AtomicReference<>();
    Single<Object> payment =
        RxRecipe.single(() -> simulators.payment(api, 0).get().onFailure(ofTheCall::set));

    Throwable failure =
        subscribe(payment).transform(done -> Future.succeededFuture(done.cause())).await();

    assertSame(ofTheCall.get(), failure);
    assertEquals(FailureKind.NOT_FOUND, ((PortOneException) failure).kind());
    Throwable thrown = thrown(payment);
    assertSame(ofTheCall.get(), thrown);
  }

  private static Throwable thrown(Single<?> payment) {
    try {
      payment.blockingGet();
      throw new AssertionError("it did not fail");
    } catch (PortOneException e) {
      return e;
    }
  }

  @ParameterizedTest
  @EnumSource
  void subscriberRunsOnTheContextOfTheSubscription(Simulators.Api api) {
    Context context = simulators.vertx.getOrCreateContext();
    Promise<Context> continued = Promise.promise();
    context.runOnContext(
        start ->
            subscribe(RxRecipe.single(simulators.payment(api, 1)))
                .onSuccess(payment -> continued.complete(Vertx.currentContext())));

    assertSame(context, continued.future().await());
  }

  @ParameterizedTest
  @EnumSource
  void subscriberOfAnotherThreadRunsOnAnEventLoop(Simulators.Api api) {
    Promise<Boolean> onEventLoop = Promise.promise();
    subscribe(RxRecipe.single(simulators.payment(api, 1)))
        .onSuccess(payment -> onEventLoop.complete(Context.isOnEventLoopThread()));

    assertTrue(onEventLoop.future().await());
  }

  @Test
  void closeIsACompletable() {
    Completable closing = RxRecipe.completable(simulators.clientOfV2::close);
    assertTrue(simulators.clientOfV2.health().await().up());

    closing.blockingAwait();

    assertFalse(simulators.clientOfV2.health().await().up());
  }

  @Test
  void refundOfV2IsExecutedOnceForTwoSubscriptions() {
    Single<PaymentCancellation> refund =
        RxRecipe.refund(simulators.clientOfV2, Simulators.KEY, Simulators.refundOfV2());
    PaymentCancellation first = subscribe(refund).await();
    PaymentCancellation second = subscribe(refund).await();

    simulators.assertRefunds(Simulators.Api.V2, 2, 1);
    assertEquals(first, second);
  }

  @Test
  void refundOfV2WithoutAKeyIsExecutedTwice() {
    Single<PaymentCancellation> refund =
        RxRecipe.single(() -> simulators.clientOfV2.payments().cancel(Simulators.refundOfV2()));
    subscribe(refund).await();
    subscribe(refund).await();

    simulators.assertRefunds(Simulators.Api.V2, 2, 2);
  }

  @Test
  void refundOfV1IsSentOnceForTwoSubscriptions() {
    Single<Payment> refund =
        RxRecipe.once(() -> simulators.clientOfV1.payments().cancel(Simulators.refundOfV1()));
    assertEquals(subscribe(refund).await(), subscribe(refund).await());

    simulators.assertRefunds(Simulators.Api.V1, 1, 1);
  }

  @Test
  void refundOfV1IsExecutedForEachSubscriptionOtherwise() {
    Single<Payment> refund =
        RxRecipe.single(() -> simulators.clientOfV1.payments().cancel(Simulators.refundOfV1()));
    subscribe(refund).await();
    subscribe(refund).await();

    simulators.assertRefunds(Simulators.Api.V1, 2, 2);
  }

  @ParameterizedTest
  @EnumSource
  void cancelledSubscriptionLeavesTheCallRunning(Simulators.Api api) {
    Gate gate = new Gate();
    simulators.faults(api).next("payments.cancel", new Fault.Hold(gate));
    Promise<Void> ended = Promise.promise();
    List<Object> received = new ArrayList<>();
    Single<?> refund =
        api == Simulators.Api.V1
            ? RxRecipe.single(
                () ->
                    simulators
                        .clientOfV1
                        .payments()
                        .cancel(Simulators.refundOfV1())
                        .onComplete(done -> ended.complete()))
            : RxRecipe.single(
                () ->
                    simulators
                        .clientOfV2
                        .payments()
                        .cancel(Simulators.refundOfV2())
                        .onComplete(done -> ended.complete()));
    Disposable subscription = refund.subscribe(received::add, received::add);
    gate.awaitArrivals(1).await();

    subscription.dispose();
    gate.open();
    ended.future().await();

    simulators.assertRefunds(api, 1, 1);
    assertEquals(List.of(), received);
    assertFalse(ended.future().failed());
  }

  @ParameterizedTest
  @EnumSource
  void pagesAreRequestedOnDemand(Simulators.Api api) {
    TestSubscriber<Object> reader = payments(api).test(0);
    assertEquals(0, simulators.pages(api));
    reader.request(3);
    reader.awaitCount(3);
    simulators.payment(api, 1).get().await();
    assertEquals(2, simulators.pages(api));
  }

  @ParameterizedTest
  @EnumSource
  void streamIsReadFromItsStartByEachSubscription(Simulators.Api api) {
    Flowable<Object> payments = payments(api);
    assertEquals(6, payments.toList().blockingGet().size());
    assertEquals(6, payments.toList().blockingGet().size());
  }
}
