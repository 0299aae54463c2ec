package io.github.portonevertx;

/** The choice of the verticle that a proxy sends to when several nodes of a cluster have one. */
public enum Locality {
  /**
   * A verticle on the caller's node, or on another node if the caller's node has none: the default.
   * Needs no network when callers and verticles share nodes.
   */
  LOCAL_FIRST,
  /**
   * A verticle on any node, in round-robin order, which spreads the load of a few callers over all
   * nodes.
   */
  ANY_NODE
}
