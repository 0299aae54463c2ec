package io.github.portonevertx.v1.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentState;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sequence and the contexts in which the handler of events runs. */
class PaymentEventsHandlerTest {
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void eventsOfOnePaymentRunInSequenceAndQueryAgain() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.paid());
    Gate gate = new Gate();
    Set<Thread> handling = ConcurrentHashMap.newKeySet();
    shop.application =
        event -> {
          handling.add(Thread.currentThread());
          return gate.arrive();
        };
    Future<Outcome> first = stream.look(impUid, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    shop.simulator.ledger().refund(impUid, null, null);

    List<Future<Outcome>> meanwhile =
        IntStream.range(0, 50).mapToObj(i -> stream.look(impUid, Source.WEBHOOK)).toList();
    // Another payment does not wait: its handler arrives at the gate.
    Future<Outcome> other = stream.look(shop.add(PaymentSeed.paid()), Source.WEBHOOK);
    gate.awaitArrivals(2).await();
    assertEquals(2, shop.events.size());
    gate.open();

    assertEquals(Outcome.HANDLED, first.await());
    assertEquals(Outcome.HANDLED, other.await());
    meanwhile.forEach(outcome -> assertEquals(Outcome.HANDLED, outcome.await()));
    assertEquals(3, shop.events.size());
    assertEquals(1, handling.size(), "though the gate was opened on another thread");
    assertEquals(
        List.of(PaymentState.PAID, PaymentState.CANCELLED),
        shop.events.stream()
            .filter(e -> e.payment().impUid().equals(impUid))
            .map(PaymentEvent::kind)
            .toList());
    // One query for the first, one for all that arrived meanwhile, one for the other payment.
    assertEquals(3, shop.simulator.count("payments.get"));
  }

  @Test
  void nextEventIsHandledAfterAFailure() {
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.paid());
    Promise<Void> failing = Promise.promise();
    Gate gate = new Gate();
    shop.application = event -> gate.arrive().compose(v -> failing.future());
    Future<Outcome> first = stream.look(impUid, Source.WEBHOOK);
    gate.awaitArrivals(1).await();
    Future<Outcome> second = stream.look(impUid, Source.WEBHOOK);
    shop.application = event -> Future.succeededFuture();
    gate.open();
    failing.fail("the shop's database is down");

    assertEquals(Outcome.NOT_HANDLED, first.await());
    assertEquals(Outcome.HANDLED, second.await());
  }

  @Test
  void onlyHandledEventsArePublished() {
    ConcurrentLinkedQueue<JsonObject> published = new ConcurrentLinkedQueue<>();
    Promise<Void> first = Promise.promise();
    shop.vertx
        .eventBus()
        .<JsonObject>consumer(
            "portone.events.payments",
            message -> {
              published.add(message.body());
              first.tryComplete();
            })
        .completion()
        .await();
    PaymentEvents stream = shop.stream();
    String impUid = shop.add(PaymentSeed.dollars().merchantUid("order-1"));
    shop.application = event -> Future.failedFuture("not now");
    stream.look(impUid, Source.WEBHOOK).await();
    shop.application = event -> Future.succeededFuture();
    stream.look(impUid, Source.WEBHOOK).await();
    stream.look(impUid, Source.WEBHOOK).await();
    first.future().await();

    assertEquals(1, published.size());
    JsonObject event = new JsonObject(published.remove().encode());
    assertEquals("PAID", event.getString("kind"));
    assertEquals("WEBHOOK", event.getString("source"));
    JsonObject json = event.getJsonObject("payment");
    assertEquals("14.2", json.getValue("amount").toString());
    assertTrue(json.getValue("paid_at") instanceof Number);
    assertEquals(false, json.containsKey("failed_at"), "a time that is not set is absent");
    Payment read = Replies.bound(Reply.of(json)).as(Payment.class);
    assertEquals(shop.client.payments().get(impUid).await(), read);
  }

  @Test
  void handlerRunsOnTheContextOfTheEventsAndResultOnTheCallers() {
    Promise<Thread> made = Promise.promise();
    Promise<PaymentEvents> stream = Promise.promise();
    shop.vertx
        .getOrCreateContext()
        .runOnContext(
            v -> {
              made.complete(Thread.currentThread());
              stream.complete(shop.stream());
            });
    Promise<Thread> publishing = Promise.promise();
    shop.vertx
        .eventBus()
        .addOutboundInterceptor(
            delivery -> {
              // The client publishes the expiry of its token from another event loop.
              if (delivery.message().address().equals(PaymentEvents.DEFAULT_ADDRESS)) {
                publishing.tryComplete(Thread.currentThread());
              }
              delivery.next();
            });
    Promise<Thread> handling = Promise.promise();
    shop.application =
        event -> {
          handling.complete(Thread.currentThread());
          Promise<Void> elsewhere = Promise.promise();
          new Thread(elsewhere::complete).start();
          return elsewhere.future();
        };
    Promise<Thread> asking = Promise.promise();
    Promise<Thread> answered = Promise.promise();
    String impUid = shop.add(PaymentSeed.paid());
    PaymentEvents events = stream.future().await();
    Thread loop = made.future().await();
    shop.vertx.deployVerticle(
        () ->
            new VerticleBase() {
              @Override
              public Future<?> start() {
                // The instances have different event loops; one with another loop than the events
                // sends the call.
                if (Thread.currentThread() != loop && asking.tryComplete(Thread.currentThread())) {
                  events
                      .look(impUid, Source.WEBHOOK)
                      .onComplete(done -> answered.complete(Thread.currentThread()));
                }
                return Future.succeededFuture();
              }
            },
        new DeploymentOptions().setInstances(2));

    assertEquals(made.future().await(), handling.future().await());
    assertEquals(made.future().await(), publishing.future().await(), "not where the handler ended");
    assertEquals(asking.future().await(), answered.future().await());
    assertNotSame(made.future().await(), asking.future().await());
  }
}
