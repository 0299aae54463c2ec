package io.github.portonevertx.bench;

import io.github.portonevertx.v2.PortOneV2Client;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * A program with one client of V2 that sends one query and is idle then. It prints the microseconds
 * from the first line of main to the answer, the bytes of heap after a garbage collection and the
 * number of threads.
 */
final class IdleV2 {
  static final String EMPTY = "empty";
  static final String VERTX = "vertx";
  static final String BY_HAND = "by-hand";
  static final String OURS = "ours";
  static final String SDK = "sdk";

  private IdleV2() {}

  /** Starts; the arguments are the client and the port of the server. */
  public static void main(String[] args) throws Exception {
    long begun = System.nanoTime();
    int port = Integer.parseInt(args[1]);
    @Nullable Object kept = client(args[0], port);
    long micros = (System.nanoTime() - begun) / 1_000;
    System.out.println(micros + " " + used() + " " + threads());
    // The client must be reachable during the garbage collection.
    Runtime.getRuntime().halt(kept == args ? 1 : 0);
  }

  private static @Nullable Object client(String name, int port) throws Exception {
    switch (name) {
      case EMPTY -> {
        return null;
      }
      case SDK -> {
        SdkPeer peer = SdkPeer.open("http://127.0.0.1:" + port, V2Clients.SECRET);
        if (peer != null) {
          peer.query(V2Bodies.PAYMENT_ID).get().get();
        }
        return peer;
      }
      default -> {
        Vertx vertx = Vertx.vertx();
        Future<?> first =
            switch (name) {
              case BY_HAND ->
                  V2Clients.handWritten(
                          Clients.webClient(vertx, port),
                          port,
                          new V2Clients.Request(
                              HttpMethod.GET, "/payments/" + V2Bodies.PAYMENT_ID, null))
                      .get();
              case OURS ->
                  PortOneV2Client.create(vertx, V2Clients.options(port))
                      .payments()
                      .get(V2Bodies.PAYMENT_ID);
              default -> Future.succeededFuture();
            };
        first.await();
        return vertx;
      }
    }
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
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
