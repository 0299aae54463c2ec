package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that are awaited on virtual threads. */
class RefundVerticleTest {
  private static final DeploymentOptions VIRTUAL =
      new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);

  private final Simulators simulators = new Simulators();

  @BeforeEach
  void needVirtualThreads() {
    boolean available = Runtime.version().feature() >= 21;
    if (!available) {
      System.out.println("SKIPPED: virtual threads need a JDK 21 or later");
    }
    assumeTrue(available, "virtual threads need a JDK 21 or later");
  }

  @AfterEach
  void close() {
    simulators.close();
  }

  private Future<Object> refund(String paymentId) {
    return simulators
        .vertx
        .eventBus()
        .request(
            "refunds",
            new JsonObject()
                .put("paymentId", paymentId)
                .put("key", Simulators.KEY)
                .put("amount", 1_000))
        .map(reply -> reply.body());
  }

  /** Returns what the action returns on a virtual thread of a verticle. */
  private <T> T onVirtualThread(Supplier<T> action) {
    Promise<T> result = Promise.promise();
    simulators
        .vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                result.complete(action.get());
                return Future.succeededFuture();
              }
            },
            VIRTUAL)
        .onFailure(result::tryFail);
    return result.future().await();
  }

  @Test
  void refundIsExecutedOnceHoweverOftenItIsRequested() {
    simulators.vertx.deployVerticle(new RefundVerticle(simulators.clientOfV2), VIRTUAL).await();

    assertEquals(9_000L, refund("payment-1").await());
    assertEquals(9_000L, refund("payment-1").await());
    simulators.assertRefunds(Simulators.Api.V2, 2, 1);
  }

  @Test
  void failureIsAnswered() {
    simulators.vertx.deployVerticle(new RefundVerticle(simulators.clientOfV2), VIRTUAL).await();

    ReplyException failure = assertThrows(ReplyException.class, refund("unknown-payment")::await);

    assertEquals(FailureKind.NOT_FOUND.code(), failure.failureCode());
  }

  @ParameterizedTest
  @EnumSource
  void awaitThrowsTheFailureOfTheCall(Simulators.Api api) {
    Future<Object> payment = simulators.payment(api, 0).get();

    Throwable thrown = onVirtualThread(() -> assertThrows(PortOneException.class, payment::await));

    assertSame(payment.cause(), thrown);
  }

  @ParameterizedTest
  @EnumSource
  void threadContinuesOnItsOwnContext(Simulators.Api api) {
    assertTrue(
        onVirtualThread(
            () -> {
              Context before = Vertx.currentContext();
              simulators.payment(api, 1).get().await();
              return before == Vertx.currentContext()
                  && before.threadingModel() == ThreadingModel.VIRTUAL_THREAD;
            }));
  }

  @ParameterizedTest
  @EnumSource
  void eventLoopIsFreeWhileAVirtualThreadWaits(Simulators.Api api) {
    Gate gate = new Gate();
    simulators.faults(api).next("payments.get", new Fault.Hold(gate));
    gate.awaitArrivals(1).onSuccess(arrived -> gate.open());

    assertEquals(
        simulators.id(api, 1), onVirtualThread(() -> simulators.payment(api, 1).get().await()));
  }

  @ParameterizedTest
  @EnumSource
  void streamIsReadAsAStreamOfJava(Simulators.Api api) {
    assertEquals(
        6L,
        onVirtualThread(
            () -> {
              ReadStream<Object> payments = simulators.payments(api).get();
              try (Stream<Object> read = payments.blockingStream()) {
                return read.count();
              }
            }));
  }
}
