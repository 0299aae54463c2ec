package io.github.portonevertx.thirdapi;

import io.github.portonevertx.Locality;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.RequestTimeouts;
import io.github.portonevertx.internal.bus.BusPipeline;
import io.github.portonevertx.internal.bus.EventBusService;
import io.github.portonevertx.metrics.PortOneMetrics;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ClientFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The clients of the bookshop at a URL. */
record BookshopClients(String url) implements ClientFactory<Transport> {
  private static final String ADDRESS = "bookshop";

  @Override
  public AccessMode.Access<Transport> embedded(Vertx vertx) {
    return new AccessMode.Access<>(Bookshop.client(vertx, url), Future::succeededFuture);
  }

  @Override
  public Future<Supplier<Future<Void>>> serve(Vertx vertx) {
    return EventBusService.open(
            vertx,
            Bookshop.API,
            Bookshop.client(vertx, url),
            new EventBusService.Scope(ADDRESS, true, true))
        .map(service -> () -> service.close(Duration.ofSeconds(10)));
  }

  @Override
  public Transport proxy(Vertx vertx) {
    return BusPipeline.of(
        vertx,
        Bookshop.API,
        List.of(),
        new BusPipeline.Target(
            ADDRESS,
            Locality.LOCAL_FIRST,
            new RequestTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(10)),
            20,
            PortOneMetrics.NONE));
  }
}
