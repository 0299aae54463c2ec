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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
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

/** What a subscription to a Uni sends, and what its subscriber gets. */
class MutinyRecipeTest {
  private final Simulators simulators = new Simulators();

  @AfterEach
  void close() {
    simulators.close();
  }

  private static <T> Future<T> subscribe(Uni<T> of) {
    Promise<T> result = Promise.promise();
    of.subscribe().with(result::complete, result::fail);
    return result.future();
  }

  private Multi<Object> payments(Simulators.Api api) {
    return MutinyRecipe.multi(simulators.payments(api));
  }

  @ParameterizedTest
  @EnumSource
  void callIsMadeByEachSubscriptionOnly(Simulators.Api api) {
    AtomicInteger calls = new AtomicInteger();
    Uni<Object> payment =
        MutinyRecipe.uni(
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
    Uni<Object> payment =
        MutinyRecipe.uni(() -> simulators.payment(api, 0).get().onFailure(ofTheCall::set));

    Throwable failure =
        subscribe(payment).transform(done -> Future.succeededFuture(done.cause())).await();

    assertSame(ofTheCall.get(), failure);
    assertEquals(FailureKind.NOT_FOUND, ((PortOneException) failure).kind());
    Throwable thrown = thrown(payment);
    assertSame(ofTheCall.get(), thrown);
  }

  private static Throwable thrown(Uni<?> payment) {
    try {
      payment.await().indefinitely();
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
            subscribe(MutinyRecipe.uni(simulators.payment(api, 1)))
                .onSuccess(payment -> continued.complete(Vertx.currentContext())));

    assertSame(context, continued.future().await());
  }

  @ParameterizedTest
  @EnumSource
  void subscriberOfAnotherThreadRunsOnAnEventLoop(Simulators.Api api) {
    Promise<Boolean> onEventLoop = Promise.promise();
    subscribe(MutinyRecipe.uni(simulators.payment(api, 1)))
        .onSuccess(payment -> onEventLoop.complete(Context.isOnEventLoopThread()));

    assertTrue(onEventLoop.future().await());
  }

  @Test
  void refundOfV2IsExecutedOnceForTwoSubscriptions() {
    Uni<PaymentCancellation> refund =
        MutinyRecipe.refund(simulators.clientOfV2, Simulators.KEY, Simulators.refundOfV2());
    PaymentCancellation first = subscribe(refund).await();
    PaymentCancellation second = subscribe(refund).await();

    simulators.assertRefunds(Simulators.Api.V2, 2, 1);
    assertEquals(first, second);
  }

  @Test
  void refundOfV2WithoutAKeyIsExecutedTwice() {
    Uni<PaymentCancellation> refund =
        MutinyRecipe.uni(() -> simulators.clientOfV2.payments().cancel(Simulators.refundOfV2()));
    subscribe(refund).await();
    subscribe(refund).await();

    simulators.assertRefunds(Simulators.Api.V2, 2, 2);
  }

  @Test
  void refundOfV1IsSentOnceForTwoSubscriptions() {
    Uni<Payment> refund =
        MutinyRecipe.once(() -> simulators.clientOfV1.payments().cancel(Simulators.refundOfV1()));
    assertEquals(subscribe(refund).await(), subscribe(refund).await());

    simulators.assertRefunds(Simulators.Api.V1, 1, 1);
  }

  @Test
  void refundOfV1IsExecutedForEachSubscriptionOtherwise() {
    Uni<Payment> refund =
        MutinyRecipe.uni(() -> simulators.clientOfV1.payments().cancel(Simulators.refundOfV1()));
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
    Uni<?> refund =
        api == Simulators.Api.V1
            ? MutinyRecipe.uni(
                () ->
                    simulators
                        .clientOfV1
                        .payments()
                        .cancel(Simulators.refundOfV1())
                        .onComplete(done -> ended.complete()))
            : MutinyRecipe.uni(
                () ->
                    simulators
                        .clientOfV2
                        .payments()
                        .cancel(Simulators.refundOfV2())
                        .onComplete(done -> ended.complete()));
    Cancellable subscription = refund.subscribe().with(received::add, received::add);
    gate.awaitArrivals(1).await();

    subscription.cancel();
    gate.open();
    ended.future().await();

    simulators.assertRefunds(api, 1, 1);
    assertEquals(List.of(), received);
    assertFalse(ended.future().failed());
  }

  @ParameterizedTest
  @EnumSource
  void pagesAreRequestedOnDemand(Simulators.Api api) {
    AssertSubscriber<Object> reader =
        payments(api).subscribe().withSubscriber(AssertSubscriber.create());
    assertEquals(0, simulators.pages(api));
    reader.awaitNextItems(3);
    simulators.payment(api, 1).get().await();
    assertEquals(2, simulators.pages(api));
  }

  @ParameterizedTest
  @EnumSource
  void streamIsReadFromItsStartByEachSubscription(Simulators.Api api) {
    Multi<Object> payments = payments(api);
    assertEquals(6, payments.collect().asList().await().indefinitely().size());
    assertEquals(6, payments.collect().asList().await().indefinitely().size());
  }
}
