package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentState;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each state of a payment is handled once and in sequence. */
class PaymentEventsTest {
  private final EventShop shop = new EventShop();

  @AfterEach
  void close() {
    shop.close();
  }

  private List<PaymentState> kinds() {
    return shop.events.stream().map(PaymentEvent::kind).toList();
  }

  @Test
  void repeatedEventIsSkippedAndEachRefundIsNew() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid().amount(1_000));

    assertEquals(Outcome.HANDLED, look(stream, id));
    assertEquals(Outcome.REPEATED, look(stream, id));
    for (long amount : List.of(300L, 300L, 400L)) {
      shop.refund(id, amount);
      assertEquals(Outcome.HANDLED, look(stream, id));
      assertEquals(Outcome.REPEATED, stream.look(id, Source.SWEEP).await());
    }
    assertEquals(
        List.of(
            PaymentState.PAID,
            PaymentState.PARTIALLY_CANCELLED,
            PaymentState.PARTIALLY_CANCELLED,
            PaymentState.CANCELLED),
        kinds());
  }

  @Test
  void requestAndSuccessOfARefundAreTwoStates() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    shop.simulator.refunds().later(true);
    look(stream, id);
    shop.refund(id, 400);

    assertEquals(Outcome.HANDLED, look(stream, id));
    Payment requested = shop.client.payments().get(id).await();
    shop.simulator.refunds().succeed(requested.cancellations().get(0).id());
    assertEquals(Outcome.HANDLED, look(stream, id));
    assertEquals(Outcome.REPEATED, look(stream, id));
  }

  @Test
  void theOrderOfRefundsInAnAnswerIsNoState() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    shop.refund(id, 300);
    shop.refund(id, 200);
    assertEquals(Outcome.HANDLED, look(stream, id));
    JsonArray refunds =
        Objects.requireNonNull(shop.simulator.ledger().payment(id)).getJsonArray("cancellations");

    shop.simulator
        .ledger()
        .change(
            id, "cancellations", new JsonArray().add(refunds.getValue(1)).add(refunds.getValue(0)));

    assertEquals(Outcome.REPEATED, look(stream, id));
  }

  @Test
  void disputeAndItsResolutionAreTwoStates() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid());
    look(stream, id);
    for (String status : List.of("UNRESOLVED", "RESOLVED")) {
      JsonArray disputes = new JsonArray().add(new JsonObject().put("status", status));
      shop.simulator.ledger().change(id, "disputes", disputes);
      assertEquals(Outcome.HANDLED, look(stream, id), status);
      assertEquals(Outcome.REPEATED, look(stream, id), status);
    }
  }

  @Test
  void anAccountIsOneEventAndItsDepositAnother() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.virtualAccount());

    look(stream, id);
    shop.simulator.ledger().deposit(id);
    look(stream, id);

    assertEquals(List.of(PaymentState.AWAITING_DEPOSIT, PaymentState.PAID), kinds());
  }

  @Test
  void anotherAttemptOfTheSamePaymentIsAnotherState() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.failed());
    look(stream, id);

    shop.add(PaymentSeed.failed().id(id));
    assertEquals(Outcome.HANDLED, look(stream, id));
    shop.add(PaymentSeed.paid().id(id));
    assertEquals(Outcome.HANDLED, look(stream, id));
    assertEquals(List.of(PaymentState.FAILED, PaymentState.FAILED, PaymentState.PAID), kinds());
  }

  @Test
  void anOpenWindowIsNoEvent() {
    PaymentEvents stream = shop.stream();

    assertEquals(Outcome.IGNORED, look(stream, shop.add(PaymentSeed.ready())));
    assertTrue(shop.events.isEmpty());
  }

  @Test
  void unknownPaymentAndFailureOfPortOneAreNotHandled() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid());

    assertEquals(Outcome.UNKNOWN_PAYMENT, look(stream, "payment-forged"));
    assertEquals(Outcome.NO_ID, look(stream, ""));
    assertEquals(Outcome.NO_ID, look(stream, "payment\u0000"));
    shop.simulator.faults().next("payments.get", Fault.html(502));
    assertEquals(Outcome.NOT_ASKED, look(stream, id));
    assertTrue(shop.events.isEmpty());
    assertEquals(Outcome.HANDLED, look(stream, id));
  }

  @Test
  void paymentWithAnotherIdIsRejected() {
    Reply other =
        Reply.of(
            Objects.requireNonNull(shop.simulator.ledger().payment(shop.add(PaymentSeed.paid()))));
    PortOneV2Client confused = PortOneV2Client.over(call -> Future.succeededFuture(other));

    assertEquals(
        Outcome.UNKNOWN_PAYMENT,
        look(shop.stream(confused, PaymentEventsOptions.DEFAULT), "payment-x"));
    assertTrue(shop.events.isEmpty());
  }

  @Test
  void eventsOfOnePaymentRunInSequenceAndQueryAgain() {
    PaymentEvents stream = shop.stream();
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Future<Outcome> first = stream.look(id, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    shop.refund(id, 1_000);

    List<Future<Outcome>> meanwhile =
        IntStream.range(0, 50).mapToObj(i -> stream.look(id, Source.WEBHOOK)).toList();
    gate.open();

    assertEquals(Outcome.HANDLED, first.await());
    meanwhile.forEach(outcome -> assertEquals(Outcome.HANDLED, outcome.await()));
    assertEquals(List.of(PaymentState.PAID, PaymentState.CANCELLED), kinds());
    assertEquals(2, shop.simulator.count("payments.get"));
  }

  @Test
  void aFailedHandlerIsCalledAgain() {
    PaymentEvents stream =
        shop.stream(PaymentEventsOptions.DEFAULT.withHandlerTimeout(Duration.ofMillis(20)));
    String id = shop.add(PaymentSeed.paid());
    List<Future<Void>> failures =
        List.of(Future.failedFuture("not now"), Promise.<Void>promise().future());
    for (Future<Void> failure : failures) {
      shop.application = event -> failure;
      assertEquals(Outcome.NOT_HANDLED, look(stream, id));
    }
    shop.application = event -> Future.succeededFuture();
    assertEquals(Outcome.HANDLED, look(stream, id));
  }

  @Test
  void longestHandlerTimeoutIsAccepted() {
    PaymentEvents stream =
        shop.stream(
            PaymentEventsOptions.DEFAULT.withHandlerTimeout(Duration.ofSeconds(Long.MAX_VALUE)));

    assertEquals(Outcome.HANDLED, look(stream, shop.add(PaymentSeed.paid())));
  }

  @Test
  void onlyHandledEventsArePublished() {
    Promise<JsonObject> published = Promise.promise();
    shop.vertx
        .eventBus()
        .<JsonObject>consumer(
            "portone.v2.events.payments", message -> published.tryComplete(message.body()))
        .completion()
        .await();
    PaymentEvents stream = shop.stream();
    String failing = shop.add(PaymentSeed.paid());
    String id = shop.add(PaymentSeed.paid());
    shop.application = event -> Future.failedFuture("not now");
    look(stream, failing);
    shop.application = event -> Future.succeededFuture();
    look(stream, id);

    JsonObject event = new JsonObject(published.future().await().encode());
    assertEquals("PAID", event.getString("kind"));
    assertEquals("WEBHOOK", event.getString("source"));
    PortOneV2Client reading =
        PortOneV2Client.over(
            call -> Future.succeededFuture(Reply.of(event.getJsonObject("payment"))));
    assertEquals(shop.client.payments().get(id).await(), reading.payments().get(id).await());
  }

  @Test
  void optionsOutOfTheirRangeAreRejected() {
    PaymentEventsOptions options = PaymentEventsOptions.DEFAULT;
    assertRejected("'account'", options.withAccount(" "));
    assertRejected("'remembered'", options.withRemembered(0));
    assertRejected("'handlerTimeout'", options.withHandlerTimeout(Duration.ZERO));
  }

  private void assertRejected(String name, PaymentEventsOptions options) {
    PortOneException failure = assertThrows(PortOneException.class, () -> shop.stream(options));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.getMessage().contains(name), failure.getMessage());
  }
}
