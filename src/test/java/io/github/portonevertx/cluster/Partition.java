package io.github.portonevertx.cluster;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the effect on callers of a link that is cut under load and restored: two callers and a
 * server on one side, a server on the other. Each server has its own PortOne, always reachable.
 */
final class Partition implements AutoCloseable {
  private static final int LOAD_MILLIS = 45_000;
  private static final int CUT_AFTER_MILLIS = 4_000;
  private static final int CUT_MILLIS = 12_000;
  private static final int RESTORE_LIMIT_MILLIS = 25_000;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int LEFT_OVER = 200;
  private static final int ORDERS = 20_000;
  private static final String ADDRESS = "cut";

  /** Seconds instead of minutes, so that a run is short. */
  private static final List<String> SHORT_INTERVALS =
      List.of(
          "-Dhazelcast.heartbeat.interval.seconds=1",
          "-Dhazelcast.max.no.heartbeat.seconds=5",
          "-Dhazelcast.merge.first.run.delay.seconds=5",
          "-Dhazelcast.merge.next.run.delay.seconds=5",
          "-D" + LoopbackNode.PING + "=1000");

  private final CuttableNetwork network;
  private final NodeProcess reader;
  private final NodeProcess writer;
  private final NodeProcess near;
  private final NodeProcess far;

  private Partition(CuttableNetwork network) {
    this.network = network;
    this.reader = NodeProcess.start(network.left(), SHORT_INTERVALS, "", CuttableNetwork.LEFT);
    String cluster = reader.cluster();
    this.writer =
        NodeProcess.start(network.left(), SHORT_INTERVALS, cluster, CuttableNetwork.LEFT).joined();
    this.near =
        NodeProcess.start(network.left(), SHORT_INTERVALS, cluster, CuttableNetwork.LEFT).joined();
    this.far =
        NodeProcess.start(network.right(), SHORT_INTERVALS, cluster, CuttableNetwork.RIGHT)
            .joined();
  }

  /** Prints one line for each kind of call, or why the measurement cannot run. */
  static void measure() throws IOException, InterruptedException {
    String missing = CuttableNetwork.missing();
    if (missing != null) {
      System.out.println("no link is cut, since that requires root and iproute2: " + missing);
      return;
    }
    try (CuttableNetwork network = CuttableNetwork.create();
        Partition partition = new Partition(network)) {
      partition.cut();
    }
  }

  private static JsonObject order(String order) {
    return new JsonObject().put("order", order).put("prefix", "order-").put("orders", ORDERS);
  }

  private static JsonObject load(int callers) {
    return order("load")
        .put("address", ADDRESS)
        .put("millis", LOAD_MILLIS)
        .put("callers", callers)
        .put("timeout", TIMEOUT_MILLIS);
  }

  private void cut() throws IOException, InterruptedException {
    for (NodeProcess server : List.of(near, far)) {
      server.request(order("serve with simulator").put("address", ADDRESS).put("delay", 20));
    }
    JsonObject reads = load(4).put("imp_uid", NodeMain.PAID);
    reads.remove("orders");
    reader.send(reads);
    writer.send(load(8));
    TimeUnit.MILLISECONDS.sleep(CUT_AFTER_MILLIS);
    if (answered(near) == 0 || answered(far) == 0) {
      throw new IllegalStateException("only one server receives calls: there is no link to cut");
    }
    network.cut();
    TimeUnit.MILLISECONDS.sleep(CUT_MILLIS);
    network.restore();
    String recovery = awaitAnswers(far);
    print("reads:  ", reader.answer());
    JsonObject writes = writer.answer();
    // A command that is still in flight ends within its caller's timeout.
    TimeUnit.MILLISECONDS.sleep(TIMEOUT_MILLIS);
    print("writes: ", writes.put("executed", executed()));
    System.out.println("link restored, the server behind it answers again: " + recovery);
  }

  private static void print(String calls, JsonObject numbers) {
    System.out.printf(
        "link cut at %d ms, restored %d ms later, %s %s%n",
        CUT_AFTER_MILLIS, CUT_MILLIS, calls, numbers);
  }

  private static String awaitAnswers(NodeProcess server) throws InterruptedException {
    long restored = System.nanoTime();
    long before = answered(server);
    for (long after = 0; after < RESTORE_LIMIT_MILLIS; ) {
      TimeUnit.MILLISECONDS.sleep(100);
      after = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - restored);
      // More than the calls in flight when the link was cut, whose results arrive late.
      if (answered(server) > before + LEFT_OVER) {
        return "after " + after + " ms";
      }
    }
    return "not within " + RESTORE_LIMIT_MILLIS + " ms";
  }

  private static long answered(NodeProcess server) {
    return server.request(order("answered")).getLong("count");
  }

  /** Returns how many orders were refunded once, at either server, and how many more than once. */
  private JsonObject executed() {
    JsonArray one = near.request(order("executed")).getJsonArray("times");
    JsonArray other = far.request(order("executed")).getJsonArray("times");
    long once = 0;
    long more = 0;
    for (int i = 0; i < ORDERS; i++) {
      long times = one.getLong(i) + other.getLong(i);
      once += times == 1 ? 1 : 0;
      more += times > 1 ? 1 : 0;
    }
    return new JsonObject().put("once", once).put("more", more);
  }

  @Override
  public void close() {
    List.of(reader, writer, near, far).forEach(NodeProcess::close);
  }
}
