package io.github.portonevertx.internal.token;

import io.github.portonevertx.internal.bus.EventBusExpiryBroadcast;
import io.github.portonevertx.v1.internal.http.SharedTokenPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Simulates hours of token requests of several nodes in virtual time, against PortOne's documented
 * rule. The nodes of a cluster are clustered instances of Vert.x in this process; their messages
 * about the expiry of the token are real, and arrive before the virtual time goes on.
 */
public final class TokenCluster implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(20);

  /** How often each node needs the token. */
  private static final Duration CALLS = Duration.ofSeconds(1);

  /** The time between the starts of two nodes, as in a rolling deployment. */
  private static final Duration START = Duration.ofSeconds(2);

  /** The time in which all nodes have started, shortly before the first renewal. */
  private static final Duration STARTED = Duration.ofMinutes(28);

  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final String PROBE = "probe";

  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time).latency(LATENCY);
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<Vertx> cluster = new ArrayList<>();
  private final List<TokenOwner> owners = new ArrayList<>();
  private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicInteger received = new AtomicInteger();
  private final List<AtomicInteger> probes = new ArrayList<>();
  private int published;
  private long waiting;
  private long rejected;

  private TokenCluster() {}

  /**
   * The result.
   *
   * @param atStart the token requests until all nodes have started
   * @param anHour the token requests of all nodes in an hour after that
   * @param waiting calls that had to wait for a token
   * @param rejected calls with a token that PortOne would have answered with 401
   */
  public record Result(int atStart, double anHour, long waiting, long rejected) {}

  /**
   * Simulates nodes that have the same key.
   *
   * @param isCluster whether they are nodes of one cluster, or do not know each other
   */
  public static Result of(int nodes, boolean isCluster, Duration duration) {
    try (TokenCluster tokens = new TokenCluster()) {
      for (int i = 0; i < nodes; i++) {
        tokens.add(isCluster);
      }
      tokens.awaitConsumers();
      return tokens.live(duration);
    }
  }

  private void add(boolean isCluster) {
    TokenPolicy policy = SharedTokenPolicy.of(Duration.ofMinutes(30).toNanos(), random::nextDouble);
    if (!isCluster) {
      owners.add(new TokenOwner(time, policy, server, ExpiryBroadcast.NONE));
      return;
    }
    Vertx vertx =
        Vertx.builder().withClusterManager(new FakeClusterManager()).buildClustered().await();
    cluster.add(vertx);
    EventBusExpiryBroadcast bus = new EventBusExpiryBroadcast(vertx, "portone.v1");
    TokenOwner owner =
        new TokenOwner(
            time,
            policy,
            server,
            (expiredAt, proof) -> {
              published++;
              bus.publish(expiredAt, proof);
            });
    AtomicInteger probed = new AtomicInteger();
    probes.add(probed);
    bus.listen(
        (expiredAt, proof) -> {
          if (proof.equals(PROBE)) {
            probed.incrementAndGet();
          } else {
            arrived.add(() -> owner.onExpiry(expiredAt, proof));
            received.incrementAndGet();
          }
        });
    owners.add(owner);
  }

  /** Publishes until every node has received a message of every node. */
  private void awaitConsumers() {
    long begun = System.nanoTime();
    for (Vertx vertx : cluster) {
      List<Integer> before = probes.stream().map(AtomicInteger::get).toList();
      EventBusExpiryBroadcast bus = new EventBusExpiryBroadcast(vertx, "portone.v1");
      while (!allMore(before)) {
        bus.publish(0, PROBE);
        pause(begun);
      }
    }
  }

  private boolean allMore(List<Integer> before) {
    for (int i = 0; i < before.size(); i++) {
      if (probes.get(i).get() == before.get(i)) {
        return false;
      }
    }
    return true;
  }

  private Result live(Duration duration) {
    for (long at = 0; at < STARTED.toNanos(); at += STEP.toNanos()) {
      step(at, (int) Math.min(owners.size(), 1 + at / START.toNanos()));
    }
    int atStart = server.count();
    for (long at = 0; at < duration.toNanos(); at += STEP.toNanos()) {
      step(at, owners.size());
    }
    double hours = duration.toSeconds() / 3600.0;
    return new Result(atStart, (server.count() - atStart) / hours, waiting, rejected);
  }

  private void step(long at, int running) {
    if (at % CALLS.toNanos() == 0) {
      owners.subList(0, running).forEach(this::call);
    }
    time.advance(STEP);
    deliver();
  }

  private void call(TokenOwner owner) {
    Future<AccessToken> token = owner.current();
    if (!token.isComplete()) {
      waiting++;
    } else if (!server.accepts(token.result())) {
      rejected++;
    }
  }

  /** Waits for the messages that were published, and passes them on in this thread. */
  private void deliver() {
    long begun = System.nanoTime();
    while (received.get() < published * cluster.size()) {
      pause(begun);
    }
    for (Runnable message = arrived.poll(); message != null; message = arrived.poll()) {
      message.run();
    }
  }

  private static void pause(long begun) {
    if (System.nanoTime() - begun > PATIENCE) {
      throw new IllegalStateException("a message did not arrive at every node");
    }
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Future.join(cluster.stream().map(Vertx::close).toList()).await();
  }
}
