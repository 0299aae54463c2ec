package io.github.portonevertx.internal.paging;

import io.github.portonevertx.Page;
import io.github.portonevertx.ReadAhead;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Streams of invented pages, and a record of what their handlers received. */
abstract class PageStreamFixture {
  final List<Integer> asked = new ArrayList<>();
  final List<String> read = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  int ends;

  /** Pages of two entries, answered immediately. */
  IntFunction<Future<Page<String>>> pages(String name, int count) {
    return number -> {
      asked.add(number);
      return Future.succeededFuture(page(name, number, count));
    };
  }

  static Page<String> page(String name, int number, int count) {
    List<String> entries =
        count == 0 ? List.of() : List.of(name + number + "a", name + number + "b");
    return new Page<>(2 * count, number - 1, number < count ? number + 1 : 0, entries);
  }

  /** Returns a stream that requests a page when its reader demands more. */
  @SafeVarargs
  final ReadStream<String> walk(int first, IntFunction<Future<Page<String>>>... spans) {
    List<Span<String>> all = new ArrayList<>();
    for (IntFunction<Future<Page<String>>> pages : spans) {
      Span<String> span = Span.of(pages);
      all.add(all.isEmpty() ? span.from(first) : span);
    }
    return walk(1, all);
  }

  /** Returns a stream that requests or keeps a number of pages at a time. */
  final ReadStream<String> walk(int ahead, List<Span<String>> spans) {
    return PageStream.over(ReadAhead.of(ahead), spans)
        .exceptionHandler(failures::add)
        .endHandler(v -> ends++);
  }
}
