package io.github.portonevertx.internal.paging;

import io.github.portonevertx.Page;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A listing whose pages are answered when the test says so. */
final class GatedPages implements IntFunction<Future<Page<String>>> {
  final List<Integer> asked = new ArrayList<>();
  private final Map<Integer, Promise<Page<String>>> open = new TreeMap<>();

  @Override
  public Future<Page<String>> apply(int number) {
    asked.add(number);
    Promise<Page<String>> answer = Promise.promise();
    if (open.put(number, answer) != null) {
      throw new AssertionError("page " + number + " is in flight twice");
    }
    return answer.future();
  }

  /** Returns the numbers of the pages in flight. */
  List<Integer> inFlight() {
    return List.copyOf(open.keySet());
  }

  /** Answers a page of one entry with the number of the page. */
  void answer(int number, int total) {
    answer(number, new Page<>(total, number - 1, number < total ? number + 1 : 0, entry(number)));
  }

  void answer(int number, Page<String> page) {
    remove(number).complete(page);
  }

  void fail(int number, Throwable failure) {
    remove(number).fail(failure);
  }

  private Promise<Page<String>> remove(int number) {
    Promise<Page<String>> answer = open.remove(number);
    if (answer == null) {
      throw new AssertionError("page " + number + " is not in flight, but " + open.keySet());
    }
    return answer;
  }

  private static List<String> entry(int number) {
    return List.of(String.valueOf(number));
  }
}
