package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only a payment that the application has handled counts as handled, for every result of a sweep.
 */
class SweepSettlementTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aPaymentThatIsNotFoundOnceIsHandledByItsWebhook() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    shop.simulator.faults().next("payments.get", new Fault.EnvelopeError(404, -1, "없는 결제입니다."));
    Sweep sweep = fixture.sweep(stream, fixture.now.minus(MINUTE));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(), fixture.stored());
    assertEquals(Outcome.HANDLED, stream.look(impUid, Source.WEBHOOK).await());
    assertEquals(List.of(impUid), fixture.found());
    sweep.run().await();
    assertEquals(List.of(), fixture.found(), "the event of the webhook was repeated");
    assertEquals(1, fixture.stored().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 404, 405, 406, 410, 412, 418, 422, 451, 499})
  void rejectedQueryNeitherSettlesAPaymentNorStopsTheOthers(int status) {
    String rejected = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String other = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.simulator
        .faults()
        .next("payments.get", new Fault.EnvelopeError(status, -1, "처리할 수 없습니다."));
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(MINUTE));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(other), fixture.found());
    assertEquals(List.of(), fixture.stored(), "the position moved past the payment");
    sweep.run().await();
    assertEquals(List.of(rejected), fixture.found());
    assertEquals(List.of(fixture.now.minusSeconds(8)), fixture.stored());
  }

  @Test
  void aPaymentThatIsNeverHandledDoesNotMakeLaterSweepsLonger() {
    String bad = fixture.add(PaymentSeed.paid(), Duration.ofDays(10));
    for (int i = 1; i < 350; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofMinutes(30L * i));
    }
    shop.application =
        event ->
            event.payment().impUid().equals(bad)
                ? Future.failedFuture("never this one")
                : Future.succeededFuture();
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(Duration.ofDays(11)));
    assertTrue(failed(sweep.run()));
    assertEquals(350, fixture.found().size());
    long pages = shop.simulator.count("payments.listByStatus");
    long queries = shop.simulator.count("payments.get");

    PortOneException failure = assertThrows(PortOneException.class, () -> sweep.run().await());

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertTrue(failure.getMessage().contains(bad + " NOT_HANDLED"), failure.getMessage());
    assertEquals(List.of(bad), fixture.found(), "the payment is retried");
    assertEquals(queries + 1, shop.simulator.count("payments.get"));
    assertEquals(
        pages + 2, shop.simulator.count("payments.listByStatus"), "all four pages were read again");
    assertEquals(List.of(), fixture.stored());
    shop.application = event -> Future.succeededFuture();
    sweep.run().await();
    assertEquals(List.of(fixture.now.minus(Duration.ofMinutes(30))), fixture.stored());
  }

  @Test
  void aPaymentIsTriedOnceASweep() {
    String bad = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    shop.application = event -> Future.failedFuture("not this one");
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(MINUTE));

    for (int i = 0; i < 3; i++) {
      assertTrue(failed(sweep.run()));
      assertEquals(List.of(bad), fixture.found(), "although it is still listed");
    }
  }

  @Test
  void unsettledPaymentsBeyondTheLimitAreFoundByTheListingAgain() {
    for (int i = 0; i < 1_010; i++) {
      fixture.add(PaymentSeed.paid(), Duration.ofMinutes(30).plusSeconds(i));
    }
    shop.application = event -> Future.failedFuture("the shop's database is down");
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(Duration.ofHours(2)));
    assertTrue(failed(sweep.run()));
    shop.events.clear();
    shop.application = event -> Future.succeededFuture();

    sweep.run().await();

    assertEquals(1_010, fixture.found().stream().distinct().count());
    assertEquals(List.of(fixture.now.minus(Duration.ofMinutes(30))), fixture.stored());
  }

  @Test
  void hiddenTestPaymentIsNotMarkedAsHandled() {
    String sandbox = fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(2));
    PortOneV1Client testing =
        PortOneV1Client.create(shop.vertx, shop.options().setIncludeSandbox(true));
    PaymentEvents stream = shop.stream(testing, 100);
    Sweep sweep = fixture.sweep(stream, fixture.now.minus(MINUTE));
    shop.simulator.faults().next("payments.get", new Fault.EnvelopeError(404, -1, "없는 결제입니다."));
    sweep.run().await();
    assertEquals(List.of(), fixture.found());

    assertEquals(Outcome.HANDLED, stream.look(sandbox, Source.WEBHOOK).await());
    testing.close().await();
  }

  @Test
  void hiddenTestPaymentsAreRetriedAfterOneIsFound() {
    String first = fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(3));
    String second = fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(2));
    PortOneV1Client testing =
        PortOneV1Client.create(shop.vertx, shop.options().setIncludeSandbox(true));
    Sweep sweep = fixture.sweep(shop.stream(testing, 100), fixture.now.minus(MINUTE));
    shop.simulator.faults().next("payments.get", new Fault.EnvelopeError(404, -1, "없는 결제입니다."));
    sweep.run().await();
    assertEquals(List.of(second), fixture.found());

    sweep.run().await();

    assertEquals(List.of(first), fixture.found());
    shop.simulator.faults().next("payments.get", new Fault.EnvelopeError(404, -1, "없는 결제입니다."));
    fixture.add(PaymentSeed.paid().testChannel(), Duration.ofSeconds(1));
    assertTrue(
        failed(sweep.run()),
        "the client includes test channels, so a 404 does not settle the payment");
    testing.close().await();
  }

  /** Throws checked exceptions too, as code compiled from Kotlin may. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> RuntimeException thrown(Throwable any) throws X {
    throw (X) any;
  }

  static List<Throwable> throwables() {
    return List.of(
        new AssertionError("invented"),
        new NoClassDefFoundError("invented/Missing"),
        new StackOverflowError(),
        new IOException("checked"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void exceptionOfTheHandlerEndsOneEventOnly(Throwable any) {
    String bad = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String good = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    shop.application =
        event -> {
          if (event.payment().impUid().equals(bad)) {
            throw SweepSettlementTest.<RuntimeException>thrown(any);
          }
          return Future.succeededFuture();
        };
    PaymentEvents stream = shop.stream();
    Sweep sweep = fixture.sweep(stream, fixture.now.minus(MINUTE));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(bad, good), fixture.found());
    assertEquals(Outcome.NOT_HANDLED, stream.look(bad, Source.WEBHOOK).await());
    shop.application = event -> Future.succeededFuture();
    shop.events.clear();
    sweep.run().await();
    assertEquals(List.of(bad), fixture.found());
    assertEquals(1, fixture.stored().size());
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void exceptionOfThePositionStoreFailsThatSweep(Throwable any) {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Function<Throwable, Future<Void>> storing =
        e -> {
          throw SweepSettlementTest.<RuntimeException>thrown(e);
        };
    Sweep sweep =
        new Sweep(
            shop.stream(),
            Duration.ofDays(1),
            fixture.now.minus(MINUTE),
            moment ->
                fixture.stored().isEmpty()
                    ? fixture.store(moment).compose(v -> storing.apply(any))
                    : fixture.store(moment));

    assertTrue(failed(sweep.run()));
    sweep.run().await();
    assertEquals(2, fixture.stored().size());
  }

  @Test
  void anInterceptorThatFailsDoesNotUndoAnEventOrStopASweep() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(3));
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(2));
    shop.vertx
        .eventBus()
        .addOutboundInterceptor(
            delivery -> {
              throw new AssertionError("invented");
            });
    Sweep sweep = fixture.sweep(shop.stream(), fixture.now.minus(MINUTE));

    sweep.run().await();

    assertEquals(2, fixture.found().size());
    assertEquals(1, fixture.stored().size());
  }
}
