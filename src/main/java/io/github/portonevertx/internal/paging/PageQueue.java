package io.github.portonevertx.internal.paging;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages of several listings, in order, of which a limited number is requested or kept at a
 * time.
 *
 * <p>A place is occupied by a page in flight, by a page with unread entries, and by the page that
 * is being read. A free place belongs to the first listing that can request a page, so the page
 * that the reader waits for is never behind others. Another listing is begun only with a place that
 * the listings before it will not need: a place that a later listing occupies is not free again
 * before all pages before it have been read.
 */
final class PageQueue<T> {
  private final int limit;
  private final Iterator<Span<T>> spans;
  private final Predicate<T> wanted;
  private final Handler<Void> onArrival;
  private final Deque<SpanPages<T>> open = new ArrayDeque<>();
  private final List<Future<?>> discarded = new ArrayList<>();
  private boolean reading;

  /** The number of pages of the last listing for which it is known. */
  private int usual;

  /**
   * Creates a queue that requests nothing yet.
   *
   * @param limit the number of places
   * @param wanted selects the entries to read, and is called in their order
   * @param onArrival called after each answer, possibly before {@link #fill} returns
   */
  PageQueue(int limit, Iterator<Span<T>> spans, Predicate<T> wanted, Handler<Void> onArrival) {
    this.limit = limit;
    this.spans = spans;
    this.wanted = wanted;
    this.onArrival = onArrival;
    this.usual = limit;
  }

  /** Accepts the answers that have arrived. */
  void accept() {
    discarded.removeIf(Future::isComplete);
    open.forEach(SpanPages::accept);
  }

  /** Requests pages for the free places. */
  void fill() {
    while (places() < limit) {
      SpanPages<T> pages = nextToRequest();
      if (pages == null) {
        return;
      }
      pages.request().onComplete(done -> onArrival.handle(null));
    }
  }

  private @Nullable SpanPages<T> nextToRequest() {
    int needed = 0;
    for (SpanPages<T> pages : open) {
      if (pages.canRequest()) {
        return pages;
      }
      if (pages.isBroken()) {
        return null;
      }
      usual = pages.size() > 0 ? pages.size() : usual;
      needed += pages.needed(usual);
    }
    if (!spans.hasNext() || places() + needed >= limit) {
      return null;
    }
    SpanPages<T> opened = new SpanPages<>(spans.next(), discarded);
    open.add(opened);
    return opened;
  }

  private int places() {
    int places = discarded.size() + (reading ? 1 : 0);
    for (SpanPages<T> pages : open) {
      places += pages.places();
    }
    return places;
  }

  /**
   * Releases the page that was read, and returns the entries of the next one, or {@code null} when
   * it has not arrived.
   */
  @Nullable List<T> next() {
    reading = false;
    for (SpanPages<T> pages = open.peek(); pages != null; pages = open.peek()) {
      List<T> page = pages.poll();
      if (page != null) {
        List<T> entries = page.stream().filter(wanted).toList();
        if (!entries.isEmpty()) {
          reading = true;
          return entries;
        }
      } else if (!pages.isRead() || pages.failure() != null) {
        return null;
      } else {
        usual = pages.size();
        open.remove();
      }
    }
    return null;
  }

  /** Returns the failure of the page that is read next. */
  @Nullable Throwable failure() {
    SpanPages<T> first = open.peek();
    return first == null || !first.isRead() ? null : first.failure();
  }

  /** Returns whether all pages of all listings have been read. */
  boolean isRead() {
    return !reading && open.isEmpty() && !spans.hasNext();
  }
}
