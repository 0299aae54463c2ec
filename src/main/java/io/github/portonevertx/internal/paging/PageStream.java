package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.logging.LogLine;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the entries of several listings, one after another. It requests pages ahead of the
 * reader, up to the number of places of its {@link PageQueue}.
 *
 * @param <T> the type of an entry
 */
public final class PageStream<T> implements ReadStream<T> {
  /*
   * Readers may pause, resume and fetch from any thread, and from within their own handler.
   * Demand is therefore an atomic number that takes effect immediately. All other state is
   * accessed by one drain at a time: the thread that raises `turns` from 0 drains, and the
   * others only request one more turn.
   */

  private final PageQueue<T> pages;
  private final AtomicLong demand = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger turns = new AtomicInteger();

  private volatile @Nullable Handler<T> handler;
  private volatile @Nullable Handler<Throwable> exceptionHandler;
  private volatile @Nullable Handler<Void> endHandler;

  private Iterator<T> entries = Collections.emptyIterator();
  private boolean started;
  private boolean ended;
  private boolean endReported;
  private @Nullable Throwable failure;

  private PageStream(int limit, List<Span<T>> spans, Predicate<T> wanted) {
    pages = new PageQueue<>(limit, spans.iterator(), wanted, done -> drain());
  }

  /**
   * Returns a stream of listings in their order.
   *
   * @param ahead the number of pages that are requested or kept at a time
   * @param spans the listings
   * @throws PortOneException {@code INVALID_REQUEST} when the number of pages is out of range
   */
  public static <T> ReadStream<T> over(@Nullable ReadAhead ahead, List<Span<T>> spans) {
    return over(ahead, spans, entry -> true);
  }

  /**
   * Returns a stream of listings in their order, with only some of their entries.
   *
   * @param ahead the number of pages that are requested or kept at a time
   * @param spans the listings
   * @param wanted selects the entries of the stream, and is called in their order
   * @throws PortOneException {@code INVALID_REQUEST} when the number of pages is out of range
   */
  public static <T> ReadStream<T> over(
      @Nullable ReadAhead ahead, List<Span<T>> spans, Predicate<T> wanted) {
    return new PageStream<>(checked(ahead).pages(), spans, wanted);
  }

  private static ReadAhead checked(@Nullable ReadAhead ahead) {
    if (ahead == null) {
      throw PortOneException.of(FailureKind.INVALID_REQUEST, "parameter 'readAhead' is null");
    }
    if (ahead.pages() < 1 || ahead.pages() > ReadAhead.MOST_PAGES) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST,
          "parameter 'readAhead' must have 1 to " + ReadAhead.MOST_PAGES + " pages");
    }
    return ahead;
  }

  /**
   * Returns the stream, or one that fails, naming the action, when an argument is rejected while
   * the stream is created.
   */
  public static <T> ReadStream<T> orFailing(String action, Supplier<ReadStream<T>> stream) {
    try {
      return stream.get();
    } catch (PortOneException e) {
      Future<Page<T>> rejected = Future.failedFuture(Failures.named(e, action));
      return over(ReadAhead.DEFAULT, List.of(Span.of(page -> rejected)));
    }
  }

  @Override
  public PageStream<T> handler(@Nullable Handler<T> handler) {
    this.handler = handler;
    drain();
    return this;
  }

  @Override
  public PageStream<T> exceptionHandler(@Nullable Handler<Throwable> handler) {
    exceptionHandler = handler;
    drain();
    return this;
  }

  @Override
  public PageStream<T> endHandler(@Nullable Handler<Void> handler) {
    endHandler = handler;
    drain();
    return this;
  }

  @Override
  public PageStream<T> pause() {
    demand.set(0);
    return this;
  }

  @Override
  public PageStream<T> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public PageStream<T> fetch(long amount) {
    if (amount < 1) {
      throw new IllegalArgumentException("fetch(" + amount + "): the amount must be at least 1");
    }
    demand.accumulateAndGet(amount, (have, more) -> have + more < 0 ? Long.MAX_VALUE : have + more);
    drain();
    return this;
  }

  private void drain() {
    if (turns.getAndIncrement() != 0) {
      return;
    }
    do {
      try {
        turn();
      } catch (RuntimeException e) {
        fail(e);
      }
    } while (turns.decrementAndGet() != 0);
  }

  private void turn() {
    reportEnd();
    pages.accept();
    Handler<T> reader = handler;
    while (!ended && reader != null && demand.get() > 0) {
      if (entries.hasNext()) {
        demand.updateAndGet(have -> have == Long.MAX_VALUE || have == 0 ? have : have - 1);
        reader.handle(entries.next());
        reader = handler;
      } else if (!nextPage()) {
        return;
      }
    }
    // Pages are requested ahead for a reader that pauses, but not before its first demand.
    if (started && !ended && reader != null) {
      pages.fill();
    }
  }

  /** Returns whether there is another page to read now. Requests the pages after it. */
  private boolean nextPage() {
    started = true;
    List<T> next = pages.next();
    entries = next == null ? Collections.emptyIterator() : next.iterator();
    Throwable broken = pages.failure();
    if (next == null && broken != null) {
      fail(broken);
    } else if (next == null && pages.isRead()) {
      end();
    } else {
      pages.fill();
    }
    return next != null;
  }

  /**
   * Returns whether a failure means that the requested page is after the last one. PortOne answers
   * HTTP 400 instead of an empty list, for example when entries were removed from the listing in
   * the meantime. The other documented reasons for 400 are parameters that have been validated
   * before.
   */
  public static boolean isPastTheEnd(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.INVALID_REQUEST
        && known.httpStatus() == 400
        && known.portOneCode() != null;
  }

  private void end() {
    ended = true;
    reportEnd();
  }

  private void fail(Throwable cause) {
    if (ended) {
      LogLine.ENDED_STREAM.logFailure(cause);
      return;
    }
    ended = true;
    failure = cause;
    reportEnd();
    if (!endReported) {
      LogLine.UNHANDLED_STREAM_FAILURE.logFailure(cause);
    }
  }

  /**
   * Reports once how the stream ended, also to a handler that is set later: {@link
   * ReadStream#collect} sets these handlers last, when a stream without any request has already
   * ended.
   */
  private void reportEnd() {
    if (!ended || endReported) {
      return;
    }
    Throwable cause = failure;
    Handler<Throwable> failing = exceptionHandler;
    Handler<Void> ending = endHandler;
    if (cause != null && failing != null) {
      endReported = true;
      failing.handle(cause);
    } else if (cause == null && ending != null) {
      endReported = true;
      ending.handle(null);
    }
  }
}
