package io.github.portonevertx.internal.paging;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import java.util.List;

/**
 * Decides which page of a listing follows the one that was read, and refuses a listing that never
 * ends. One instance is for one walk through one listing.
 *
 * <p>A page makes no progress when it names a following page although it is empty, repeats the page
 * before it, or completes as many entries as the listing says it has. A listing that changes while
 * it is read can have a few such pages, so only {@value #MOST_WITHOUT_PROGRESS} of them in a row
 * are accepted.
 */
public final class ListingProgress {
  private static final int MOST_WITHOUT_PROGRESS = 10;

  private List<?> last = List.of();
  private long read;
  private int withoutProgress;

  /**
   * Returns the number of the page that follows, 0 when this one is the last. A number that does
   * not grow counts as none.
   *
   * @param number of the page that was read
   * @throws PortOneException {@code BAD_UPSTREAM} when the listing does not end
   */
  public int next(int number, Page<?> page) {
    if (page.next() <= number) {
      return 0;
    }
    List<?> entries = page.list();
    read += entries.size();
    // A total of 0 beside entries is one that was left out.
    boolean complete = page.total() > 0 && read >= page.total();
    withoutProgress =
        complete || entries.isEmpty() || entries.equals(last) ? withoutProgress + 1 : 0;
    last = entries;
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
