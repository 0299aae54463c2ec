package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The pages and spans that a stream reads, and its end. */
class PageStreamTest extends PageStreamFixture {
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
}
