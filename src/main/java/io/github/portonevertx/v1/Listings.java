package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.paging.Span;
import io.github.portonevertx.internal.paging.Windows;
import io.github.portonevertx.internal.time.SystemTime;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.billing.ScheduleStatus;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Creates the parameters of listings, and the time spans of streams. */
final class Listings {
  /**
   * The longest span that is never more than three months; the shortest three months are February
   * to April.
   */
  private static final Duration SURE_SPAN = Duration.ofDays(89).minusSeconds(1);

  /** The last second that the catalogue accepts, 2286-11-20. */
  private static final long LAST_SECOND = 9_999_999_999L;

  private Listings() {}

  /**
   * Returns the call with the parameters of a listing of payments.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when the listing is null or its span ends
   *     before it starts
   */
  static Call with(Call call, @Nullable Listing listing) {
    Listing given = checked(listing);
    return call.withIfPresent("page", given.page())
        .withIfPresent("limit", given.limit())
        .withIfPresent("sorting", Arguments.wire(given.sorting(), Sorting::wire))
        .withIfPresent("from", Arguments.wire(given.from(), Instant::getEpochSecond))
        .withIfPresent("to", Arguments.wire(given.to(), Instant::getEpochSecond));
  }

  /**
   * Returns the call with the parameters of a listing of planned charges.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when the listing is null or its span ends
   *     before it starts
   */
  static Call with(Call call, @Nullable ScheduleListing listing) {
    return with(call, listing, "schedule_from", "schedule_to", "schedule_status");
  }

  /**
   * Returns the call with the parameters of a listing of the planned charges of one billing key,
   * which have other names. A limit or a sort order is rejected when the call is sent.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when the listing is null or its span ends
   *     before it starts
   */
  static Call withOfCustomer(Call call, @Nullable ScheduleListing listing) {
    return with(call, listing, "from", "to", "schedule-status");
  }

  private static Call with(
      Call call,
      @Nullable ScheduleListing listing,
      String fromName,
      String toName,
      String statusName) {
    ScheduleListing given = Arguments.required(listing, "listing");
    requireOrder(given.from(), given.to());
    return call.with(fromName, Arguments.wire(given.from(), Instant::getEpochSecond))
        .with(toName, Arguments.wire(given.to(), Instant::getEpochSecond))
        .withIfPresent(statusName, Arguments.wire(given.status(), ScheduleStatus::wire))
        .withIfPresent("page", given.page())
        .withIfPresent("limit", given.limit())
        .withIfPresent("sorting", given.sorting());
  }

  private static Listing checked(@Nullable Listing listing) {
    Listing given = Arguments.required(listing, "listing");
    requireOrder(given.from(), given.to());
    return given;
  }

