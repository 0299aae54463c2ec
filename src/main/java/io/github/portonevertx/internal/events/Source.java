package io.github.portonevertx.internal.events;

/** What triggered a lookup. */
public enum Source {
  /** A webhook. */
  WEBHOOK,
  /** A sweep. */
  SWEEP
}
