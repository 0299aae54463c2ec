package io.github.portonevertx.observability;

import io.github.portonevertx.Locality;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ClientFactory;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A simulated PortOne V2, and a client with meters in one of the access modes. */
final class MeteredV2 implements AutoCloseable, ClientFactory<PortOneV2Client> {
  static final String ID = "payment-0001";

  final Meters meters = new Meters();
  final Vertx plain = Vertx.vertx();
  final PortOneV2Simulator simulator = PortOneV2Simulator.start(plain).await();
  final PortOneV2Client client;
  private final PortOneV2Options options;
  private final AccessMode.Nodes nodes;
  private final AccessMode.Access<PortOneV2Client> access;

  MeteredV2(AccessMode mode, UnaryOperator<PortOneV2Options> change) {
    simulator.ledger().pay(ID, 15_000);
    options =
        change.apply(
            new PortOneV2Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiSecret(simulator.apiSecret())
                .setCommandsEnabled(true)
                .setRetryBackoff(Duration.ofMillis(1))
                .setMetrics(meters.portone()));
    nodes = mode.nodes();
    access = mode.open(nodes, this);
    client = access.client();
  }

  @Override
  public AccessMode.Access<PortOneV2Client> embedded(Vertx vertx) {
    PortOneV2Client embedded = PortOneV2Client.create(vertx, options);
    return new AccessMode.Access<>(embedded, embedded::close);
  }

  @Override
  public Future<Supplier<Future<Void>>> serve(Vertx vertx) {
    return vertx.deployVerticle(new PortOneV2Verticle(options)).map(id -> () -> vertx.undeploy(id));
  }

  @Override
  public PortOneV2Client proxy(Vertx vertx) {
    return PortOneV2Client.proxy(vertx, options, Locality.LOCAL_FIRST);
  }

  Future<?> refund(PortOneV2Client sender, long amount) {
    return sender
        .payments()
        .cancel(CancelRequest.builder().paymentId(ID).amount(amount).reason("returned").build());
  }

  /** Waits for the end of a call, and returns its kind of failure; null for a success. */
  static @Nullable String end(Future<?> call) {
    return call.<@Nullable String>transform(
            (done, failure) ->
                Future.succeededFuture(
                    failure instanceof PortOneException known ? known.kind().name() : null))
        .await();
  }

  /** Closes the client, whose gauges end with it. */
  void closeClient() {
    access.end().get().await();
  }

  @Override
  public void close() {
    access.end().get().otherwiseEmpty().await();
    nodes.close();
    simulator.close().await();
    plain.close().await();
  }
}
