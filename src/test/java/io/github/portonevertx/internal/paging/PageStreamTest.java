package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageStreamTest {
  private final List<Integer> asked = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private int ends;

  /** Pages of two entries, answered immediately. */
  private IntFunction<Future<Page<String>>> pages(String name, int count) {
    return number -> {
      asked.add(number);
      return Future.succeededFuture(page(name, number, count));
    };
  }

  private static Page<String> page(String name, int number, int count) {
    List<String> entries =
        count == 0 ? List.of() : List.of(name + number + "a", name + number + "b");
    return new Page<>(2 * count, number - 1, number < count ? number + 1 : 0, entries);
  }

  @SafeVarargs
  private ReadStream<String> walk(int first, IntFunction<Future<Page<String>>>... spans) {
    List<IntFunction<Future<Page<String>>>> all = new ArrayList<>();
    for (IntFunction<Future<Page<String>>> span : spans) {
      all.add(span);
    }
    return PageStream.over(first, all).exceptionHandler(failures::add).endHandler(v -> ends++);
  }

  @Test
  void everyEntryOfEveryPageOfEverySpanIsReadThenTheStreamEnds() {
    walk(1, pages("x", 2), pages("y", 0), pages("z", 1)).handler(read::add);

    assertEquals(List.of("x1a", "x1b", "x2a", "x2b", "z1a", "z1b"), read);
    assertEquals(List.of(1, 2, 1, 1), asked);
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  @Test
  void firstPageNumberAppliesToTheFirstSpanOnly() {
    walk(2, pages("x", 3), pages("y", 1)).handler(read::add);
    assertEquals(List.of(2, 3, 1), asked);
    assertEquals(6, read.size());
  }

  @Test
  void streamWithoutSpansEndsImmediately() {
    walk(1).handler(read::add);
    assertEquals(1, ends);
  }

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
  void pageNumbersThatDoNotGrowEndTheSpan() {
    walk(
            1,
            number -> {
              asked.add(number);
              return Future.succeededFuture(new Page<>(9, 0, 1, List.of("x")));
            })
        .handler(read::add);
    assertEquals(List.of(1), asked);
    assertEquals(1, ends);
  }

  @Test
  void endlessListingFailsAfterItsEntries() {
    List<IntFunction<Page<String>>> endless =
        List.of(
            number -> new Page<>(4, 0, number + 1, List.of()),
            number -> new Page<>(0, 0, number + 1, List.of("same")),
            number -> new Page<>(4, 0, number + 1, List.of("x" + number)));
    for (IntFunction<Page<String>> pages : endless) {
      asked.clear();
      failures.clear();
      walk(
              1,
              number -> {
                asked.add(number);
                return number > 1000
                    ? Future.failedFuture("asked for page " + number)
                    : Future.succeededFuture(pages.apply(number));
              },
              pages("y", 1))
          .handler(read::add);

      assertEquals(0, ends);
      PortOneException failure = assertInstanceOf(PortOneException.class, failures.get(0));
      assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
      assertEquals("the listing does not end", failure.text());
    }
    assertTrue(read.containsAll(List.of("same", "x1", "x2", "x3", "x4")), read.toString());
  }

  @Test
  void aListingThatGrowsWhileItIsReadIsReadToItsEnd() {
    // One new entry a page shifts the others: each page begins with the last entry of the previous
    // one.
    walk(
            1,
            number ->
                Future.succeededFuture(
                    new Page<>(
                        40 + number,
                        number - 1,
                        number < 40 ? number + 1 : 0,
                        List.of("x" + (number - 1), "x" + number))))
        .handler(read::add);

    assertEquals(80, read.size());
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  @Test
  void emptyPageDoesNotEndTheListing() {
    walk(
            1,
            number ->
                Future.succeededFuture(
                    new Page<>(
                        10,
                        number - 1,
                        number < 10 ? number + 1 : 0,
                        number == 5 || number == 6 ? List.of() : List.of("x" + number))))
        .handler(read::add);

    assertEquals(8, read.size());
    assertEquals(1, ends);
  }

  @Test
  void aListingWithoutATotalIsReadToItsEnd() {
    walk(
            1,
            number ->
                Future.succeededFuture(
                    new Page<>(
                        0, number - 1, number < 100 ? number + 1 : 0, List.of("x" + number))))
        .handler(read::add);

    assertEquals(100, read.size());
    assertEquals(1, ends);
  }

  @Test
  void aPagePastTheLastEndsTheSpanOnly() {
    walk(
            1,
            number ->
                number == 1
                    ? Future.succeededFuture(page("x", 1, 2))
                    : Future.failedFuture(
                        PortOneException.builder(FailureKind.INVALID_REQUEST, "no")
                            .httpStatus(400)
                            .portOneCode(-1)
                            .build()),
            pages("y", 1))
        .handler(read::add);
    assertEquals(List.of("x1a", "x1b", "y1a", "y1b"), read);
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  @Test
  void anyOtherFailureEndsTheStream() {
    Throwable own = PortOneException.of(FailureKind.INVALID_REQUEST, "ours, not PortOne's");
    ReadStream<String> walk = walk(1, number -> Future.failedFuture(own), pages("y", 1));
    walk.handler(read::add);
    walk.resume();

    assertEquals(List.of(own), failures);
    assertEquals(0, ends);
    assertEquals(List.of(), asked);
  }

  @Test
  void aSourceThatThrowsIsAFailure() {
    IllegalStateException own = new IllegalStateException("invented");
    walk(
            1,
            number -> {
              throw own;
            })
        .handler(read::add);
    assertSame(own, failures.get(0));
  }

  @Test
  void throwingHandlerEndsTheStreamAndIsReported() {
    IllegalStateException own = new IllegalStateException("invented");
    ReadStream<String> walk = walk(1, pages("x", 2));
    walk.handler(
        entry -> {
          read.add(entry);
          throw own;
        });
    walk.resume();
    assertEquals(List.of("x1a"), read);
    assertEquals(List.of(own), failures);
    assertEquals(0, ends);
  }

  @Test
  void failureWithoutAnExceptionHandlerIsLogged() {
    ReadStream<String> walk =
        PageStream.over(1, List.of(number -> Future.failedFuture(new IllegalStateException("x"))));
    walk.handler(read::add);
    assertEquals(List.of(), read);
  }

  @Test
  void endHandlerSetLateIsCalledOnce() {
    ReadStream<String> walk = PageStream.<String>over(1, List.of()).handler(read::add);
    walk.endHandler(v -> ends++);
    walk.endHandler(v -> ends++).resume();
    assertEquals(1, ends);

    assertEquals(
        List.of(),
        PageStream.<String>over(1, List.of()).collect(Collectors.<String>toList()).result());
    IllegalStateException no = new IllegalStateException("no");
    assertSame(
        no,
        PageStream.<String>over(1, List.of(number -> Future.failedFuture(no)))
            .collect(Collectors.<String>toList())
            .cause());
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

  @Test
  void handlerSetAfterTheEndIsCalledImmediately() {
    PageStream.<String>over(1, List.of()).handler(read::add).endHandler(end -> ends++);
    assertEquals(1, ends);

    IllegalStateException no = new IllegalStateException("no");
    PageStream.<String>over(1, List.of(number -> Future.failedFuture(no)))
        .handler(read::add)
        .exceptionHandler(failures::add);
    assertEquals(List.of(no), failures);
  }

  @Test
  void throwingHandlerIsReportedImmediately() {
    IllegalStateException own = new IllegalStateException("invented");
    walk(1, pages("x", 2))
        .handler(
            entry -> {
              throw own;
            });

    assertEquals(List.of(own), failures);
  }

  @Test
  void everySetterReturnsTheStream() {
    ReadStream<String> walk = walk(1, pages("x", 1));

    assertSame(walk, walk.pause());
    assertSame(walk, walk.handler(read::add));
    assertSame(walk, walk.exceptionHandler(failures::add));
    assertSame(walk, walk.endHandler(end -> ends++));
    assertSame(walk, walk.fetch(1));
    assertSame(walk, walk.resume());
  }
}
