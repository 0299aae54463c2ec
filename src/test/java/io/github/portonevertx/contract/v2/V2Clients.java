package io.github.portonevertx.contract.v2;

import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ClientFactory;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** The clients of V2 with the given options. */
record V2Clients(PortOneV2Options options) implements ClientFactory<PortOneV2Client> {
  @Override
  public AccessMode.Access<PortOneV2Client> embedded(Vertx vertx) {
    PortOneV2Client client = PortOneV2Client.create(vertx, options);
    return new AccessMode.Access<>(client, client::close);
  }

  @Override
  public Future<Supplier<Future<Void>>> serve(Vertx vertx) {
    return vertx.deployVerticle(new PortOneV2Verticle(options)).map(id -> () -> vertx.undeploy(id));
  }

  @Override
  public PortOneV2Client proxy(Vertx vertx) {
    return PortOneV2Client.proxy(vertx, options.getAddress());
  }
}
