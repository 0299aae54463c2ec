package io.github.portonevertx.v1.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The payments that a sweep has found and that are not handled yet, first found first; bounded.
 * Used on one context only.
 */
final class Unsettled {
  private static final int MOST = 1_000;
  private static final int MOST_NAMED = 5;

  /** A payment, and what became of the last try. */
  record Entry(String impUid, boolean sandbox, Outcome outcome) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Returns the entries as they are now. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Keeps an entry, or replaces that of the same payment in its place.
   *
   * @return false when there is no room
   */
  boolean keep(Entry entry) {
    if (entries.size() >= MOST && !entries.containsKey(entry.impUid())) {
      return false;
    }
    entries.put(entry.impUid(), entry);
    return true;
  }

  void remove(String impUid) {
    entries.remove(impUid);
  }

  /** Returns how many there are and the first ones, for a failure. */
  @Override
  public String toString() {
    String first =
        entries.values().stream()
            .limit(MOST_NAMED)
            .map(entry -> ThrottledLog.printable(entry.impUid()) + " " + entry.outcome())
            .collect(Collectors.joining(", "));
    return entries.size() + " (" + first + (entries.size() > MOST_NAMED ? ", ...)" : ")");
  }
}
