package io.github.portonevertx.internal.paging;

import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one listing: those in flight, and the entries of those that arrived in their order.
 *
 * <p>A page that was requested ahead, that is before the page before it was answered, is used only
 * if both report the same total. Otherwise the listing has changed between the two answers, and the
 * entries could have moved from the one page to the other unread. Such a page is requested again
 * after the page before it, as in a stream that requests one page after another.
 */
final class SpanPages<T> {
  /**
   * A page that was requested.
   *
   * @param isAhead whether the page before it was not answered then
   */
  private record Requested<T>(int number, Future<Page<T>> answer, boolean isAhead) {}

  private final Span<T> span;
  private final ListingProgress progress = new ListingProgress();
  private final Deque<Requested<T>> requested = new ArrayDeque<>();
  private final Deque<List<T>> arrived = new ArrayDeque<>();

  private final List<Future<?>> discarded;

  /** The number of the page that is requested next. */
  private int next;

  /** The number of the last page, by the total that the listing reports; 0 when unknown. */
  private int last;

  /** The greatest number of requested pages, which is reduced after the listing has changed. */
  private int most = Integer.MAX_VALUE;

  private int total;

  /** The number of entries of the longest page. */
  private int length;

  /** The number of entries of the page that was read last. */
  private int filled;

  /** The number of the page before which the rest of a page has been read. */
  private int completed;

  /** The number of entries of the next page that have been read before. */
  private int skipped;

  private int used;
  private boolean ended;
  private @Nullable Throwable failure;

  /**
   * Creates the pages of a listing, none of which is requested yet.
   *
   * @param discarded receives the pages in flight that are not used, and still occupy places
   */
  SpanPages(Span<T> span, List<Future<?>> discarded) {
    this.span = span;
    this.discarded = discarded;
    this.next = span.first();
  }

  /** Returns whether the next page can be requested now. */
  boolean canRequest() {
    return !ended
        && !isBroken()
        && (requested.isEmpty() || (next <= last && requested.size() < most));
  }

  /** Requests the next page. */
  Future<Page<T>> request() {
    Future<Page<T>> answer;
    try {
      answer = span.pages().apply(next);
    } catch (RuntimeException e) {
      answer = Future.failedFuture(e);
    }
    requested.add(new Requested<>(next, answer, !requested.isEmpty()));
    next++;
    return answer;
  }

  /** Accepts the answers that have arrived, in the order of the pages. */
  void accept() {
    for (Requested<T> first = requested.peek();
        first != null && first.answer().isComplete() && !ended;
        first = requested.peek()) {
      if (first.answer().succeeded()) {
        accept(first, first.answer().result());
      } else {
        reject(first, first.answer().cause());
      }
    }
  }

  private void accept(Requested<T> request, Page<T> page) {
    if (request.isAhead() && page.total() != total) {
      requestAgain(request);
      return;
    }
    int size = page.list().size();
    length = Math.max(length, size);
    if (size > 0 && filled > 0 && filled < length && request.number() != completed) {
      complete(request.number());
      return;
    }
    requested.remove();
    if (size > skipped) {
      arrived.add(page.list().subList(skipped, size));
      used++;
    }
    filled = size;
    skipped = 0;
    int following;
    try {
      following = progress.next(request.number(), page);
    } catch (PortOneException e) {
      end(e);
      return;
    }
    if (following == 0) {
      end(null);
      return;
    }
    total = page.total();
    last = span.isNumbered() && length > 0 ? (total + length - 1) / length : 0;
    most = most > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * most;
    if (following != request.number() + 1 || requested.isEmpty()) {
      discard();
      next = following;
    }
  }

  /**
   * Reads the rest of the page before a page. The page before was the last one, with room for more
   * entries, when it was read, so entries that were added since then are on both.
   */
  private void complete(int number) {
    discard();
    next = number - 1;
    completed = number;
    skipped = filled;
    filled = 0;
  }

  private void reject(Requested<T> request, Throwable cause) {
    if (!PageStream.isPastTheEnd(cause)) {
      end(cause);
    } else if (request.isAhead()) {
      requestAgain(request);
    } else {
      end(null);
    }
  }

  private void requestAgain(Requested<T> request) {
    discard();
    next = request.number();
    most = 1;
  }

  private void discard() {
    requested.stream()
        .map(Requested::answer)
        .filter(answer -> !answer.isComplete())
        .forEach(discarded::add);
    requested.clear();
  }

  private void end(@Nullable Throwable cause) {
    ended = true;
    failure = cause;
    discard();
  }

  /** Returns the entries of the next page that has any, or {@code null} when it has not arrived. */
  @Nullable List<T> poll() {
    return arrived.poll();
  }

  /** Returns whether all entries have been read up to the end of the listing or its failure. */
  boolean isRead() {
    return ended && arrived.isEmpty();
  }

  /** Returns the failure that ended the listing. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns whether a page failed, so that none after it is needed. */
  boolean isBroken() {
    return failure != null
        || requested.stream()
            .anyMatch(
                page -> page.answer().failed() && !PageStream.isPastTheEnd(page.answer().cause()));
  }

  /** Returns the number of pages in flight and of pages with unread entries. */
  int places() {
    return requested.size() + arrived.size();
  }

  /**
   * Returns the number of places that will be needed for the pages that are not requested yet.
   *
   * @param usual the number of pages of a listing whose own number is not known
   */
  int needed(int usual) {
    if (ended) {
      return 0;
    }
    return next <= last
        ? last - next + 1
        : Math.max(requested.isEmpty() ? 1 : 0, usual - used - requested.size());
  }

  /** Returns the number of pages with entries, 0 when it is not known yet. */
  int size() {
    return ended ? Math.max(1, used) : Math.max(0, last);
  }
}
