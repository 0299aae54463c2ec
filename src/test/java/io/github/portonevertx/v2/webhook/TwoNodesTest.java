package io.github.portonevertx.v2.webhook;

import static io.github.portonevertx.v2.webhook.EventShop.failed;
import static io.github.portonevertx.v2.webhook.EventShop.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.support.SharedInbox;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.PaymentState;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes with one inbox apply each state once, and none after a newer one. */
class TwoNodesTest {
  private final EventShop shop = new EventShop();
  private final SharedInbox inbox = new SharedInbox();
  private final PaymentEvents first = node();
  private final PaymentEvents second = node();

  @AfterEach
  void close() {
    shop.close();
  }

  private PaymentEvents node() {
    return PaymentEvents.in(
        shop.vertx,
        shop.client,
        inbox,
        (transaction, event) -> {
          transaction.add(event.kind() + " " + event.payment().amount().cancelled());
          shop.events.add(event);
          return shop.application.apply(event);
        });
  }

  @Test
  void stateThatAnotherNodeHandledIsARepetition() {
    String id = shop.add(PaymentSeed.paid());

    assertEquals(Outcome.HANDLED, look(first, id));
    assertEquals(Outcome.REPEATED, look(second, id));
    assertEquals(List.of("PAID 0"), inbox.books);
  }

  @Test
  void answerOlderThanTheRecordedStateIsDiscarded() {
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    Gate gate = new Gate();
    shop.simulator.faults().next("payments.get", new Fault.HoldAnswer(gate));
    Future<Outcome> late = first.look(id, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    shop.refund(id, 1_000);

    assertEquals(Outcome.HANDLED, look(second, id));
    gate.open();

    assertEquals(Outcome.REPEATED, late.await());
    assertEquals(List.of("CANCELLED 1000"), inbox.books);
  }

  @Test
  void handlerOfAnOlderStateIsRolledBackWhenANewerOneIsRecordedFirst() {
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Future<Outcome> late = first.look(id, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    shop.refund(id, 1_000);
    shop.application = event -> Future.succeededFuture();

    assertEquals(Outcome.HANDLED, look(second, id));
    gate.open();

    assertEquals(Outcome.REPEATED, late.await());
    assertEquals(List.of("CANCELLED 1000"), inbox.books);
  }

  @Test
  void onlyRecordedEventsArePublished() {
    Queue<String> published = new ConcurrentLinkedQueue<>();
    shop.vertx
        .eventBus()
        .addOutboundInterceptor(
            delivery -> {
              if (delivery.body() instanceof JsonObject json && json.containsKey("kind")) {
                published.add(json.getString("kind"));
              }
              delivery.next();
            });
    handlerOfAnOlderStateIsRolledBackWhenANewerOneIsRecordedFirst();

    assertEquals(List.of("CANCELLED"), List.copyOf(published));
  }

  /** Notifications of refunds reach both nodes in any order while further refunds are made. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noStateIsFollowedByAnOlderOne(int round) {
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    List<Future<Outcome>> looks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      shop.refund(id, 10L * round);
      looks.add(first.look(id, Source.WEBHOOK));
      looks.add(second.look(id, Source.WEBHOOK));
    }
    looks.forEach(outcome -> assertTrue(outcome.await().status() != 500));
    look(first, id);

    List<Long> amounts =
        inbox.books.stream().map(line -> Long.valueOf(line.split(" ", -1)[1])).toList();
    assertEquals(amounts.stream().sorted().toList(), amounts, "in the order of the refunds");
    assertEquals(new HashSet<>(amounts).size(), amounts.size(), "a state was applied twice");
    assertEquals(100L * round, amounts.get(amounts.size() - 1), "the last state is missing");
  }

  @Test
  void aNodeThatKeepsLosingGivesUp() {
    String id = shop.add(PaymentSeed.paid().amount(1_000));
    // Each handling of the first node is overtaken by the second one.
    shop.application =
        event -> {
          if (event.source() == Source.SWEEP) {
            return Future.succeededFuture();
          }
          return refund(id)
              .compose(done -> second.look(id, Source.SWEEP))
              .compose(done -> refund(id));
        };

    assertEquals(Outcome.NOT_ASKED, first.look(id, Source.WEBHOOK).await());
    assertEquals(5, shop.events.stream().filter(event -> event.source() == Source.WEBHOOK).count());
    assertEquals(5, inbox.books.size());
  }

  private Future<Void> refund(String id) {
    CancelRequest some =
        CancelRequest.builder().paymentId(id).amount(10).reason("returned").build();
    return shop.client.payments().cancel(some).mapEmpty();
  }

  private Sweep sweep(PaymentEvents node) {
    return new Sweep(
        node, Duration.ofDays(1), shop.now.minusSeconds(60), () -> shop.simulator.clock().now());
  }

  @Test
  void oneNodeSweepsAtATime() {
    shop.add(PaymentSeed.paid(), Duration.ofSeconds(1));
    Gate gate = new Gate();
    shop.application = event -> gate.arrive();
    Future<Void> swept = sweep(first).run();
    gate.awaitArrivals(1).await();

    sweep(second).run().await();
    assertEquals(1, shop.simulator.count("payments.list"));
    gate.open();
    swept.await();

    assertEquals(shop.now.minusSeconds(1), inbox.position.get());
    assertEquals(List.of("PAID 0"), inbox.books);
  }

  @Test
  void aSweepContinuesFromThePositionOfAnotherNode() {
    Sweep one = sweep(first);
    Sweep other = sweep(second);
    one.run().await();
    String old = shop.add(PaymentSeed.paid(), Sweep.OVERLAP.plusSeconds(30));
    inbox.position.set(shop.now.minusSeconds(10));

    one.run().await();
    other.run().await();
    assertEquals(List.of(), shop.found(), old);

    inbox.position.set(shop.now.minusSeconds(40));
    one.run().await();
    assertEquals(List.of(old), shop.found(), "the position was set back");
  }

  @Test
  void failedPassHoldsThePositionAndTheNextNodeHandlesThePayment() {
    String bad = shop.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    shop.application = event -> Future.failedFuture("the connection is lost");
    assertTrue(failed(sweep(first).run()));
    assertEquals(null, inbox.position.get());
    assertEquals(List.of(), inbox.books);
    shop.application = event -> Future.succeededFuture();
    shop.found();

    sweep(second).run().await();

    assertEquals(List.of(bad), shop.found());
    assertEquals(shop.now.minusSeconds(9), inbox.position.get());
  }

  @Test
  void statesOfOneAccountAreNoStatesOfAnother() {
    String id = shop.add(PaymentSeed.paid());
    PaymentEvents other =
        PaymentEvents.in(
            shop.vertx,
            shop.client,
            inbox,
            (transaction, event) -> Future.succeededFuture(),
            PaymentEventsOptions.DEFAULT.withAccount("another"));

    look(first, id);
    assertEquals(Outcome.HANDLED, look(other, id));
  }

  @Test
  void kindsAreThoseOfThePayment() {
    String id = shop.add(PaymentSeed.virtualAccount());
    look(first, id);
    shop.simulator.ledger().deposit(id);
    look(second, id);

    assertEquals(
        List.of(PaymentState.AWAITING_DEPOSIT + " 0", PaymentState.PAID + " 0"), inbox.books);
  }
}
