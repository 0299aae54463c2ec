package io.github.portonevertx;

/** Which verticle a proxy asks, where several nodes of a cluster have one. */
public enum Locality {
  /**
   * One on the caller's own node, or one on another node if the own node has none: the default.
   * Costs no network where callers and verticles share nodes.
   */
  LOCAL_FIRST,
  /** One on any node, each node in its turn, which spreads the load of few callers over all. */
  ANY_NODE
}
