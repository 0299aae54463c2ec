package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A PortOne that accepts every request and answers none until it is released. */
final class Standstill implements AutoCloseable {
  static final int MOST_IN_FLIGHT = 32;
  static final int MOST_QUEUED = 1_000;
  private static final Duration ONE_HOUR = Duration.ofHours(1);

  private final Vertx vertx = Vertx.vertx();
  private final PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
  private final Gate gate = new Gate();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final Promise<Void> finished = Promise.promise();
  private final String query;

  Standstill() {
    String impUid = simulator.ledger().pay(1_000).getString("imp_uid");
    simulator.faults().always(new Fault.Hold(gate));
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(simulator.baseUrl())
            .setApiKey(simulator.apiKey())
            .setApiSecret(simulator.apiSecret())
            .setRequestTimeout(ONE_HOUR)
            .setMaxConnections(MOST_IN_FLIGHT)
            .setMaxInFlight(MOST_IN_FLIGHT)
            .setMaxQueued(MOST_QUEUED);
    vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    query = new JsonObject().put("imp_uid", impUid).encode();
  }

  /**
   * Sends the given number of queries; those beyond the load limit fail immediately, the others
   * stay open.
   */
  void send(int messages) {
    long expected = rejected.get() + Math.max(0, messages - freeCapacity());
    open.addAndGet(messages);
    for (int i = 0; i < messages; i++) {
      ask("payments.get", new JsonObject(query))
          .onComplete(
              (reply, failure) -> {
                if (failure instanceof ReplyException rejection
                    && rejection.failureCode() == FailureKind.UNAVAILABLE.code()) {
                  rejected.incrementAndGet();
                } else if (reply != null) {
                  answered.incrementAndGet();
                }
                if (open.decrementAndGet() == 0) {
                  finished.tryComplete();
                }
              });
      if (i % 1_000 == 999) {
        // Waits for the verticle, since the throughput of the event bus is not what is measured.
        health();
      }
    }
    gate.awaitArrivals(MOST_IN_FLIGHT).await();
    health();
    if (rejected.get() != expected) {
      throw new IllegalStateException(rejected + " calls were rejected, expected " + expected);
    }
  }

  private int freeCapacity() {
    JsonObject health = health();
    int taken = health.getInteger("in_flight") + health.getInteger("queued");
    return MOST_IN_FLIGHT + MOST_QUEUED - taken;
  }

  /** Returns the health of the verticle, which is reported after all earlier messages. */
  JsonObject health() {
    return (JsonObject) ask("health", null).await().body();
  }

  private Future<Message<Object>> ask(String action, @Nullable JsonObject body) {
    return vertx
        .eventBus()
        .request(
            PortOneV1Options.DEFAULT_ADDRESS + ".query",
            body,
            new DeliveryOptions()
                .addHeader("action", action)
                .addHeader("timeout", Long.toString(ONE_HOUR.toMillis()))
                .setSendTimeout(ONE_HOUR.toMillis()));
  }

  /** Returns the number of queries rejected because of the load limit. */
  long rejected() {
    return rejected.get();
  }

  /** Returns the number of queries answered by PortOne. */
  long answered() {
    return answered.get();
  }

  /** Lets PortOne answer; completes when every query has ended. */
  Future<Void> release() {
    gate.open();
    return finished.future();
  }

  /** Returns the number of queries that reached PortOne. */
  long arrived() {
    return simulator.count("payments.get");
  }

  @Override
  public void close() {
    gate.open();
    vertx.close().await();
  }
}
