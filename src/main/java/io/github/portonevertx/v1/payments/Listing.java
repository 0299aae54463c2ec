package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.Windows;
import io.github.portonevertx.internal.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a listing: page, length, order and time span. What is {@code null} is left to
 * PortOne.
 *
 * <pre>{@code
 * Listing.FIRST_PAGE.limit(100).sorting(Sorting.OLDEST_STARTED_FIRST)
 * }</pre>
 *
 * @param page from 1; {@code null} for the first
 * @param limit entries a page, 1 to 1,000; {@code null} for PortOne's 20
 * @param sorting {@code null} for PortOne's newest first
 * @param from the start of the time span, inclusive, in whole seconds; {@code null} for 90 days
 *     before its end
 * @param to the end of the time span, inclusive, in whole seconds; {@code null} for now
 */
public record Listing(
    @Nullable Integer page,
    @Nullable Integer limit,
    @Nullable Sorting sorting,
    @Nullable Instant from,
    @Nullable Instant to) {
  /** The first page of 20, newest first. */
  public static final Listing FIRST_PAGE = new Listing(null, null, null, null, null);

  /** PortOne's longest time span of one listing. */
  public static final Duration LONGEST_SPAN = Duration.ofDays(90);

  /** Refuses a span that ends before it starts. */
  public Listing {
    if (from != null && to != null && to.isBefore(from)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "parameter 'to' is before parameter 'from'");
    }
  }

  /**
   * The same listing at another page.
   *
   * @param page from 1
   * @return a copy
   */
  public Listing page(int page) {
    return new Listing(page, limit, sorting, from, to);
  }

  /**
   * The same listing with other page lengths.
   *
   * @param limit entries a page, 1 to 1,000
   * @return a copy
   */
  public Listing limit(int limit) {
    return new Listing(page, limit, sorting, from, to);
  }

  /**
   * The same listing in another order.
   *
   * @param sorting what comes first
   * @return a copy
   */
  public Listing sorting(Sorting sorting) {
    return new Listing(page, limit, Arguments.required(sorting, "sorting"), from, to);
  }

  /**
   * The same listing of another time span.
   *
   * @param from inclusive; PortOne counts whole seconds
   * @param to inclusive; PortOne counts whole seconds
   * @return a copy
   */
  public Listing between(Instant from, Instant to) {
    return new Listing(
        page, limit, sorting, Arguments.required(from, "from"), Arguments.required(to, "to"));
  }

  /**
   * The same listing from a moment on.
   *
   * @param from inclusive; the span ends now
   * @return a copy
   */
  public Listing since(Instant from) {
    return new Listing(page, limit, sorting, Arguments.required(from, "from"), null);
  }

  /** This listing's span cut into spans that PortOne takes, in the order of its sorting. */
  List<Listing> windows() {
    if (from == null) {
      return List.of(this);
    }
    List<Listing> windows = new ArrayList<>();
    for (Windows.Window window :
        Windows.of(from, to != null ? to : SystemTime.now(), LONGEST_SPAN)) {
      windows.add(between(window.from(), window.to()));
    }
    if (sorting == null || sorting.isNewestFirst()) {
      Collections.reverse(windows);
    }
    return windows;
  }

  int firstPage() {
    return page == null ? 1 : page;
  }

  Call addTo(Call call) {
    return call.withIfPresent("page", page)
        .withIfPresent("limit", limit)
        .withIfPresent("sorting", sorting == null ? null : sorting.wire())
        .withIfPresent("from", from == null ? null : from.getEpochSecond())
        .withIfPresent("to", to == null ? null : to.getEpochSecond());
  }
}
