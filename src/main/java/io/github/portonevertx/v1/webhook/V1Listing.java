package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.internal.events.Listed;
import io.github.portonevertx.internal.events.ListedPage;
import io.github.portonevertx.internal.events.Listing;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** V1's listing of the payments of the last 90 days, newest change first. */
final class V1Listing implements Listing<Payment> {
  private static final Call NEWEST_CHANGE_FIRST =
      Call.of("payments.listByStatus")
          .with("payment_status", PaymentStatus.ALL.wire())
          .with("limit", 100)
          .with("sorting", Sorting.NEWEST_UPDATED_FIRST.wire());

  private final PortOneV1Client client;

  V1Listing(PortOneV1Client client) {
    this.client = client;
  }

  /** Begins at the newest change: PortOne lists by the time of creation, not of change. */
  @Override
  public Pages<Payment> since(Instant from) {
    return this::page;
  }

  private Future<ListedPage<Payment>> page(int number) {
    return client
        .send(NEWEST_CHANGE_FIRST.with("page", number))
        .map(reply -> read(ListedPayment.page(reply)))
        .recover(
            failure ->
                PageStream.isPastTheEnd(failure)
                    ? Future.succeededFuture(ListedPage.afterTheEnd())
                    : Future.failedFuture(failure));
  }

  private static ListedPage<Payment> read(Page<ListedPayment> page) {
    return new ListedPage<>(
        page.total(), page.next(), false, List.<Listed<Payment>>copyOf(page.list()));
  }

  @Override
  public Duration listedFor() {
    return io.github.portonevertx.v1.payments.Listing.LONGEST_SPAN;
  }
}
