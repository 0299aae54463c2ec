package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Reads all entries of a listing into memory.
 *
 * @param <T> the type of an entry
 */
public final class AllPages<T> {
  /** The greatest number of pages; with 100 entries each, far more than one order has payments. */
  private static final int MOST_PAGES = 100;

  private final IntFunction<Future<Page<T>>> pages;
  private final Function<T, Object> id;
  private final ListingProgress progress = new ListingProgress();
  private final Map<Object, T> seen = new LinkedHashMap<>();
  private int read;

  private AllPages(IntFunction<Future<Page<T>>> pages, Function<T, Object> id) {
    this.pages = pages;
    this.id = id;
  }

  /**
   * Reads a listing from its first page to its last. PortOne's {@code NOT_FOUND} for the first page
   * means an empty listing.
   *
   * <p>Entries that are created in the meantime shift the others, so the last entry of one page may
   * be repeated as the first of the next. Of a repeated entry the last version is kept.
   *
   * @param pages returns a page by its number
   * @param id returns the identity of an entry
   * @return the entries in the order of the listing; {@code BAD_UPSTREAM} when it does not end
   */
  public static <T> Future<List<T>> of(IntFunction<Future<Page<T>>> pages, Function<T, Object> id) {
    AllPages<T> all = new AllPages<>(pages, id);
    return pages
        .apply(1)
        .recover(
            failure ->
                failure instanceof PortOneException known && known.kind() == FailureKind.NOT_FOUND
                    ? Future.succeededFuture(new Page<>(0, 0, 0, List.of()))
                    : Future.failedFuture(failure))
        .compose(page -> all.add(1, page));
  }

  private Future<List<T>> add(int number, Page<T> page) {
    page.list().forEach(entry -> seen.put(id.apply(entry), entry));
    int next = progress.next(number, page);
    if (next == 0) {
      return Future.succeededFuture(List.copyOf(seen.values()));
    }
    read++;
    return read == MOST_PAGES
        ? Future.failedFuture(ListingProgress.endless())
        : pages.apply(next).compose(following -> add(next, following));
  }
}
