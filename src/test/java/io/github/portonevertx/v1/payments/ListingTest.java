package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final Instant START = Instant.ofEpochSecond(1_700_000_000);

  private static final long SPAN = Duration.ofDays(90).toSeconds();

  private static List<Long> ends(List<Listing> windows) {
    return windows.stream()
        .map(w -> w.to() == null ? -1L : w.to().getEpochSecond() - START.getEpochSecond())
        .toList();
  }

  private static List<Long> starts(List<Listing> windows) {
    return windows.stream()
        .map(w -> w.from() == null ? -1L : w.from().getEpochSecond() - START.getEpochSecond())
        .toList();
  }

  @Test
  void onlyWhatIsSaidIsSent() {
    assertEquals(Map.of(), Listing.FIRST_PAGE.addTo(Call.of("x.y")).parameters());
    assertEquals(
        Map.of(
            "page",
            2,
            "limit",
            100,
            "sorting",
            "started",
            "from",
            1_700_000_000L,
            "to",
            1_700_000_009L),
        Listing.FIRST_PAGE
            .page(2)
            .limit(100)
            .sorting(Sorting.OLDEST_STARTED_FIRST)
            .between(START.plusMillis(1), START.plusSeconds(9))
            .addTo(Call.of("x.y"))
            .parameters());
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsRefused() {
    PortOneException failure =
        assertThrows(
            PortOneException.class, () -> Listing.FIRST_PAGE.between(START, START.minusSeconds(1)));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(START, Listing.FIRST_PAGE.between(START, START).to());
  }

  @Test
  void aShortSpanIsOneWindow() {
    List<Listing> windows =
        Listing.FIRST_PAGE.limit(7).between(START, START.plusSeconds(SPAN)).windows();
    assertEquals(List.of(0L), starts(windows));
    assertEquals(List.of(SPAN), ends(windows));
    assertEquals(7, windows.get(0).limit());
    assertEquals(List.of(Listing.FIRST_PAGE), Listing.FIRST_PAGE.windows());
  }

  @Test
  void windowsTouchWithoutSharingASecondAndNewestComesFirstByDefault() {
    Listing listing = Listing.FIRST_PAGE.between(START, START.plusSeconds(2 * SPAN + 5));

    assertEquals(List.of(2 * SPAN + 2, SPAN + 1, 0L), starts(listing.windows()));
    assertEquals(List.of(2 * SPAN + 5, 2 * SPAN + 1, SPAN), ends(listing.windows()));
    List<Listing> oldestFirst = listing.sorting(Sorting.OLDEST_STARTED_FIRST).windows();
    assertEquals(List.of(0L, SPAN + 1, 2 * SPAN + 2), starts(oldestFirst));
  }

  @Test
  void anOpenSpanEndsNow() {
    List<Listing> windows = Listing.FIRST_PAGE.since(Instant.now().minusSeconds(60)).windows();
    assertEquals(1, windows.size());
    Instant end = windows.get(0).to();
    assertTrue(end != null && !end.isAfter(Instant.now()));
  }

  @Test
  void aStartInTheFutureHasNoWindows() {
    assertEquals(
        List.of(), Listing.FIRST_PAGE.since(Instant.now().plusSeconds(1_000_000)).windows());
  }

  @Test
  void sortingsSayTheirDirection() {
    for (Sorting sorting : Sorting.values()) {
      assertEquals(sorting.name().startsWith("NEWEST"), sorting.isNewestFirst(), sorting.name());
    }
  }
}
