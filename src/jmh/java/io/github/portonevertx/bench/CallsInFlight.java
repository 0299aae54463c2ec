package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A program that prints the retained heap of one call, in bytes, with a number of calls in flight
 * to a server that answers none of them.
 */
final class CallsInFlight {
  static final List<Integer> CALLS = List.of(1, 10, 100, 1_000, 10_000, 100_000);
  static final String BY_HAND = "by-hand";
  static final String EMBEDDED = "embedded";
  static final String BUS = "bus";

  private static final String HELD = "imp_held";
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

  /** With few calls several clients are measured, as one call is less than what a JVM varies by. */
  private static final int LEAST_CALLS = 100;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final ServerControl control;
  private final int port;

  private CallsInFlight(ServerControl control, int port) {
    this.control = control;
    this.port = port;
  }

  /**
   * Starts; the arguments are the kind of client, the port of the server and the number of calls.
   */
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[1]);
    ServerControl control = new ServerControl(port);
    // Forgets the calls of the process before.
    control.release();
    System.out.println(new CallsInFlight(control, port).bytes(args[0], Integer.parseInt(args[2])));
    // The calls are still in flight.
    Runtime.getRuntime().halt(0);
  }

  private long bytes(String kind, int calls) throws Exception {
    int clients = Math.max(1, LEAST_CALLS / calls);
    int connections = Math.min(calls, Clients.CONNECTIONS);
    List<Function<String, Future<?>>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(client(kind, i));
    }
    // Opens the connections first, so that only the calls count.
    List<Future<?>> opened = ask(all, HELD, connections);
    until(clients * connections);
    control.release();
    Future.all(opened).await();
    long before = used();
    List<Future<?>> open = ask(all, HELD, calls);
    try {
      until(clients * connections);
      return (used() - before) / ((long) clients * calls);
    } finally {
      Reference.reachabilityFence(open);
      Reference.reachabilityFence(all);
    }
  }

  private Function<String, Future<?>> client(String kind, int number) {
    PortOneV1Options options =
        Clients.options("http://127.0.0.1:" + port)
            .setMaxQueued(CALLS.get(CALLS.size() - 1))
            .setRequestTimeout(LIMIT);
    return switch (kind) {
      case EMBEDDED -> {
        PortOneV1Client client = PortOneV1Client.create(vertx, options);
        yield id -> client.payments().get(id);
      }
      case BUS -> {
        String address = "portone.v1." + number;
        vertx.deployVerticle(new PortOneV1Verticle(options.setAddress(address))).await();
        DeliveryOptions delivery =
            new DeliveryOptions()
                .addHeader("action", "payments.get")
                .setSendTimeout(LIMIT.plusMinutes(1).toMillis());
        yield id ->
            vertx
                .eventBus()
                .request(address + ".query", new JsonObject().put("imp_uid", id), delivery);
      }
      default -> {
        WebClient client = Clients.webClient(vertx, port);
        yield id ->
            client.get("/payments/" + id).timeout(LIMIT.toMillis()).send().map(Object::toString);
      }
    };
  }

  private List<Future<?>> ask(List<Function<String, Future<?>>> clients, String id, int calls) {
    Promise<List<Future<?>>> sent = Promise.promise();
    Supplier<List<Future<?>>> send =
        () -> {
          List<Future<?>> open = new ArrayList<>(clients.size() * calls);
          for (Function<String, Future<?>> client : clients) {
            for (int i = 0; i < calls; i++) {
              open.add(client.apply(id));
            }
          }
          return open;
        };
    context.runOnContext(v -> sent.complete(send.get()));
    return sent.future().await();
  }

  /** Waits until the server holds that many calls; the others wait in this process. */
  private void until(int held) {
    long begun = System.nanoTime();
    while (control.count("held") < held) {
      if (System.nanoTime() - begun > PATIENCE) {
        throw new IllegalStateException("the server did not receive " + held + " calls");
      }
    }
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      // Asynchronous cleanup finishes here.
      Thread.sleep(50);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
