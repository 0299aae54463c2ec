package io.github.portonevertx.internal.events;

/** What triggered a lookup. */
public enum Source {
  /** A webhook. */
  WEBHOOK("webhook"),
  /** A sweep. */
  SWEEP("sweep");

  private final String tag;

  Source(String tag) {
    this.tag = tag;
  }

  /** Returns the name in metrics. */
  public String tag() {
    return tag;
  }
}
