package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Listings, one after another, as one stream that asks for the next page only when the reader wants
 * more than it has.
 *
 * @param <T> what is listed
 */
public final class PageStream<T> implements ReadStream<T> {
  /*
   * Readers may pause, resume and fetch from any thread, and from inside their own handler. Demand
   * is therefore an atomic number that counts at once, while everything else is touched by one
   * drain at a time: whoever raises `turns` from 0 drains, everybody else only leaves a mark that
   * another turn is due.
   */
  private static final System.Logger LOG = System.getLogger(PageStream.class.getName());

  private final Iterator<IntFunction<Future<Page<T>>>> spans;
  private final Predicate<T> wanted;
  private final AtomicLong demand = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger turns = new AtomicInteger();

  private volatile @Nullable Handler<T> handler;
  private volatile @Nullable Handler<Throwable> exceptionHandler;
  private volatile @Nullable Handler<Void> endHandler;
  private volatile @Nullable Future<Page<T>> arrived;

  private @Nullable IntFunction<Future<Page<T>>> span;
  private int nextPage;
  private ListingProgress progress = new ListingProgress();
  private Iterator<T> entries = Collections.emptyIterator();
  private boolean asking;
  private boolean over;
  private boolean told;
  private @Nullable Throwable failure;

  private PageStream(int firstPage, List<IntFunction<Future<Page<T>>>> spans, Predicate<T> wanted) {
    this.spans = spans.iterator();
    this.wanted = wanted;
    this.nextPage = firstPage;
  }

  /**
   * Walks through listings in their order.
   *
   * @param firstPage of the first listing; the others begin at 1
   * @param spans each gives its page of a number
   */
  public static <T> ReadStream<T> over(int firstPage, List<IntFunction<Future<Page<T>>>> spans) {
    return over(firstPage, spans, entry -> true);
  }

  /**
   * Walks through listings in their order and leaves out some of their entries.
   *
   * @param firstPage of the first listing; the others begin at 1
   * @param spans each gives its page of a number
   * @param wanted which entries the stream has
   */
  public static <T> ReadStream<T> over(
      int firstPage, List<IntFunction<Future<Page<T>>>> spans, Predicate<T> wanted) {
    return new PageStream<>(firstPage, spans, wanted);
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
    tell();
    Future<Page<T>> answer = arrived;
    if (answer != null) {
      arrived = null;
      asking = false;
      take(answer);
    }
    Handler<T> reader = handler;
    while (!over && reader != null && demand.get() > 0) {
      if (entries.hasNext()) {
        demand.updateAndGet(have -> have == Long.MAX_VALUE || have == 0 ? have : have - 1);
        reader.handle(entries.next());
        reader = handler;
      } else if (!asking) {
        ask();
        return;
      } else {
        return;
      }
    }
  }

  private void ask() {
    IntFunction<Future<Page<T>>> current = span;
    if (current == null) {
      if (!spans.hasNext()) {
        end();
        return;
      }
      current = spans.next();
      span = current;
    }
    asking = true;
    Future<Page<T>> page = current.apply(nextPage);
    page.onComplete(
        done -> {
          arrived = page;
          drain();
        });
  }

  private void take(Future<Page<T>> answer) {
    if (answer.succeeded()) {
      Page<T> page = answer.result();
      entries = page.list().stream().filter(wanted).iterator();
      int next = progress.next(nextPage, page);
      if (next > 0) {
        nextPage = next;
      } else {
        leaveSpan();
      }
    } else if (isPastTheEnd(answer.cause())) {
      leaveSpan();
    } else {
      fail(answer.cause());
    }
  }

  /**
   * PortOne answers 400, not an empty list, to a page past the last, as when entries left the
   * listing meanwhile. The other documented reasons for 400 are parameters that were checked
   * before.
   */
  public static boolean isPastTheEnd(Throwable failure) {
    return failure instanceof PortOneException known
        && known.kind() == FailureKind.INVALID_REQUEST
        && known.httpStatus() == 400
        && known.portOneCode() != null;
  }

  private void leaveSpan() {
    span = null;
    nextPage = 1;
    progress = new ListingProgress();
  }

  private void end() {
    over = true;
    tell();
  }

  private void fail(Throwable cause) {
    if (over) {
      LOG.log(System.Logger.Level.WARNING, "a handler of an ended stream failed", cause);
      return;
    }
    over = true;
    failure = cause;
    tell();
    if (!told) {
      LOG.log(System.Logger.Level.ERROR, "a stream of pages failed, nobody listens", cause);
    }
  }

  /**
   * Says once how it ended, to whoever begins to listen after that, too: {@link ReadStream#collect}
   * sets these handlers last, when a walk without a request to make is over already.
   */
  private void tell() {
    if (!over || told) {
      return;
    }
    Throwable cause = failure;
    Handler<Throwable> failing = exceptionHandler;
    Handler<Void> ending = endHandler;
    if (cause != null && failing != null) {
      told = true;
      failing.handle(cause);
    } else if (cause == null && ending != null) {
      told = true;
      ending.handle(null);
    }
  }
}
