package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A program that prints the retained heap in bytes: of an idle verticle, of a query in flight with
 * the minimal and with our client, and of a query that waits for a connection.
 */
final class HeapUse {
  private static final int VERTICLES = 100;
  private static final int QUERIES = 500;
  private static final String HELD = "imp_held";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final ServerControl control;
  private final PortOneV1Options options;
  private final int port;

  private HeapUse(int port) {
    this.port = port;
    control = new ServerControl(port);
    options =
        Clients.options("http://127.0.0.1:" + port)
            .setMaxConnections(QUERIES)
            .setMaxInFlight(QUERIES)
            .setRequestTimeout(LIMIT);
  }

  public static void main(String[] args) throws Exception {
    HeapUse use = new HeapUse(Integer.parseInt(args[0]));
    Supplier<Future<?>> bare =
        Clients.raw(Clients.httpClient(use.vertx, QUERIES), use.port, "/payments/" + HELD);
    PortOneV1Client wide = PortOneV1Client.create(use.vertx, use.options);
    PortOneV1Client narrow =
        PortOneV1Client.create(use.vertx, new PortOneV1Options(use.options).setMaxConnections(1));
    System.out.println(
        use.idleVerticle()
            + " "
            + use.inFlight(bare, QUERIES)
            + " "
            + use.inFlight(() -> wide.payments().get(HELD), QUERIES)
            + " "
            + use.inFlight(() -> narrow.payments().get(HELD), 1));
    Runtime.getRuntime().halt(0);
  }

  /**
   * Returns the heap of an idle verticle, including its token and the connection that the token
   * request opened.
   */
  private long idleVerticle() throws Exception {
    // The first one loads classes, until it has its token.
    control.reset(0);
    vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    until("tokens", 1);
    long before = used();
    control.reset(0);
    for (int i = 0; i < VERTICLES; i++) {
      vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    }
    until("tokens", VERTICLES);
    return (used() - before) / VERTICLES;
  }

  /**
   * Returns the heap per query in flight. The connections are opened first, so that only the
   * queries count.
   */
  private long inFlight(Supplier<Future<?>> question, int connections) throws Exception {
    finish(ask(question), connections);
    long before = used();
    List<Future<?>> open = ask(question);
    until("held", connections);
    long held = used() - before;
    finish(open, connections);
    return held / QUERIES;
  }

  private List<Future<?>> ask(Supplier<Future<?>> question) {
    List<Future<?>> open = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      open.add(question.get());
    }
    return open;
  }

  private void finish(List<Future<?>> open, int connections) throws Exception {
    Future<?> all = Future.all(open);
    until("held", Math.min(connections, QUERIES));
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!all.isComplete() && System.nanoTime() - end < 0) {
      control.release();
    }
    all.await(1, TimeUnit.SECONDS);
  }

  private void until(String what, int count) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (control.count(what) < count) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("the server never saw " + count + " " + what);
      }
    }
  }

  private static long used() throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      // Asynchronous cleanup, such as that of cancelled timers, finishes here.
      Thread.sleep(50);
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
