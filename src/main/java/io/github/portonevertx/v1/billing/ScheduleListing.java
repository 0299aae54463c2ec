package io.github.portonevertx.v1.billing;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.paging.Windows;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which planned charges a listing is of: those due in a time span, and which page of them. What is
 * {@code null} is left to PortOne.
 *
 * <pre>{@code
 * ScheduleListing.between(today, inAMonth).status(ScheduleStatus.SCHEDULED)
 * }</pre>
 *
 * @param from the start of the time span the charges are due in, inclusive, in whole seconds
 * @param to the end of that span, exclusive, in whole seconds; PortOne takes three months at most
 * @param status {@code null} for any
 * @param page from 1; {@code null} for the first
 * @param limit entries a page, 1 to 1,000; {@code null} for PortOne's 20. Not for the charges of
 *     one billing key
 * @param sorting PortOne's word for an order; {@code null} for its own. Not for the charges of one
 *     billing key
 */
public record ScheduleListing(
    Instant from,
    Instant to,
    @Nullable ScheduleStatus status,
    @Nullable Integer page,
    @Nullable Integer limit,
    @Nullable String sorting) {

  /** No three months are shorter: February to April. */
  private static final Duration SURE_SPAN = Duration.ofDays(89).minusSeconds(1);

  /** Refuses a span that ends before it starts. */
  public ScheduleListing {
    Arguments.required(from, "from");
    Arguments.required(to, "to");
    if (to.isBefore(from)) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "the end of the time span is before its start");
    }
  }

  /**
   * The charges due in a time span.
   *
   * @param from inclusive; PortOne counts whole seconds
   * @param to exclusive, unlike that of a listing of payments; PortOne counts whole seconds
   * @return the first page
   */
  public static ScheduleListing between(Instant from, Instant to) {
    return new ScheduleListing(from, to, null, null, null, null);
  }

  /**
   * The same listing of one status.
   *
   * @param status which charges count
   * @return a copy
   */
  public ScheduleListing status(ScheduleStatus status) {
    return new ScheduleListing(
        from, to, Arguments.required(status, "status"), page, limit, sorting);
  }

  /**
   * The same listing at another page.
   *
   * @param page from 1
   * @return a copy
   */
  public ScheduleListing page(int page) {
    return new ScheduleListing(from, to, status, page, limit, sorting);
  }

  /**
   * The same listing with other page lengths; not for the charges of one billing key.
   *
   * @param limit entries a page, 1 to 1,000
   * @return a copy
   */
  public ScheduleListing limit(int limit) {
    return new ScheduleListing(from, to, status, page, limit, sorting);
  }

  /**
   * The same listing in another order; not for the charges of one billing key.
   *
   * @param sorting PortOne's word for the order
   * @return a copy
   */
  public ScheduleListing sorting(String sorting) {
    return new ScheduleListing(
        from, to, status, page, limit, Arguments.required(sorting, "sorting"));
  }

  /** The listing of all planned charges has names of its own for the same things. */
  Call addTo(Call call) {
    return addTo(call, "schedule_from", "schedule_to", "schedule_status");
  }

  /** The listings of one billing key. A limit or an order is refused when the call is sent. */
  Call addToCustomers(Call call) {
    return addTo(call, "from", "to", "schedule-status");
  }

  private Call addTo(Call call, String fromName, String toName, String statusName) {
    return call.with(fromName, from.getEpochSecond())
        .with(toName, to.getEpochSecond())
        .withIfPresent(statusName, status == null ? null : status.word())
        .withIfPresent("page", page)
        .withIfPresent("limit", limit)
        .withIfPresent("sorting", sorting);
  }

  /** Planned charges of this billing key, and those of which PortOne names none. */
  static Predicate<ScheduleResult> of(String customerUid) {
    return charge -> charge.customerUid() == null || charge.customerUid().equals(customerUid);
  }

  /** Walks through the wanted charges on every page of every three months of the span. */
  ReadStream<ScheduleResult> stream(
      Function<ScheduleListing, Future<Page<ScheduleResult>>> pages,
      Predicate<ScheduleResult> wanted) {
    List<IntFunction<Future<Page<ScheduleResult>>>> spans = new ArrayList<>();
    for (Windows.Window window : Windows.of(from, to.minusSeconds(1), SURE_SPAN)) {
      // The end of a window belongs to it, but not the end that PortOne is told.
      Instant end = window.to().plusSeconds(1);
      spans.add(
          number ->
              pages.apply(new ScheduleListing(window.from(), end, status, number, limit, sorting)));
    }
    return PageStream.over(page == null ? 1 : page, spans, wanted);
  }
}