  private static void requireOrder(@Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'to' is before parameter 'from'");
    }
  }

  /**
   * Returns the listing split into time spans that PortOne accepts, in the order of its sorting.
   *
   * @param ahead the length of the spans, if it is shorter than PortOne's limit
   * @throws PortOneException {@code INVALID_REQUEST} when the listing is null or its span ends
   *     before it starts
   */
  static List<Listing> windows(@Nullable Listing listing, @Nullable ReadAhead ahead) {
    Listing given = checked(listing);
    Instant from = given.from();
    Instant to = given.to() != null ? given.to() : SystemTime.now();
    if (from == null || !isDivisible(from, to)) {
      return List.of(given);
    }
    List<Listing> windows = new ArrayList<>();
    Duration length = Windows.length(ahead, from, to, Listing.LONGEST_SPAN);
    for (Windows.Window window : Windows.of(from, to, length)) {
      windows.add(
          new Listing(given.page(), given.limit(), given.sorting(), window.from(), window.to()));
    }
    Sorting sorting = given.sorting();
    if (sorting == null || sorting.isNewestFirst()) {
      Collections.reverse(windows);
    }
    return windows;
  }

  /**
   * Returns whether pages of a listing may be requested ahead by their number: it is sorted by the
   * time the attempt began, which never changes, and has a start or an end, so that entries do not
   * join at the one end and leave at the other without a change of the total.
   */
  static boolean isNumbered(Listing listing) {
    return isByStart(listing.sorting()) && (listing.from() != null || listing.to() != null);
  }

  /** Returns whether payments are sorted by the time the attempt began, PortOne's default. */
  private static boolean isByStart(@Nullable Sorting sorting) {
    return sorting == null
        || sorting == Sorting.NEWEST_STARTED_FIRST
        || sorting == Sorting.OLDEST_STARTED_FIRST;
  }

  /**
   * Returns whether a span can be split. A span outside the accepted range is not split into
   * millions of parts; it is sent unchanged, so that its parameter is rejected by name.
   */
  private static boolean isDivisible(Instant from, Instant to) {
    return from.getEpochSecond() >= 0 && to.getEpochSecond() <= LAST_SECOND;
  }

  /**
   * Returns the setting of a listing that has no time span.
   *
   * @throws PortOneException {@code INVALID_REQUEST} when it is null or has a time span
   */
  static ReadAhead undivided(@Nullable ReadAhead ahead) {
    ReadAhead given = Arguments.required(ahead, "readAhead");
    if (given.span() != null) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'readAhead' must have no span: this listing is not divided by time");
    }
    return given;
  }

  /** Returns the number of a page, 1 by default. */
  static int pageOf(@Nullable Object page) {
    return page instanceof Integer number ? number : 1;
  }

  /** Returns a test for the planned charges of a billing key, and for those without one. */
  static Predicate<ScheduleResult> isOf(String customerUid) {
    return charge -> charge.customerUid() == null || charge.customerUid().equals(customerUid);
  }

  /** Returns a page with only the wanted entries and with PortOne's numbers. */
  static <T> Page<T> only(Page<T> page, Predicate<T> wanted) {
    return new Page<>(
        page.total(), page.previous(), page.next(), page.list().stream().filter(wanted).toList());
  }

  /** Returns a stream of the planned charges of one billing key. */
  static ReadStream<ScheduleResult> streamOfCustomer(
      String action,
      @Nullable String customerUid,
      @Nullable ScheduleListing listing,
      @Nullable ReadAhead ahead,
      Function<ScheduleListing, Future<Page<ScheduleResult>>> pages) {
    return PageStream.orFailing(
        action,
        () ->
            stream(
                action,
                listing,
                ahead,
                pages,
                isOf(Arguments.required(customerUid, "customer_uid"))));
  }

  /**
   * Returns a stream of the wanted charges in a time span, which is requested in parts of at most
   * three months.
   */
  static ReadStream<ScheduleResult> stream(
      String action,
      @Nullable ScheduleListing listing,
      @Nullable ReadAhead ahead,
      Function<ScheduleListing, Future<Page<ScheduleResult>>> pages,
      Predicate<ScheduleResult> wanted) {
    return PageStream.orFailing(
        action,
        () -> {
          ScheduleListing given = Arguments.required(listing, "listing");
          Instant from = Arguments.required(given.from(), "from");
          Instant to = Arguments.required(given.to(), "to");
          requireOrder(from, to);
          if (!isDivisible(from, to)) {
            return PageStream.over(ahead, List.of(Span.of(number -> pages.apply(given))));
          }
          List<Span<ScheduleResult>> spans = new ArrayList<>();
          Duration length = Windows.length(ahead, from, to, SURE_SPAN);
          for (Windows.Window window : Windows.of(from, to.minusSeconds(1), length)) {
            // A window includes its end, but PortOne excludes the end that it is sent.
            Instant end = window.to().plusSeconds(1);
            Span<ScheduleResult> span =
                Span.of(
                    number ->
                        pages.apply(
                            new ScheduleListing(
                                window.from(),
                                end,
                                given.status(),
                                number,
                                given.limit(),
                                given.sorting())));
            spans.add(spans.isEmpty() ? span.from(pageOf(given.page())) : span);
          }
          return PageStream.over(ahead, spans, wanted);
        });
  }
}
