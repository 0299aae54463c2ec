package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllPagesTest {
  private final List<Integer> asked = new ArrayList<>();

  private Future<List<String>> read(IntFunction<Page<String>> pages) {
    return AllPages.of(
        number -> {
          asked.add(number);
          return Future.succeededFuture(pages.apply(number));
        },
        entry -> entry.substring(0, 1));
  }

  private static Page<String> page(int next, String... entries) {
    return new Page<>(0, 0, next, List.of(entries));
  }

  private static PortOneException failure(Future<?> reading) {
    return (PortOneException) reading.cause();
  }

  @Test
  void allPagesAreReadInOrder() {
    List<Page<String>> pages = List.of(page(2, "a1", "b1"), page(3, "c1"), page(0, "d1"));

    assertEquals(List.of("a1", "b1", "c1", "d1"), read(number -> pages.get(number - 1)).result());
    assertEquals(List.of(1, 2, 3), asked);
  }

  @Test
  void duplicateEntryIsKeptOnceInItsLatestForm() {
    List<Page<String>> pages = List.of(page(2, "a1", "b1"), page(0, "b2", "c1"));

    assertEquals(List.of("a1", "b2", "c1"), read(number -> pages.get(number - 1)).result());
  }

  @Test
  void aListingWithoutAFirstPageIsEmpty() {
    PortOneException none = PortOneException.of(FailureKind.NOT_FOUND, "x");

    assertEquals(
        List.of(), AllPages.<String>of(number -> Future.failedFuture(none), e -> e).result());
  }

  @Test
  void anyOtherFailureIsPassedOn() {
    PortOneException late = PortOneException.of(FailureKind.TIMEOUT, "x");
    IllegalStateException own = new IllegalStateException("invented");

    assertSame(late, AllPages.<String>of(n -> Future.failedFuture(late), e -> e).cause());
    assertSame(own, AllPages.<String>of(n -> Future.failedFuture(own), e -> e).cause());
  }

  @Test
  void aSecondPageThatIsNotFoundIsAFailure() {
    PortOneException none = PortOneException.of(FailureKind.NOT_FOUND, "x");

    assertSame(
        none,
        AllPages.<String>of(
                number ->
                    number == 1 ? Future.succeededFuture(page(2, "a1")) : Future.failedFuture(none),
                entry -> entry)
            .cause());
  }

  @Test
  void aHundredPagesAreReadAndNoMore() {
    IntFunction<String> entry = number -> Character.toString(0x4e00 + number);

    List<String> whole =
        read(number -> page(number == 100 ? 0 : number + 1, entry.apply(number))).result();
    assertEquals(IntStream.rangeClosed(1, 100).mapToObj(entry).toList(), whole);

    asked.clear();
    PortOneException endless = failure(read(number -> page(number + 1, entry.apply(number))));
    assertEquals(FailureKind.BAD_UPSTREAM, endless.kind());
    assertEquals(100, asked.size());
  }
}
