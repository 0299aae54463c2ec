package io.github.portonevertx.internal.events;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of ids of limited size that drops the oldest id when it is full. Used on one context only.
 */
final class RecentIds {
  private final int most;
  private final Set<String> ids = new LinkedHashSet<>();

  /** Creates a set that holds at most {@code most} ids. */
  RecentIds(int most) {
    this.most = most;
  }

  /** Adds an id and returns whether it is new. */
  boolean add(String id) {
    boolean added = ids.add(id);
    if (ids.size() > most) {
      Iterator<String> oldest = ids.iterator();
      oldest.next();
      oldest.remove();
    }
    return added;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
