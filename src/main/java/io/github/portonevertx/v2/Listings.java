package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.paging.Span;
import io.github.portonevertx.v2.common.PageInfo;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates streams of the entries of listings, which request pages ahead of their reader. */
final class Listings {
  /** The size of a page when the call has none; PortOne's own default is 10. */
  private static final int PAGE_SIZE = 100;

  /** The size of a part of a listing by cursor when the call has none; at most 1000. */
  private static final int CURSOR_SIZE = 500;

  /** The sort orders by a time that never changes. */
  private static final Set<String> STABLE = Set.of("REQUESTED_AT", "CREATED_AT", "TIME_TO_PAY");

  private Listings() {}

  /**
   * Returns a stream of a listing by pages, which are counted from 0. It ends at the first empty
   * page: PortOne does not state a maximum size, so a page with fewer entries than requested may
   * not be the last. PortOne rejects pages beyond 60,000 entries, which fails the stream.
   *
   * @param first the call for the first page; the number and size in its parameter {@code page} are
   *     kept
   * @param info the numbers of a page
   */
  static <P, T> ReadStream<T> pages(
      Transport transport,
      Call first,
      Class<P> page,
      Function<P, List<T>> items,
      Function<P, @Nullable PageInfo> info,
      @Nullable ReadAhead readAhead) {
    ReadAhead ahead = Arguments.required(readAhead, "readAhead");
    List<Span<T>> spans = new ArrayList<>();
    for (Call part : TimeSpans.ofPages(first, ahead)) {
      spans.add(pages(transport, part, page, items, info));
    }
    return PageStream.over(ahead, spans, TimeSpans.notRepeated(ahead));
  }

  private static <P, T> Span<T> pages(
      Transport transport,
      Call first,
      Class<P> page,
      Function<P, List<T>> items,
      Function<P, @Nullable PageInfo> info) {
    Map<?, ?> given = first.parameters().get("page") instanceof Map<?, ?> map ? map : Map.of();
    int start = given.get("number") instanceof Integer number ? number : 0;
    int size = given.get("size") instanceof Integer asked ? asked : PAGE_SIZE;
    // A page stream counts from 1.
    return Span.<T>of(
            number ->
                transport
                    .send(first.with("page", page(given, number - 1, size)))
                    .map(reply -> reply.as(page))
                    .map(read -> entries(items.apply(read), number, info.apply(read))))
        .from(start + 1)
        .numbered(isNumbered(first.parameters()));
  }

  /**
   * Returns whether pages of a listing may be requested ahead by their number: it is sorted by a
   * time that never changes, and has a start or an end, so that entries do not join at the one end
   * and leave at the other without a change of the total.
   */
  private static boolean isNumbered(Map<String, ?> parameters) {
    Map<?, ?> filter = parameters.get("filter") instanceof Map<?, ?> map ? map : Map.of();
    Object sort =
        parameters.get("sort") instanceof Map<?, ?> map ? map.get("by") : filter.get("sortBy");
    return (sort == null || STABLE.contains(sort))
        && (filter.get("from") != null || filter.get("until") != null);
  }

  /**
   * Returns a stream of a listing by cursor: each entry has the cursor of the part after it. It
   * ends at the first empty part.
   *
   * @param first the call for the first part; its parameters are kept
   */
  static <P, T> ReadStream<T> cursor(
      Transport transport,
      Call first,
      Class<P> page,
      Function<P, List<T>> items,
      Function<T, String> cursor,
      @Nullable ReadAhead readAhead) {
    ReadAhead ahead = Arguments.required(readAhead, "readAhead");
    int size = first.parameters().get("size") instanceof Integer asked ? asked : CURSOR_SIZE;
    List<Span<T>> spans = new ArrayList<>();
    for (Call part : TimeSpans.ofCursor(first, ahead)) {
      spans.add(cursor(transport, part.with("size", size), page, items, cursor));
    }
    return PageStream.over(ahead, spans, TimeSpans.notRepeated(ahead));
  }

  private static <P, T> Span<T> cursor(
      Transport transport,
      Call sized,
      Class<P> page,
      Function<P, List<T>> items,
      Function<T, String> cursor) {
    AtomicReference<@Nullable String> last = new AtomicReference<>();
    return Span.of(
        number -> {
          String after = last.get();
          Future<P> part =
              transport
                  .send(after == null ? sized : sized.with("cursor", after))
                  .map(reply -> reply.as(page));
          return part.map(
              read -> {
                List<T> list = items.apply(read);
                if (!list.isEmpty()) {
                  last.set(cursor.apply(list.get(list.size() - 1)));
                }
                return entries(list, number, null);
              });
        });
  }

  private static Map<Object, @Nullable Object> page(Map<?, ?> given, int number, int size) {
    Map<Object, @Nullable Object> page = new LinkedHashMap<>(given);
    page.put("number", number);
    page.put("size", size);
    return page;
  }

  private static <T> Page<T> entries(List<T> list, int number, @Nullable PageInfo info) {
    return new Page<>(total(list, number, info), 0, list.isEmpty() ? 0 : number + 1, list);
  }

  /**
   * Returns the number of entries in the whole listing, or 0 when it is not known. PortOne does not
   * state whether {@code totalCount} is that number or the number of entries of the page, which is
   * less than the entries up to the end of the page.
   */
  private static int total(List<?> list, int number, @Nullable PageInfo info) {
    Integer total = info == null ? null : info.totalCount();
    return total == null || total < (long) number * list.size() ? 0 : total;
  }
}
