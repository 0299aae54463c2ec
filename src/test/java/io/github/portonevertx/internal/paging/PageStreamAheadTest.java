package io.github.portonevertx.internal.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages that a stream requests ahead of its reader. */
class PageStreamAheadTest extends PageStreamFixture {
  private final GatedPages pages = new GatedPages();

  private ReadStream<String> ahead(int count) {
    return walk(count, List.of(Span.of(pages).numbered(true)));
  }

  private static PortOneException pastTheEnd() {
    return PortOneException.builder(FailureKind.INVALID_REQUEST, "no such page")
        .httpStatus(400)
        .portOneCode(-1)
        .build();
  }

  @Test
  void numberOfPagesInFlightIsTheLimitAndTheOrderIsKept() {
    ahead(4).handler(read::add);
    assertEquals(List.of(1), pages.inFlight());
    pages.answer(1, 8);
    assertEquals(List.of("1"), read, "the first entry needs one page");
    assertEquals(List.of(2, 3, 4, 5), pages.inFlight());

    pages.answer(4, 8);
    pages.answer(3, 8);
    assertEquals(List.of("1"), read);
    assertEquals(List.of(2, 5), pages.inFlight(), "pages that wait for others keep their places");
    pages.answer(2, 8);
    assertEquals(List.of("1", "2", "3", "4"), read);
    assertEquals(List.of(5, 6, 7, 8), pages.inFlight());

    pages.answer(8, 8);
    pages.answer(7, 8);
    pages.answer(6, 8);
    assertEquals(0, ends);
    pages.answer(5, 8);
    assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8"), read);
    assertEquals(1, ends);
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), pages.asked);
  }

  @Test
  void readerThatPausesCausesNoMorePagesThanTheLimit() {
    ReadStream<String> stream = ahead(4).pause().handler(read::add);
    assertEquals(List.of(), pages.asked);
    stream.fetch(1);
    pages.answer(1, 100);
    for (int number = 2; number <= 4; number++) {
      pages.answer(number, 100);
    }
    assertEquals(List.of(1, 2, 3, 4), pages.asked, "with the page that was read last");

    stream.fetch(1);
    assertEquals(List.of("1", "2"), read);
    assertEquals(List.of(5), pages.inFlight());
    pages.answer(5, 100);
    stream.fetch(2);
    assertEquals(List.of(6, 7), pages.inFlight());
  }

  @Test
  void pagesWithoutNumbersAreRequestedOneInAdvance() {
    ReadStream<String> stream = walk(4, List.of(Span.of(pages))).pause().handler(read::add);
    stream.fetch(1);
    pages.answer(1, 100);
    assertEquals(List.of(2), pages.inFlight());
    pages.answer(2, 100);
    assertEquals(List.of(3), pages.inFlight());
    pages.answer(3, 100);
    pages.answer(4, 100);
    assertEquals(List.of(1, 2, 3, 4), pages.asked);
    assertEquals(List.of("1"), read);
  }

  @Test
  void listingWithoutATotalIsReadOnePageAfterAnother() {
    ahead(4).handler(read::add);
    pages.answer(1, new Page<>(0, 0, 2, List.of("1")));
    assertEquals(List.of(2), pages.inFlight());
  }

  @Test
  void failedPageFailsTheStreamAfterThePagesBeforeIt() {
    IllegalStateException no = new IllegalStateException("invented");
    ahead(4).handler(read::add);
    pages.answer(1, 9);
    pages.fail(4, no);
    assertEquals(List.of(), failures);
    pages.answer(2, 9);
    assertEquals(List.of(1, 2, 3, 4, 5), pages.asked, "no page after the failed one");
    pages.answer(3, 9);

    assertEquals(List.of("1", "2", "3"), read);
    assertEquals(List.of(no), failures);
    pages.answer(5, 9);
    assertEquals(List.of("1", "2", "3"), read);
    assertEquals(0, ends);
  }

  @Test
  void pausedReaderReceivesThePagesBeforeAFailure() {
    IllegalStateException no = new IllegalStateException("invented");
    ReadStream<String> stream = ahead(4).pause().handler(read::add);
    stream.fetch(1);
    pages.answer(1, 9);
    pages.answer(2, 9);
    pages.fail(3, no);
    assertEquals(List.of(), failures);
    stream.fetch(1);
    assertEquals(List.of("1", "2"), read);
    stream.fetch(1);
    assertEquals(List.of(no), failures);
  }

  @Test
  void readerThatLeavesCausesNoFurtherRequest() {
    ReadStream<String> stream = ahead(4).handler(read::add);
    pages.answer(1, 100);
    stream.handler(null);
    for (int number = 2; number <= 5; number++) {
      pages.answer(number, 100);
    }
    stream.fetch(1);
    assertEquals(List.of(1, 2, 3, 4, 5), pages.asked);
    assertEquals(List.of("1"), read);
  }

  @Test
  void pageThatReportsAnotherTotalIsRequestedAgainAfterThePageBeforeIt() {
    ahead(3).handler(read::add);
    pages.answer(1, 6);
    // Page 3 is read before an entry is added, page 2 after that, so "2" is on neither of them.
    pages.answer(3, new Page<>(6, 2, 4, List.of("3")));
    pages.answer(2, new Page<>(7, 1, 3, List.of("1")));
    assertEquals(List.of("1", "1"), read);
    assertEquals(List.of(3, 4), pages.inFlight());
    pages.answer(4, 6);
    assertEquals(List.of(3), pages.inFlight(), "one page after another while the total changes");
    pages.answer(3, new Page<>(7, 2, 4, List.of("2")));
    assertEquals(List.of("1", "1", "2"), read);
    assertEquals(List.of(4, 5), pages.inFlight(), "twice as many after each page");
    pages.answer(4, new Page<>(7, 3, 5, List.of("3")));
    assertEquals(List.of(5, 6, 7), pages.inFlight());
  }

  @Test
  void pageThatIsPastTheEndIsRequestedAgainAfterThePageBeforeIt() {
    ahead(4).handler(read::add);
    pages.answer(1, 3);
    pages.fail(3, pastTheEnd());
    pages.answer(2, 3);
    assertEquals(List.of(3), pages.inFlight());
    pages.fail(3, pastTheEnd());
    assertEquals(List.of("1", "2"), read);
    assertEquals(1, ends);
    assertEquals(List.of(), failures);
  }

  @Test
  void emptyListingEndsAfterOnePage() {
    ahead(4).handler(read::add);
    pages.answer(1, new Page<>(0, 0, 0, List.of()));
    assertEquals(1, ends);
    assertEquals(List.of(1), pages.asked);
  }

  @Test
  void entriesAddedToThePageThatWasTheLastAreRead() {
    walk(2, List.of(Span.of(pages))).handler(read::add);
    pages.answer(1, new Page<>(0, 0, 2, List.of("a", "b")));
    pages.answer(2, new Page<>(0, 0, 3, List.of("c")));
    pages.answer(3, new Page<>(0, 0, 4, List.of("e", "f")));
    assertEquals(List.of(2), pages.inFlight());
    pages.answer(2, new Page<>(0, 0, 3, List.of("c", "d")));
    pages.answer(3, new Page<>(0, 0, 4, List.of("e", "f")));
    pages.answer(4, new Page<>(0, 0, 0, List.of()));
    assertEquals(List.of("a", "b", "c", "d", "e", "f"), read);
    assertEquals(1, ends);
  }

  @Test
  void spansAreReadSideBySideOnceTheSizeOfOneIsKnown() {
    List<GatedPages> all = new ArrayList<>();
    List<Span<String>> spans = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      GatedPages own = new GatedPages();
      all.add(own);
      spans.add(Span.of(own));
    }
    walk(3, spans).handler(read::add);
    assertEquals(1, inFlight(all));
    all.get(0).answer(1, 1);
    assertEquals(List.of(0, 1, 1, 1, 0, 0), all.stream().map(p -> p.inFlight().size()).toList());
    all.get(3).answer(1, new Page<>(0, 0, 0, List.of("c")));
    all.get(2).answer(1, new Page<>(0, 0, 0, List.of("b")));
    assertEquals(1, inFlight(all), "two pages wait for the span before them");
    all.get(1).answer(1, new Page<>(0, 0, 2, List.of("a")));
    assertEquals(List.of("1", "a"), read);
    assertEquals(List.of(2), all.get(1).inFlight(), "the first span in order has the free place");
    all.get(1).answer(2, new Page<>(0, 0, 0, List.of("a2")));
    assertEquals(List.of("1", "a", "a2", "b", "c"), read);
    all.get(4).answer(1, 1);
    all.get(5).answer(1, 1);
    assertEquals(1, ends);
  }

  private static int inFlight(List<GatedPages> all) {
    return all.stream().mapToInt(own -> own.inFlight().size()).sum();
  }

  @Test
  void numberOfPagesMustBeInRange() {
    for (int count : List.of(0, -1, ReadAhead.MOST_PAGES + 1)) {
      PortOneException failure = assertThrows(PortOneException.class, () -> ahead(count));
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertEquals("parameter 'readAhead' must have 1 to 64 pages", failure.text());
    }
    ahead(1);
    ahead(ReadAhead.MOST_PAGES);
  }
}
