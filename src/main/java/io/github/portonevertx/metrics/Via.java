package io.github.portonevertx.metrics;

/** The way in which a client sends its requests. */
public enum Via {
  /** Over HTTP to PortOne: an embedded client or a verticle. */
  HTTP,

  /** Over the event bus to a verticle, which reports its own calls: a proxy. */
  BUS
}
