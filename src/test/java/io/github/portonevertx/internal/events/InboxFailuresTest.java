package io.github.portonevertx.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.events.Inbox;
import io.github.portonevertx.internal.logging.LogTopic;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.support.LogRecords;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An inbox that fails, hangs or answers late neither loses a state nor blocks a payment. */
class InboxFailuresTest {
  private static final Instant POSITION = Instant.parse("2026-03-01T00:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final Inbox<NoTransaction> memory = new MemoryInbox(10);
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final Inboxes inbox = new Inboxes();

  /** A payment is its own id and state. */
  private static final class Texts implements PaymentApi<String>, Listing<String> {
    @Override
    public @Nullable Instant changedAt(String payment) {
      return null;
    }

    @Override
    public Future<String> query(String id) {
      return Future.succeededFuture(id);
    }

    @Override
    public String id(String payment) {
      return payment;
    }

    @Override
    public String idName() {
      return "test_id";
    }

    @Override
    public String state(String payment) {
      return payment;
    }

    @Override
    public JsonObject event(String payment, Source source) {
      return new JsonObject();
    }

    @Override
    public Acceptance acceptance(String payment) {
      return Acceptance.ACCEPTED;
    }

    @Override
    public boolean isSkipped(String payment) {
      return false;
    }

    @Override
    public boolean findsTestChannels() {
      return true;
    }

    @Override
    public Pages<String> since(Instant from) {
      return number -> Future.succeededFuture(ListedPage.afterTheEnd());
    }

    @Override
    public @Nullable Duration listedFor() {
      return null;
    }
  }

  /** An inbox whose parts a test replaces. */
  private final class Inboxes implements Inbox<NoTransaction> {
    volatile @Nullable Future<Entry> reading;
    volatile @Nullable Future<Map<String, String>> states;
    volatile @Nullable Function<Function<NoTransaction, Future<Void>>, Future<Boolean>> recording;
    volatile @Nullable Function<Function<Instant, Future<Instant>>, Future<Boolean>> sweeping;

    @Override
    public Future<Entry> read(String api, String paymentId) {
      Future<Entry> other = reading;
      return other != null ? other : memory.read(api, paymentId);
    }

    @Override
    public Future<Boolean> record(
        Entry read, String state, Function<NoTransaction, Future<Void>> handler) {
      Function<Function<NoTransaction, Future<Void>>, Future<Boolean>> other = recording;
      return other != null ? other.apply(handler) : memory.record(read, state, handler);
    }

    @Override
    public Future<Map<String, String>> states(String api, Collection<String> paymentIds) {
      Future<Map<String, String>> other = states;
      return other != null ? other : memory.states(api, paymentIds);
    }

    @Override
    public Future<Boolean> sweep(
        String api, Instant first, Function<Instant, Future<Instant>> pass) {
      Function<Function<Instant, Future<Instant>>, Future<Boolean>> other = sweeping;
      return other != null ? other.apply(pass) : memory.sweep(api, first, pass);
    }
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private EventStream<String, NoTransaction> stream() {
    return new EventStream<>(
        vertx,
        new Texts(),
        inbox,
        (none, payment, source) -> {
          handled.add(payment);
          return Future.succeededFuture();
        },
        new EventSettings(
            "v1",
            "test",
            "events",
            10,
            Duration.ofMillis(20),
            System::nanoTime,
            PortOneMetrics.NONE));
  }

  private SweepLoop<String> sweep(EventStream<String, ?> stream) {
    return new SweepLoop<>(stream, new Texts(), Duration.ofDays(1), POSITION, null, () -> POSITION);
  }

  private Outcome look(EventStream<String, ?> stream) {
    return stream.look("p-1", Source.WEBHOOK).await();
  }

  @Test
  void unreadableInboxHandlesNothing() {
    EventStream<String, ?> stream = stream();
    List<Future<Inbox.Entry>> unread =
        List.of(
            Future.failedFuture("the database is down"), Promise.<Inbox.Entry>promise().future());
    for (Future<Inbox.Entry> reading : unread) {
      inbox.reading = reading;
      assertEquals(Outcome.NOT_ASKED, look(stream));
    }
    assertEquals(List.of(), handled);
    inbox.reading = null;
    assertEquals(Outcome.HANDLED, look(stream));
  }

  @Test
  void failedCommitIsNotHandled() {
    EventStream<String, ?> stream = stream();
    inbox.recording =
        handler -> handler.apply(NoTransaction.NONE).compose(v -> Future.failedFuture("no commit"));
    try (LogRecords log = LogRecords.of(LogTopic.EVENTS)) {
      assertEquals(Outcome.NOT_HANDLED, look(stream));
      assertEquals("event not handled: api=v1 test_id=p-1", log.onlyMessage());
    }
    inbox.recording = null;
    assertEquals(Outcome.HANDLED, look(stream));
    assertEquals(Outcome.REPEATED, look(stream));
  }

  @Test
  void commitWhoseAnswerIsLostIsARepetition() {
    EventStream<String, ?> stream = stream();
    inbox.recording =
        handler ->
            memory
                .record(Inbox.Entry.empty("test", "p-1"), "p-1", handler)
                .compose(done -> Future.failedFuture("the answer is lost"));
    assertEquals(Outcome.NOT_HANDLED, look(stream));
    inbox.recording = null;

    assertEquals(Outcome.REPEATED, look(stream));
    assertEquals(List.of("p-1"), handled);
  }

  @Test
  void transactionThatBeginsTooLateDoesNotCallTheHandler() {
    EventStream<String, ?> stream = stream();
    Promise<Function<NoTransaction, Future<Void>>> waiting = Promise.promise();
    inbox.recording =
        handler -> {
          waiting.tryComplete(handler);
          return Promise.<Boolean>promise().future();
        };
    assertEquals(Outcome.NOT_HANDLED, look(stream), "a pool without a free connection");

    Future<Void> late = waiting.future().await().apply(NoTransaction.NONE);

    PortOneException failure = assertThrows(PortOneException.class, late::await);
    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertEquals(List.of(), handled);
    inbox.recording = null;
    assertEquals(Outcome.HANDLED, look(stream), "the payment is not blocked");
  }

  @Test
  void inboxThatThrowsIsAFailure() {
    EventStream<String, ?> stream = stream();
    inbox.recording =
        handler -> {
          throw new AssertionError("invented");
        };
    assertEquals(Outcome.NOT_HANDLED, look(stream));
  }

  @Test
  void idsThatADatabaseRejectsNeverReachTheInbox() {
    EventStream<String, ?> stream = stream();
    inbox.reading = Future.failedFuture(new AssertionError("read"));
    for (String id : List.of("", "p\u0000", "p\n", "p\ud800")) {
      assertEquals(Outcome.NO_ID, stream.look(id, Source.WEBHOOK).await());
    }
    assertTrue(stream.handled(List.of("p\u0000")).map(all -> !all.test("p\u0000")).await());
  }

  @Test
  void sweepWhoseTransactionDoesNotBeginFailsAndIsNotRunLater() {
    SweepLoop<String> sweep = sweep(stream());
    Promise<Function<Instant, Future<Instant>>> waiting = Promise.promise();
    inbox.sweeping =
        pass -> {
          waiting.tryComplete(pass);
          return Promise.<Boolean>promise().future();
        };
    assertKind(FailureKind.TIMEOUT, sweep.run());

    assertKind(FailureKind.CANCELLED, waiting.future().await().apply(POSITION));
    inbox.sweeping = null;
    sweep.run().await();
  }

  @Test
  void sweepWhoseTransactionDoesNotEndFails() {
    SweepLoop<String> sweep = sweep(stream());
    inbox.sweeping =
        pass -> pass.apply(POSITION).compose(end -> Promise.<Boolean>promise().future());

    assertKind(FailureKind.TIMEOUT, sweep.run());
    inbox.sweeping = null;
    sweep.run().await();
    sweep.stop().await();
  }

  @Test
  void failureOfTheTransactionIsTheFailureOfTheSweep() {
    SweepLoop<String> sweep = sweep(stream());
    PortOneException down = PortOneException.of(FailureKind.UNAVAILABLE, "the database is down");
    inbox.sweeping = pass -> Future.failedFuture(down);

    assertSame(down, assertThrows(PortOneException.class, () -> sweep.run().await()));
    inbox.sweeping = pass -> pass.apply(POSITION).compose(end -> Future.failedFuture(down));
    assertSame(down, assertThrows(PortOneException.class, () -> sweep.run().await()));
  }

  private static void assertKind(FailureKind kind, Future<?> future) {
    PortOneException failure = assertThrows(PortOneException.class, future::await);
    assertEquals(kind, failure.kind());
    assertFalse(failure.getMessage().isBlank());
  }
}
