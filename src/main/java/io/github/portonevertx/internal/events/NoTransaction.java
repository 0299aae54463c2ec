package io.github.portonevertx.internal.events;

/** The transaction of a {@link MemoryInbox}, which has none. */
public enum NoTransaction {
  /** The only value. */
  NONE
}
