package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ListingsTest {
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
  void onlyGivenParametersAreSent() {
    assertEquals(Map.of(), Listings.with(Call.of("x.y"), Listing.FIRST_PAGE).parameters());
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
        Listings.with(
                Call.of("x.y"),
                Listing.builder()
                    .page(2)
                    .limit(100)
                    .sorting(Sorting.OLDEST_STARTED_FIRST)
                    .from(START.plusMillis(1))
                    .to(START.plusSeconds(9))
                    .build())
            .parameters());
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsRejected() {
    Listing listing = Listing.builder().from(START).to(START.minusSeconds(1)).build();
    ScheduleListing charges =
        ScheduleListing.builder().from(START).to(START.minusSeconds(1)).build();
    for (Executable use :
        List.<Executable>of(
            () -> Listings.with(Call.of("x.y"), listing),
            () -> Listings.windows(listing, ReadAhead.DEFAULT),
            () -> Listings.with(Call.of("x.y"), charges),
            () -> Listings.withOfCustomer(Call.of("x.y"), charges))) {
      PortOneException failure = assertThrows(PortOneException.class, use);
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertEquals("parameter 'to' is before parameter 'from'", failure.text());
    }
    Listing second = Listing.builder().from(START).to(START).build();
    assertEquals(1, Listings.windows(second, ReadAhead.DEFAULT).size());
  }

  @Test
  void spanThatPortOneRejectsIsNotSplit() {
    Listing longest = Listing.builder().from(Instant.MIN).to(Instant.MAX).build();
    assertEquals(List.of(longest), Listings.windows(longest, ReadAhead.DEFAULT));
    List<Throwable> failures = new ArrayList<>();
    PortOneV1Client client =
        PortOneV1Client.over(call -> Future.failedFuture("nothing must be sent"));
    client
        .payments()
        .streamByStatus(PaymentStatus.ALL, longest)
        .exceptionHandler(failures::add)
        .handler(payment -> {});
    client.schedules().stream(ScheduleListing.builder().from(Instant.MIN).to(Instant.MAX).build())
        .exceptionHandler(failures::add)
        .handler(charge -> {});
    assertEquals(
        List.of(
            "parameter 'from' must be from 0 to 9999999999 (seconds, not milliseconds)",
            "parameter 'schedule_from' must be from 0 to 9999999999 (seconds, not milliseconds)"),
        failures.stream().map(failure -> ((PortOneException) failure).text()).toList());
  }

  @Test
  void aShortSpanIsOneWindow() {
    List<Listing> windows =
        Listings.windows(
            Listing.builder().limit(7).from(START).to(START.plusSeconds(SPAN)).build(),
            ReadAhead.DEFAULT);
    assertEquals(List.of(0L), starts(windows));
    assertEquals(List.of(SPAN), ends(windows));
    assertEquals(7, windows.get(0).limit());
    assertEquals(
        List.of(Listing.FIRST_PAGE), Listings.windows(Listing.FIRST_PAGE, ReadAhead.DEFAULT));
  }

  @Test
  void windowsAreAdjacentAndNewestFirstByDefault() {
    Listing listing = Listing.builder().from(START).to(START.plusSeconds(2 * SPAN + 5)).build();

    assertEquals(
        List.of(2 * SPAN + 2, SPAN + 1, 0L), starts(Listings.windows(listing, ReadAhead.DEFAULT)));
    assertEquals(
        List.of(2 * SPAN + 5, 2 * SPAN + 1, SPAN),
        ends(Listings.windows(listing, ReadAhead.DEFAULT)));
    List<Listing> oldestFirst =
        Listings.windows(
            Listing.builder()
                .sorting(Sorting.OLDEST_STARTED_FIRST)
                .from(START)
                .to(START.plusSeconds(2 * SPAN + 5))
                .build(),
            ReadAhead.DEFAULT);
    assertEquals(List.of(0L, SPAN + 1, 2 * SPAN + 2), starts(oldestFirst));
  }

  @Test
  void anOpenSpanEndsNow() {
    List<Listing> windows =
        Listings.windows(
            Listing.builder().from(Instant.now().minusSeconds(60)).build(), ReadAhead.DEFAULT);
    assertEquals(1, windows.size());
    Instant end = windows.get(0).to();
    assertTrue(end != null && !end.isAfter(Instant.now()));
  }

  @Test
  void aStartInTheFutureHasNoWindows() {
    assertEquals(
        List.of(),
        Listings.windows(
            Listing.builder().from(Instant.now().plusSeconds(1_000_000)).build(),
            ReadAhead.DEFAULT));
  }

  @Test
  void newestFirstFollowsTheNameOfTheSorting() {
    for (Sorting sorting : Sorting.values()) {
      assertEquals(sorting.name().startsWith("NEWEST"), sorting.isNewestFirst(), sorting.name());
    }
  }
}
