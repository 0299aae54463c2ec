package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters and orders of lists. */
final class Lists {

  private Lists() {}

  /** Returns whether a field of a filter is absent or equals the text. */
  static boolean equal(JsonObject filter, String name, @Nullable String text) {
    String wanted = filter.getString(name);
    return wanted == null || wanted.equals(text);
  }

  /** Returns whether a list in a filter is absent, empty or contains the text. */
  static boolean oneOf(JsonObject filter, String name, @Nullable String text) {
    List<String> wanted = Call.texts(filter, name);
    return wanted.isEmpty() || (text != null && wanted.contains(text));
  }

  /** Sorts a list that is in the order of creation; the latest first by default. */
  static void sort(List<JsonObject> list, Comparator<JsonObject> by, JsonObject sort) {
    // Reversed as a whole, so that elements with equal times are in the order of creation too.
    list.sort(by);
    if (sort.getString("order", "DESC").equals("DESC")) {
      Collections.reverse(list);
    }
  }
}
