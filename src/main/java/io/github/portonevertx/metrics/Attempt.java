package io.github.portonevertx.metrics;

/** The reason why a request is sent. One call sends one or more requests. */
public enum Attempt {
  /** The first request of a call. */
  FIRST,

  /** A retry after a transient failure, or the failover of a proxy to another node. */
  RETRY,

  /** The replay of a request that was answered with 401, with a newer credential. */
  REPAIR_401,

  /** The request of a proxy to a second node while the first one has not answered. */
  HEDGE,

  /** The repetition of a write whose result is unknown, with the same idempotency key. */
  IDEMPOTENT_REPEAT
}
