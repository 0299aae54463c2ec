package io.github.portonevertx.v1.webhook;

import static io.github.portonevertx.v1.webhook.SweepFixture.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A handler or store that never completes its future blocks neither a payment nor a sweep. */
class HandlerTimeoutTest {
  private final SweepFixture fixture = new SweepFixture();
  private final Shop shop = fixture.shop;

  @AfterEach
  void close() {
    fixture.close();
  }

  private PaymentEvents stream(int remembered, Duration timeout) {
    return new PaymentEvents(
        shop.vertx,
        shop.client,
        event -> {
          shop.events.add(event);
          return shop.application.apply(event);
        },
        PaymentEvents.DEFAULT_ADDRESS,
        remembered,
        timeout);
  }

  @Test
  void hangingHandlerStopsNeitherTheSweepNorTheRetry() {
    String hanging = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    String good = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(8));
    Promise<Void> never = Promise.promise();
    shop.application =
        event ->
            event.payment().impUid().equals(hanging) ? never.future() : Future.succeededFuture();
    PaymentEvents stream = stream(100, Duration.ofMillis(20));
    Sweep sweep = fixture.sweep(stream, fixture.now.minusSeconds(60));

    assertTrue(failed(sweep.run()));
    assertEquals(List.of(hanging, good), fixture.found());
    assertEquals(List.of(), fixture.stored());
    assertEquals(Outcome.NOT_HANDLED, stream.look(hanging, Source.WEBHOOK).await());
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      never.complete();
      stream.here(Future::succeededFuture).await();
      assertEquals(2, log.messages().size(), "one record for each call that ended late");
      assertTrue(
          log.messages()
              .get(0)
              .startsWith("handler ended after its time limit: api=v1 succeeded=true imp_uid="));
    }
    shop.application = event -> Future.succeededFuture();
    shop.events.clear();
    sweep.run().await();
    assertEquals(
        List.of(hanging), fixture.found(), "an event that ended too late is not marked as handled");
    assertEquals(1, fixture.stored().size());
    assertEquals(Duration.ofMinutes(1), PaymentEvents.DEFAULT_HANDLER_TIMEOUT);
  }

  @Test
  void aHandlerThatHangsIsLoggedWithItsTimeout() {
    String hanging = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    shop.application = event -> Promise.<Void>promise().future();
    PaymentEvents stream = stream(100, Duration.ofMillis(20));
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      assertEquals(Outcome.NOT_HANDLED, stream.look(hanging, Source.WEBHOOK).await());
      String text = String.join("", log.texts());
      assertTrue(text.contains("event not handled: api=v1 imp_uid=" + hanging), text);
      assertTrue(text.contains("the handler did not complete its future within PT0.02S"), text);
    }
  }

  @Test
  void hangingPositionStoreStopsNeitherTheSweepNorItsClose() {
    String paid = fixture.add(PaymentSeed.paid(), Duration.ofSeconds(9));
    Queue<Instant> asked = new ConcurrentLinkedQueue<>();
    Sweep sweep =
        new Sweep(
            stream(100, Duration.ofMillis(20)),
            Duration.ofDays(1),
            fixture.now.minusSeconds(60),
            position -> {
              asked.add(position);
              return Promise.<Void>promise().future();
            });

    assertTrue(failed(sweep.run()));
    assertTrue(failed(sweep.run()));

    assertEquals(List.of(paid), fixture.found());
    Instant position = fixture.now.minusSeconds(9);
    assertEquals(
        List.of(position, position), List.copyOf(asked), "no sweep has stored a position so far");
    sweep.stop().await();
  }

  @Test
  void nonPositiveTimeoutIsRefused() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      PortOneException failure = assertThrows(PortOneException.class, () -> stream(1, none));
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertTrue(failure.getMessage().contains("'handlerTimeout'"), failure.getMessage());
    }
    PortOneException failure =
        assertThrows(PortOneException.class, () -> stream(0, Duration.ofSeconds(1)));
    assertTrue(failure.getMessage().contains("'remembered'"), failure.getMessage());
    PaymentEvents stream = shop.stream();
    for (Executable receiver :
        List.<Executable>of(
            () -> new WebhookReceiver(stream, AllowedSenders.ANY_ADDRESS, Duration.ZERO),
            () ->
                new ConfirmReceiver(
                    AllowedSenders.ANY_ADDRESS,
                    asked -> Future.succeededFuture(Decision.approve()),
                    Duration.ofSeconds(-1)))) {
      failure = assertThrows(PortOneException.class, receiver);
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertTrue(failure.getMessage().contains("'limit'"), failure.getMessage());
    }
  }

  @Test
  void throwingClientDoesNotBlockLaterEvents() {
    PortOneV1Client broken =
        PortOneV1Client.over(
            call -> {
              throw new AssertionError("invented");
            });
    PaymentEvents stream = shop.stream(broken, 10);

    assertEquals(Outcome.NOT_ASKED, stream.look("imp_1", Source.WEBHOOK).await());
    assertEquals(Outcome.NOT_ASKED, stream.look("imp_1", Source.WEBHOOK).await());
    Sweep sweep = fixture.sweep(stream, fixture.now);
    assertTrue(failed(sweep.run()));
    assertTrue(failed(sweep.run()));
  }
}
