package io.github.portonevertx.internal.events;

import io.github.portonevertx.internal.logging.LogValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The payments that a sweep has found and that are not handled yet, in the order in which they were
 * found; limited in number. Used on one context only.
 */
final class Unsettled {
  private static final int MOST = 1_000;
  private static final int MOST_NAMED = 5;

  /**
   * A payment, and the outcome of the last attempt.
   *
   * @param unreadableSince when the listing's entry was found to be unreadable, and the payment has
   *     not been read since; null otherwise
   */
  record Entry(String id, boolean testChannel, Outcome outcome, @Nullable Instant unreadableSince) {
    private String named() {
      return LogValue.of(id)
          + " "
          + outcome
          + (unreadableSince == null ? "" : " (unreadable on the listing)");
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Returns the entries as they are now. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Adds an entry, or replaces the entry of the same payment.
   *
   * @return false when the limit is reached
   */
  boolean keep(Entry entry) {
    if (entries.size() >= MOST && !entries.containsKey(entry.id())) {
      return false;
    }
    entries.put(entry.id(), entry);
    return true;
  }

  void remove(String id) {
    entries.remove(id);
  }

  /** Returns the number of payments and the first ones, for a failure text. */
  @Override
  public String toString() {
    String first =
        entries.values().stream()
            .limit(MOST_NAMED)
            .map(Entry::named)
            .collect(Collectors.joining(", "));
    return entries.size() + " (" + first + (entries.size() > MOST_NAMED ? ", ...)" : ")");
  }
}
