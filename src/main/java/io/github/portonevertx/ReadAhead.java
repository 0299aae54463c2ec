package io.github.portonevertx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a stream requests pages ahead of its reader.
 *
 * <p>A stream requests or keeps at most {@code pages} pages at a time: those in flight, those with
 * unread entries, and the one that is being read. A reader that pauses therefore causes no more
 * than these requests, and memory is bounded by these pages. The first entry arrives after the
 * first page.
 *
 * <p>Each page in flight is one query under PortOne's load limit, option {@code maxInFlight}.
 * PortOne publishes no rate limit, so the default is modest.
 *
 * <pre>{@code
 * ReadAhead pages = ReadAhead.of(16); // up to 16 pages
 * ReadAhead spans = ReadAhead.of(16).withSpan(Duration.ofMinutes(10)); // of time spans of ten minutes
 * }</pre>
 *
 * @param pages the number of pages, 1 to {@value #MOST_PAGES}; with 1 the next page is requested
 *     when the reader demands more than the page before it had
 * @param span the length of the time spans that the listing is divided into, which are read side by
 *     side; {@code null} for the longest that PortOne accepts
 */
public record ReadAhead(int pages, @Nullable Duration span) {
  /** The greatest number of pages. */
  public static final int MOST_PAGES = 64;

  /** One page in advance, undivided. */
  public static final ReadAhead DEFAULT = of(2);

  /**
   * Returns a number of pages of an undivided listing.
   *
   * @param pages 1 to {@value #MOST_PAGES}; another number is rejected by the stream
   * @return the setting
   */
  public static ReadAhead of(int pages) {
    return new ReadAhead(pages, null);
  }

  /**
   * Returns this setting with time spans of another length. Spans with about as many entries as a
   * page have are read fastest.
   *
   * @param span at least a second, in whole seconds
   * @return the setting
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when the span is null
   */
  public ReadAhead withSpan(Duration span) {
    if (span == null) {
      throw PortOneException.of(FailureKind.INVALID_REQUEST, "parameter 'span' is null");
    }
    return new ReadAhead(pages, span);
  }
}
