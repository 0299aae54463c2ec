package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A shop, the positions that its sweeps store, and the payments they found. */
final class SweepFixture implements AutoCloseable {
  final Shop shop = new Shop();
  final Instant now = Instant.ofEpochSecond(shop.simulator.clock().epochSeconds());
  final Queue<Instant> stored = new ConcurrentLinkedQueue<>();

  Sweep sweep(PaymentEvents stream, Instant position) {
    return new Sweep(stream, Duration.ofDays(1), position, this::store);
  }

  Future<Void> store(Instant position) {
    stored.add(position);
    return Future.succeededFuture();
  }

  String add(PaymentSeed seed, Duration ago) {
    return shop.add(seed.startedAt(now.minus(ago)));
  }

  /** Returns the ids of the events since the last call. */
  List<String> found() {
    List<String> ids = shop.events.stream().map(e -> e.payment().impUid()).toList();
    shop.events.clear();
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
    shop.close();
  }
}
