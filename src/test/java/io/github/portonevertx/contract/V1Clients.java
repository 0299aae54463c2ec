package io.github.portonevertx.contract;

import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ClientFactory;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** The clients of V1 with the given options. */
record V1Clients(PortOneV1Options options) implements ClientFactory<PortOneV1Client> {
  @Override
  public AccessMode.Access<PortOneV1Client> embedded(Vertx vertx) {
    PortOneV1Client client = PortOneV1Client.create(vertx, options);
    return new AccessMode.Access<>(client, client::close);
  }

  @Override
  public Future<Supplier<Future<Void>>> serve(Vertx vertx) {
    return vertx.deployVerticle(new PortOneV1Verticle(options)).map(id -> () -> vertx.undeploy(id));
  }

  @Override
  public PortOneV1Client proxy(Vertx vertx) {
    return PortOneV1Client.proxy(vertx, options.getAddress());
  }
}
