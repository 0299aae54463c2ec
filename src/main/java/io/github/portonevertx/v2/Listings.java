package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.paging.PageStream;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates streams of the entries of listings. A stream requests the next page only when the reader
 * demands more entries than are buffered.
 */
final class Listings {
  /** The size of a page when the call has none; PortOne's own default is 10. */
  private static final int PAGE_SIZE = 100;

  /** The size of a part of a listing by cursor when the call has none; at most 1000. */
  private static final int CURSOR_SIZE = 500;

  private Listings() {}

  /**
   * Returns a stream of a listing by pages, which are counted from 0. It ends at the first empty
   * page: PortOne does not state a maximum size, so a page with fewer entries than requested may
   * not be the last. PortOne rejects pages beyond 60,000 entries, which fails the stream.
   *
   * @param first the call for the first page; the number and size in its parameter {@code page} are
   *     kept
   */
  static <P, T> ReadStream<T> pages(
      Transport transport, Call first, Class<P> page, Function<P, List<T>> items) {
    Map<?, ?> given = first.parameters().get("page") instanceof Map<?, ?> map ? map : Map.of();
    int start = given.get("number") instanceof Integer number ? number : 0;
    int size = given.get("size") instanceof Integer asked ? asked : PAGE_SIZE;
    // A page stream counts from 1.
    return PageStream.over(
        start + 1,
        List.of(
            number ->
                transport
                    .send(first.with("page", page(given, number - 1, size)))
                    .map(reply -> entries(items.apply(reply.as(page)), number))));
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
      Function<T, String> cursor) {
    int size = first.parameters().get("size") instanceof Integer asked ? asked : CURSOR_SIZE;
    Call sized = first.with("size", size);
    AtomicReference<@Nullable String> last = new AtomicReference<>();
    return PageStream.over(
        1,
        List.of(
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
                    return entries(list, number);
                  });
            }));
  }

  private static Map<Object, @Nullable Object> page(Map<?, ?> given, int number, int size) {
    Map<Object, @Nullable Object> page = new LinkedHashMap<>(given);
    page.put("number", number);
    page.put("size", size);
    return page;
  }

  private static <T> Page<T> entries(List<T> list, int number) {
    return new Page<>(0, 0, list.isEmpty() ? 0 : number + 1, list);
  }
}
