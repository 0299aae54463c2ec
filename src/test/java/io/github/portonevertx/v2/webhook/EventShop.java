package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.events.Outcome;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.webhook.PaymentEvent.Source;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A shop with a simulated PortOne V2, and the positions that its sweeps store. */
final class EventShop implements AutoCloseable {
  final Vertx vertx = Vertx.vertx();
  final PortOneV2Simulator simulator = PortOneV2Simulator.start(vertx).await();
  final Instant now = simulator.clock().now().truncatedTo(ChronoUnit.SECONDS);
  final PortOneV2Client client;
  final Queue<PaymentEvent> events = new ConcurrentLinkedQueue<>();
  final Queue<Instant> stored = new ConcurrentLinkedQueue<>();

  /** The event handler of the application; succeeds by default. */
  volatile Function<PaymentEvent, Future<Void>> application = event -> Future.succeededFuture();

  EventShop() {
    client = PortOneV2Client.create(vertx, options());
  }

  PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret())
        .setRetries(0);
  }

  PaymentEvents stream() {
    return stream(client, PaymentEventsOptions.DEFAULT);
  }

  PaymentEvents stream(PaymentEventsOptions options) {
    return stream(client, options);
  }

  PaymentEvents stream(PortOneV2Client asking, PaymentEventsOptions options) {
    return new PaymentEvents(vertx, asking, this::handle, options);
  }

  private Future<Void> handle(PaymentEvent event) {
    events.add(event);
    return application.apply(event);
  }

  Sweep sweep(PaymentEvents stream, Instant position) {
    return new Sweep(
        stream, Duration.ofDays(1), position, this::store, () -> simulator.clock().now());
  }

  Future<Void> store(Instant position) {
    stored.add(position);
    return Future.succeededFuture();
  }

  static Outcome look(PaymentEvents stream, String id) {
    return stream.look(id, Source.WEBHOOK).await();
  }

  /** Adds a payment of a live channel. */
  String add(PaymentSeed seed) {
    PaymentSeed live = seed.channel().equals(Channel.CARD) ? seed.channel(Channel.LIVE) : seed;
    return simulator.ledger().add(live).getString("id");
  }

  /** Adds a payment of a live channel that changed some time ago. */
  String add(PaymentSeed seed, Duration ago) {
    return add(seed.with("statusChangedAt", now.minus(ago).toString()));
  }

  void refund(String id, long amount) {
    client
        .payments()
        .cancel(CancelRequest.builder().paymentId(id).amount(amount).reason("returned").build())
        .await();
  }

  /** Returns the ids of the events since the last call. */
  List<String> found() {
    List<String> ids = events.stream().map(e -> e.payment().id()).toList();
    events.clear();
    return ids;
  }

  List<Instant> stored() {
    return List.copyOf(stored);
  }

  static boolean failed(Future<Void> future) {
    return future.transform((done, failure) -> Future.succeededFuture(failure != null)).await();
  }

  @Override
  public void close() {
    simulator.close().await();
    client.close().await();
    vertx.close().await();
  }
}
