package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.events.Listed;
import io.github.portonevertx.internal.events.ListedPage;
import io.github.portonevertx.internal.events.Listing.Pages;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.common.PageInfo;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.PortOneVersion;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentFilterInput;
import io.github.portonevertx.v2.payments.PaymentSortBy;
import io.github.portonevertx.v2.payments.PaymentTimestampType;
import io.github.portonevertx.v2.webhook.ListedPayment.PageOfPayments;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one pass, the newest change first.
 *
 * <p>PortOne counts pages, rejects those beyond 60,000 entries, and a payment that changes leaves
 * its place, which moves the others to other pages. So the next page is not requested by its number
 * but by time: it is the first page of what changed until the second of the oldest entry so far.
 * The entries of that second are repeated; changed payments have a later time and are found by the
 * next pass. Page numbers are used within one second that fills a page, and for a page that is not
 * in order.
 */
final class V2Pages implements Pages<Payment> {
  private static final int SIZE = 100;
  private static final int MOST = 60_000;

  private final PortOneV2Client client;
  private final Instant from;
  private @Nullable Instant until;
  private int number;

  /** The number of entries until {@link #until}, as the last page stated it. */
  private @Nullable Integer total;

  V2Pages(PortOneV2Client client, Instant from) {
    this.client = client;
    this.from = from;
  }

  @Override
  public Future<ListedPage<Payment>> page(int step) {
    if ((number + 1) * SIZE > MOST) {
      return Future.failedFuture(
          unreadable(
              "PortOne's listing has more than "
                  + MOST
                  + " payments that changed in one second, or is not in the order of the changes"));
    }
    return client
        .send(call())
        .map(reply -> ListedPayment.page(reply))
        .map(page -> new ListedPage<>(0, advance(page) ? step + 1 : 0, false, entries(page)));
  }

  private static List<Listed<Payment>> entries(PageOfPayments page) {
    return List.copyOf(page.entries());
  }

  private Call call() {
    PaymentFilterInput.Builder filter =
        PaymentFilterInput.builder()
            .timestampType(PaymentTimestampType.STATUS_CHANGED_AT)
            .from(from)
            .sortBy(PaymentSortBy.STATUS_CHANGED_AT)
            .sortOrder(SortOrder.DESC)
            .version(PortOneVersion.V2);
    if (until != null) {
      filter.until(until);
    }
    return ListRequest.builder()
        .page(PageInput.builder().number(number).size(SIZE).build())
        .filter(filter.build())
        .build()
        .toCall();
  }

  /** Determines what to request next, and returns whether there may be more entries. */
  private boolean advance(PageOfPayments page) {
    Integer before = total;
    total = page.info() == null ? null : page.info().totalCount();
    if (page.entries().isEmpty()) {
      if (total != null && total > number * SIZE) {
        throw unreadable("a page of PortOne's listing is empty, although it is not the last one");
      }
      return false;
    }
    if (before != null && total != null && total < before && number > 0) {
      // Payments left this part of the listing and moved the others to earlier pages.
      number--;
      return true;
    }
    if (isLast(page)) {
      return false;
    }
    Instant oldest = oldest(page.entries());
    if (oldest == null) {
      number++;
      return true;
    }
    if (oldest.isBefore(from)) {
      return false;
    }
    // Included whether or not PortOne includes the end of a time span.
    Instant end = oldest.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    if (until == null || end.isBefore(until)) {
      until = end;
      number = 0;
      total = null;
    } else {
      number++;
    }
    return true;
  }

  /**
   * Returns whether a page is the last one. PortOne does not state a maximum size, and the total
   * may be the number of entries of the page, so both must show it.
   */
  private boolean isLast(PageOfPayments page) {
    PageInfo info = page.info();
    int size = page.entries().size();
    return info != null
        && info.size() != null
        && size < info.size()
        && info.totalCount() != null
        && info.totalCount() <= number * info.size() + size;
  }

  /** Returns the time of the last entry; null when the entries are not in the order of time. */
  private static @Nullable Instant oldest(List<ListedPayment> entries) {
    Instant last = Instant.MAX;
    for (ListedPayment entry : entries) {
      Instant time = entry.time();
      if (time == null || time.isAfter(last)) {
        return null;
      }
      last = time;
    }
    return last;
  }

  private static PortOneException unreadable(String text) {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, text);
  }
}
