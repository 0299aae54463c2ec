package io.github.portonevertx.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.events.Inbox.Entry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryInboxTest {
  private final MemoryInbox inbox = new MemoryInbox(2);

  private Entry read(String id) {
    return inbox.read("v2", id).await();
  }

  private boolean record(Entry read, String state) {
    return inbox.record(read, state, none -> Future.succeededFuture()).await();
  }

  @Test
  void eachStateIncrementsTheVersion() {
    assertEquals(Entry.empty("v2", "p-1"), read("p-1"));
    assertTrue(record(read("p-1"), "PAID"));
    assertTrue(record(read("p-1"), "CANCELLED"));
    assertEquals(new Entry("v2", "p-1", 2, "CANCELLED"), read("p-1"));
  }

  @Test
  void outdatedEntryIsNotRecordedAndItsHandlerNotCalled() {
    Entry before = read("p-1");
    record(before, "PAID");

    assertFalse(
        inbox
            .record(
                before,
                "FAILED",
                none -> {
                  throw new AssertionError("called");
                })
            .await());
    assertEquals("PAID", read("p-1").state());
  }

  @Test
  void failedHandlerRecordsNothing() {
    Future<Boolean> recording =
        inbox.record(read("p-1"), "PAID", none -> Future.failedFuture("not now"));

    assertTrue(recording.failed());
    assertEquals(0, read("p-1").version());
  }

  @Test
  void thePaymentThatHasNotChangedForLongestIsDroppedFirst() {
    record(read("p-1"), "PAID");
    record(read("p-2"), "PAID");
    record(read("p-1"), "CANCELLED");
    Entry second = read("p-2");
    record(read("p-3"), "PAID");

    assertEquals(
        Map.of("p-1", "CANCELLED", "p-3", "PAID"),
        inbox.states("v2", List.of("p-1", "p-2", "p-3")).await());
    assertTrue(record(second, "CANCELLED"), "although the entry was dropped");
  }

  @Test
  void onePassRunsAtATimeFromTheLastPosition() {
    Promise<Instant> end = Promise.promise();
    Future<Boolean> running = inbox.sweep("v2", Instant.EPOCH, position -> end.future());

    assertFalse(inbox.sweep("v2", Instant.EPOCH, Future::succeededFuture).await());
    end.complete(Instant.EPOCH.plusSeconds(1));
    assertTrue(running.await());
    assertTrue(
        inbox
            .sweep(
                "v2",
                Instant.EPOCH,
                position -> {
                  assertEquals(Instant.EPOCH.plusSeconds(1), position);
                  return Future.failedFuture("not now");
                })
            .failed());
    assertTrue(inbox.sweep("v2", Instant.EPOCH, Future::succeededFuture).await());
  }
}
