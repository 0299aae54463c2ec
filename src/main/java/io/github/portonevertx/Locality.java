package io.github.portonevertx;

/** Which verticle a proxy asks, where several nodes of a cluster have one. */
public enum Locality {
  /** One on the caller's own node, which costs no network; one on another where it has none. */
  LOCAL_FIRST,
  /** Any, each node in its turn. */
  ANY_NODE
}
