package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Determines the next page of a listing, and rejects a listing that does not end. One instance is
 * for one iteration over one listing.
 *
 * <p>A page makes no progress when it refers to a next page although it is empty, repeats the
 * previous page, or completes the number of entries that the listing reports. A listing that
 * changes while it is read can have a few such pages, so only {@value #MOST_WITHOUT_PROGRESS} of
 * them in a row are accepted.
 */
public final class ListingProgress {
  private static final int MOST_WITHOUT_PROGRESS = 10;

  /** The first and the last entry of a page, to recognize it without keeping all of them. */
  private record Ends(Object first, Object last, int size) {
    static @Nullable Ends of(List<?> entries) {
      return entries.isEmpty()
          ? null
          : new Ends(entries.get(0), entries.get(entries.size() - 1), entries.size());
    }
  }

  private @Nullable Ends last;
  private long read;
  private int withoutProgress;

  /**
   * Returns the number of the next page, 0 when this one is the last. A number that does not
   * increase counts as 0.
   *
   * @param number the number of the page that was read
   * @throws PortOneException {@code BAD_UPSTREAM} when the listing does not end
   */
  public int next(int number, Page<?> page) {
    if (page.next() <= number) {
      return 0;
    }
    List<?> entries = page.list();
    Ends ends = Ends.of(entries);
    read += entries.size();
    // A total of 0 with entries means that PortOne omitted the total.
    boolean complete = page.total() > 0 && read >= page.total();
    withoutProgress = complete || ends == null || ends.equals(last) ? withoutProgress + 1 : 0;
    last = ends;
    if (withoutProgress > MOST_WITHOUT_PROGRESS) {
      throw endless();
    }
    return page.next();
  }

  /** Returns the failure of a listing that does not end. */
  static PortOneException endless() {
    return PortOneException.of(FailureKind.BAD_UPSTREAM, "the listing does not end");
  }
}
