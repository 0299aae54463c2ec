package io.github.portonevertx.internal.events;

import java.util.List;

/**
 * A page of a listing.
 *
 * @param total the number of payments that the whole listing has, as PortOne reports it
 * @param next the number of the next page; the listing ends when it is not greater than this page's
 * @param pastTheEnd whether the page is after the last one
 * @param entries the entries, the newest change first
 * @param <P> the payment
 */
public record ListedPage<P>(int total, int next, boolean pastTheEnd, List<Listed<P>> entries) {
  /** Returns a page that is after the last one. */
  public static <P> ListedPage<P> afterTheEnd() {
    return new ListedPage<>(0, 0, true, List.of());
  }
}
