package io.github.portonevertx.observability;

import io.github.portonevertx.Locality;
import io.github.portonevertx.support.AccessMode;
import io.github.portonevertx.support.ClientFactory;
import io.github.portonevertx.support.Meters;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A simulated PortOne V1, and a client with meters in one of the access modes. */
final class MeteredV1 implements AutoCloseable, ClientFactory<PortOneV1Client> {
  static final String ID = "imp_100000000001";

  final Meters meters = new Meters();
  final Vertx plain = Vertx.vertx();
  final PortOneSimulator simulator = PortOneSimulator.start(plain).await();
  final PortOneV1Client client;
  private final PortOneV1Options options;
  private final AccessMode.Nodes nodes;
  private final AccessMode.Access<PortOneV1Client> access;

  MeteredV1(AccessMode mode, UnaryOperator<PortOneV1Options> change) {
    simulator.ledger().add(PaymentSeed.paid().impUid(ID).merchantUid("order-1").amount(15_000));
    options =
        change.apply(
            new PortOneV1Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiKey(simulator.apiKey())
                .setApiSecret(simulator.apiSecret())
                .setCommandsEnabled(true)
                .setRetryBackoff(Duration.ofMillis(1))
                .setMetrics(meters.portone()));
    nodes = mode.nodes();
    access = mode.open(nodes, this);
    client = access.client();
  }

  @Override
  public AccessMode.Access<PortOneV1Client> embedded(Vertx vertx) {
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options);
    return new AccessMode.Access<>(embedded, embedded::close);
  }

  @Override
  public Future<Supplier<Future<Void>>> serve(Vertx vertx) {
    return vertx.deployVerticle(new PortOneV1Verticle(options)).map(id -> () -> vertx.undeploy(id));
  }

  @Override
  public PortOneV1Client proxy(Vertx vertx) {
    return PortOneV1Client.proxy(vertx, options, Locality.LOCAL_FIRST);
  }

  Future<?> refund(PortOneV1Client sender, long amount) {
    return sender
        .payments()
        .cancel(
            CancelRequest.builder()
                .impUid(ID)
                .amount(BigDecimal.valueOf(amount))
                .reason("returned")
                .build());
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
