package io.github.portonevertx.support;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Opens the clients of one API in every {@link AccessMode}.
 *
 * @param <C> the type of the client
 */
public interface ClientFactory<C> {
  /** Opens a client that sends requests itself. */
  AccessMode.Access<C> embedded(Vertx vertx);

  /** Starts the service that the proxies call, and returns the function that ends it. */
  Future<Supplier<Future<Void>>> serve(Vertx vertx);

  /** Opens a client that sends messages to the service. */
  C proxy(Vertx vertx);
}
