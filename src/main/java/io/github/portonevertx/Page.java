package io.github.portonevertx;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One page of a listing.
 *
 * @param total the number of entries in the whole listing
 * @param previous the number of the previous page, 0 when this is the first
 * @param next the number of the next page, 0 when this is the last
 * @param list the entries of this page, in the requested order
 * @param <T> the type of an entry
 */
public record Page<T>(int total, int previous, int next, List<T> list) {
  /** Copies the list without its null elements; a list that PortOne omitted becomes empty. */
  public Page {
    list = list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Returns whether another page follows.
   *
   * @return {@code true} when {@link #next()} names a page
   */
  public boolean hasNext() {
    return next > 0;
  }

  /**
   * Returns this page with each entry mapped to another value.
   *
   * @param mapper applied to each entry
   * @param <U> the type of the new entries
   * @return a page with the same numbers
   */
  public <U> Page<U> map(Function<? super T, ? extends U> mapper) {
    return new Page<>(total, previous, next, list.stream().<U>map(mapper).toList());
  }

  /**
   * Returns the numbers of this page without its entries, which may hold personal data.
   *
   * @return a text for logs
   */
  @Override
  public String toString() {
    return "Page[total=%d, previous=%d, next=%d, entries=%d]"
        .formatted(total, previous, next, list.size());
  }
}
