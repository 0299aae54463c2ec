package io.github.portonevertx.internal.paging;

import io.github.portonevertx.Page;
import io.vertx.core.Future;
import java.util.function.IntFunction;

/**
 * One listing of a stream.
 *
 * @param pages returns a page by its number
 * @param first the number of the first page
 * @param isNumbered whether pages may be requested before the page before them is answered. Each
 *     page must report the total number of entries
 * @param <T> the type of an entry
 */
public record Span<T>(IntFunction<Future<Page<T>>> pages, int first, boolean isNumbered) {
  /** Returns a listing from page 1 whose pages are requested one after another. */
  public static <T> Span<T> of(IntFunction<Future<Page<T>>> pages) {
    return new Span<>(pages, 1, false);
  }

  /** Returns the listing from another page on. */
  public Span<T> from(int page) {
    return new Span<>(pages, page, isNumbered);
  }

  /** Returns the listing with pages that may, or may not, be requested ahead by their number. */
  public Span<T> numbered(boolean numbered) {
    return new Span<>(pages, first, numbered);
  }
}
