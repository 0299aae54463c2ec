package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parts of lists: pages with numbers, pages after a cursor, and windows of time. */
final class Pages {

  private static final Duration DEFAULT_WINDOW = Duration.ofDays(90);
  private static final long DEFAULT_SIZE = 10;
  private static final long MAX_CURSOR_SIZE = 1000;

  /** No limit of the number of elements up to the end of a page. */
  static final long UNLIMITED = Long.MAX_VALUE;

  /** A window of time, both ends included. */
  record Window(Instant from, Instant until) {

    /** Returns the window of a filter; by default the 90 days before now. */
    static Window of(JsonObject filter, Instant now) {
      Instant until = Call.time(filter, "until", now);
      Instant from = Call.time(filter, "from", until.minus(DEFAULT_WINDOW));
      if (from.isAfter(until)) {
        throw Refusal.invalid("from must not be after until");
      }
      return new Window(from, until);
    }

    /** Returns whether it contains a time, which may be absent. */
    boolean contains(@Nullable String time) {
      if (time == null) {
        return false;
      }
      Instant at = Instant.parse(time);
      return !at.isBefore(from) && !at.isAfter(until);
    }
  }

  private Pages() {}

  /**
   * Returns a page of a sorted list.
   *
   * @param limit the greatest number of elements up to the end of the page
   */
  static JsonObject page(
      JsonObject input, List<JsonObject> sorted, long limit, UnaryOperator<JsonObject> view) {
    JsonObject page = input.getJsonObject("page", new JsonObject());
    long number = page.getLong("number", 0L);
    long size = page.getLong("size", DEFAULT_SIZE);
    if (number < 0 || size < 1 || number > Integer.MAX_VALUE || size > Integer.MAX_VALUE) {
      throw Refusal.invalid("page.number must be 0 or more, and page.size 1 or more");
    }
    if ((number + 1) * size > limit) {
      throw Refusal.invalid("the page is beyond the last one that can be read");
    }
    JsonArray items = new JsonArray();
    sorted.stream().skip(number * size).limit(size).map(view).forEach(items::add);
    return new JsonObject()
        .put("items", items)
        .put(
            "page",
            new JsonObject()
                .put("number", number)
                .put("size", size)
                .put("totalCount", sorted.size()));
  }

  /**
   * Returns the elements after a cursor.
   *
   * @param ordered all elements in the order of creation
   * @param window whether an element is in the window of the request
   * @param id the id of an element
   * @param item the element with its cursor
   */
  static JsonObject after(
      JsonObject input,
      List<JsonObject> ordered,
      Function<JsonObject, Boolean> window,
      Function<JsonObject, String> id,
      Function<JsonObject, JsonObject> item) {
    long size = input.getLong("size", DEFAULT_SIZE);
    if (size < 1 || size > MAX_CURSOR_SIZE) {
      throw Refusal.invalid("size must be in 1..1000");
    }
    int start = 0;
    String cursor = input.getString("cursor");
    if (cursor != null) {
      List<String> cursors = ordered.stream().map(id).map(Pages::cursor).toList();
      start = cursors.indexOf(cursor) + 1;
      if (start == 0) {
        throw Refusal.invalid("cursor is not one that was given");
      }
    }
    JsonArray items = new JsonArray();
    ordered.stream()
        .skip(start)
        .filter(window::apply)
        .limit(size)
        .forEach(
            element -> items.add(item.apply(element).put("cursor", cursor(id.apply(element)))));
    return new JsonObject().put("items", items);
  }

  private static String cursor(String id) {
    return "cursor-" + Integer.toHexString(id.hashCode()) + "-" + id.length() + "-" + id;
  }
}
