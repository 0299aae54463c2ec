package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.support.SharedInbox;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes with one inbox apply each state once, and none after a newer one. */
class InboxTest {
  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;
  private final SharedInbox inbox = new SharedInbox();
  private final PaymentEvents first = node();
  private final PaymentEvents second = node();

  @AfterEach
  void close() {
    fixture.close();
  }

  private PaymentEvents node() {
    return PaymentEvents.in(
        shop.vertx,
        shop.client,
        inbox,
        (transaction, event) -> {
          transaction.add(event.kind() + " " + event.source());
          return shop.application.apply(event);
        });
  }

  @Test
  void stateThatAnotherNodeHandledIsARepetition() {
    String impUid = shop.add(PaymentSeed.paid());

    assertEquals(Outcome.HANDLED, first.look(impUid, Source.WEBHOOK).await());
    assertEquals(Outcome.REPEATED, second.look(impUid, Source.WEBHOOK).await());
    assertEquals(1, inbox.states("v1", List.of(impUid)).await().size());
  }

  @Test
  void answerOlderThanTheRecordedStateIsDiscarded() {
    String impUid = shop.add(PaymentSeed.paid().amount(1_000));
    Gate gate = new Gate();
    shop.simulator.faults().next("payments.get", new Fault.HoldAnswer(gate));
    Future<Outcome> late = first.look(impUid, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    shop.simulator.ledger().refund(impUid, new BigDecimal("300"), null);

    assertEquals(Outcome.HANDLED, second.look(impUid, Source.WEBHOOK).await());
    gate.open();

    assertEquals(Outcome.REPEATED, late.await());
    assertEquals(List.of("PARTIALLY_CANCELLED WEBHOOK"), inbox.books);
  }

  @Test
  void sweepStoresItsPositionInTheInbox() {
    fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    for (PaymentEvents node : List.of(first, second)) {
      new Sweep(node, Duration.ofDays(1), fixture.now.minusSeconds(60)).run().await();
    }

    assertEquals(List.of("PAID SWEEP"), inbox.books);
    assertEquals(fixture.now.minusSeconds(9), inbox.position.get());
  }

  @Test
  void blankAccountIsRejected() {
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                PaymentEvents.in(
                    shop.vertx,
                    shop.client,
                    inbox,
                    (transaction, event) -> Future.succeededFuture(),
                    " ",
                    PaymentEvents.DEFAULT_ADDRESS,
                    Duration.ofSeconds(1)));
    assertTrue(failure.getMessage().contains("'account'"), failure.getMessage());
  }
}
