package io.github.portonevertx;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One page of a listing, as PortOne cuts it.
 *
 * @param total how many entries the whole listing has
 * @param previous the number of the page before, 0 when this is the first
 * @param next the number of the page after, 0 when this is the last
 * @param list the entries of this page, in the order asked for
 * @param <T> what is listed
 */
public record Page<T>(int total, int previous, int next, List<T> list) {
  /** Copies the list without its null elements; a listing that PortOne left out is empty. */
  public Page {
    list = list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Whether another page follows.
   *
   * @return {@code true} when {@link #next()} names a page
   */
  public boolean hasNext() {
    return next > 0;
  }

  /**
   * The same page with each entry turned into something else.
   *
   * @param mapper applied to each entry
   * @param <U> what the new page lists
   * @return a page with the same numbers
   */
  public <U> Page<U> map(Function<? super T, ? extends U> mapper) {
    return new Page<>(total, previous, next, list.stream().<U>map(mapper).toList());
  }

  /**
   * The numbers of this page, not its entries, which may hold people's data.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "Page[total=%d, previous=%d, next=%d, entries=%d]"
        .formatted(total, previous, next, list.size());
  }
}
