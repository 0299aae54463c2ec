package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Page;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The pages that a stream requests for the demand of its reader. */
class PageStreamDemandTest extends PageStreamFixture {
  @Test
  void noPageIsRequestedWithoutAHandlerAndDemand() {
    ReadStream<String> walk = walk(1, pages("x", 2));
    assertEquals(List.of(), asked);
    walk.pause().handler(read::add);
    assertEquals(List.of(), asked);
    walk.fetch(1);
    assertEquals(List.of("x1a"), read);
    walk.fetch(1);
    assertEquals(List.of(1), asked);
    walk.fetch(1);
    assertEquals(List.of(1, 2), asked);
    assertEquals(List.of("x1a", "x1b", "x2a"), read);
    assertEquals(0, ends);
    walk.resume();
    assertEquals(4, read.size());
    assertEquals(1, ends);
    walk.resume();
    walk.fetch(5);
    assertEquals(1, ends);
  }

  @Test
  void fetchAddsUpAndDoesNotOverflow() {
    ReadStream<String> walk = walk(1, pages("x", 3)).pause();
    walk.fetch(2).fetch(1).handler(read::add);
    assertEquals(3, read.size());
    walk.fetch(Long.MAX_VALUE).fetch(Long.MAX_VALUE);
    assertEquals(6, read.size());
    assertThrows(IllegalArgumentException.class, () -> walk.fetch(0));
  }

  @Test
  void pauseInsideTheHandlerTakesEffect() {
    ReadStream<String> walk = walk(1, pages("x", 2));
    walk.handler(
        entry -> {
          read.add(entry);
          walk.pause();
        });
    assertEquals(List.of("x1a"), read);
    walk.resume();
    assertEquals(List.of("x1a", "x1b"), read);
  }

  @Test
  void fetchInsideTheHandlerTakesEffect() {
    ReadStream<String> walk = walk(1, pages("x", 2)).pause();
    walk.handler(
        entry -> {
          read.add(entry);
          walk.fetch(1);
        });
    walk.fetch(1);
    assertEquals(4, read.size());
    assertEquals(1, ends);
  }

  @Test
  void handlerMayBeRemovedInsideItself() {
    ReadStream<String> walk = walk(1, pages("x", 2));
    walk.handler(
        entry -> {
          read.add(entry);
          walk.handler(null);
        });
    assertEquals(List.of("x1a"), read);
    walk.handler(read::add);
    assertEquals(4, read.size());
  }

  @Test
  void onePageAtATimeIsRequestedAndPauseHoldsWhileItIsInFlight() {
    Promise<Page<String>> first = Promise.promise();
    ReadStream<String> walk =
        walk(
            1,
            number -> {
              asked.add(number);
              return number == 1 ? first.future() : Future.succeededFuture(page("x", number, 2));
            });
    walk.handler(read::add);
    walk.fetch(1).resume();
    assertEquals(List.of(1), asked);
    walk.pause();
    first.complete(page("x", 1, 2));
    assertEquals(List.of(), read);
    walk.resume();
    assertEquals(4, read.size());
  }

  @Test
  void hundredThousandImmediatePagesDoNotOverflowTheStack() {
    AtomicInteger count = new AtomicInteger();
    walk(1, number -> Future.succeededFuture(page("x", number, 100_000)))
        .handler(entry -> count.incrementAndGet());
    assertEquals(200_000, count.get());
    assertEquals(1, ends);
    assertTrue(failures.isEmpty());
  }
}
