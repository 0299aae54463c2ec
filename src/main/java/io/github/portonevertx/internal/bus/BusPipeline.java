package io.github.portonevertx.internal.bus;

import io.github.portonevertx.Locality;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.resilience.Deadline;
import io.github.portonevertx.internal.resilience.RetryBudget;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;

/** The event-bus end of a client: in which order verticles are asked. */
public final class BusPipeline {
  private BusPipeline() {}

  /** The way to the verticles whose option {@code address} is {@code base}. */
  public static Transport of(Vertx vertx, String base, Locality locality) {
    Transport anywhere = EventBusTransport.anywhere(vertx, base);
    if (!vertx.isClustered()) {
      return limited(anywhere);
    }
    Transport first =
        locality == Locality.LOCAL_FIRST
            ? new LocalFirst(EventBusTransport.here(vertx, base), anywhere)
            : anywhere;
    RetryBudget budget = new RetryBudget(PortOneV1Options.DEFAULT_RETRY_BUDGET);
    return limited(new Failover(vertx, first, anywhere, budget));
  }

  /** What a verticle with the default options would give the call itself. */
  private static Transport limited(Transport next) {
    return new Deadline(
        next, PortOneV1Options.DEFAULT_REQUEST_TIMEOUT, PortOneV1Options.DEFAULT_PG_TIMEOUT);
  }
}
