package io.github.portonevertx.cluster;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Measures the effect on callers of losing a server under load: two servers and two callers, each
 * in its own JVM, on one cluster. Run with {@code ./mvnw -q -Prun -Dmain=cluster.NodeLoss}.
 */
public final class NodeLoss implements AutoCloseable {
  private static final int LOAD_MILLIS = 15_000;
  private static final int LOSS_AFTER_MILLIS = 4_000;
  private static final int SILENCE_MILLIS = 5_000;
  private static final int CALLERS = 4;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int ORDERS = 20_000;
  private static final int ROUNDS = 5;
  private static final int ROUND_MILLIS = 2_000;

  private final Vertx world = Vertx.vertx();
  private final PortOneSimulator simulator = PortOneSimulator.start(world).await();
  private final LoopbackNode here = LoopbackNode.first();
  private final String impUid = simulator.ledger().pay("read", 1004).getString("imp_uid");
  private final List<NodeProcess> processes = new ArrayList<>();
  private final NodeProcess reader = node();
  private final NodeProcess writer = node();

  /** Prints one line for each side of each loss; an argument selects the only part to run. */
  public static void main(String[] arguments) throws Exception {
    List<String> parts = List.of(arguments);
    if (!parts.equals(List.of("partition"))) {
      try (NodeLoss loss = new NodeLoss()) {
        loss.reader.joined();
        loss.writer.joined();
        loss.run();
      }
    }
    Partition.measure();
    // Required since Netty and Hazelcast leave threads that end late.
    Runtime.getRuntime().halt(0);
  }

  private void run() {
    // Long enough that writes are in flight when the server is lost.
    simulator.faults().always("payments.cancel", new Fault.Delay(Duration.ofMillis(20)));
    killed();
    silent();
    throughput(1);
    throughput(32);
  }

  private NodeProcess node() {
    NodeProcess started = NodeProcess.start(here.cluster());
    processes.add(started);
    return started;
  }

  private NodeProcess server(String address) {
    NodeProcess server = node().joined();
    server.request(order("serve").put("options", options(address).toJson()));
    return server;
  }

  private PortOneV1Options options(String address) {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setAddress(address)
        .setCommandsEnabled(true);
  }

  private static JsonObject order(String order) {
    return new JsonObject().put("order", order);
  }

  private static JsonObject load(String address) {
    return order("load")
        .put("address", address)
        .put("millis", LOAD_MILLIS)
        .put("callers", CALLERS)
        .put("timeout", TIMEOUT_MILLIS);
  }

  private void killed() {
    measure("killed", NodeProcess::kill);
  }

  /** Neither responds nor closes its connections, as behind a cut link, and later continues. */
  private void silent() {
    measure(
        "silent for " + SILENCE_MILLIS + " ms",
        server -> {
          server.signal("STOP");
          pause(SILENCE_MILLIS);
          server.signal("CONT");
        });
  }

  private void measure(String loss, Consumer<NodeProcess> lose) {
    String address = "portone-" + processes.size();
    NodeProcess lost = server(address);
    NodeProcess other = server(address);
    String orders = address + "-";
    LongStream.range(0, ORDERS).forEach(i -> simulator.ledger().pay(orders + i, 1000));
    reader.send(load(address).put("imp_uid", impUid));
    writer.send(load(address).put("prefix", orders).put("orders", ORDERS).put("callers", 8));
    pause(LOSS_AFTER_MILLIS);
    lose.accept(lost);
    JsonObject reads = reader.answer();
    JsonObject writes = writer.answer();
    pause(TIMEOUT_MILLIS);
    print(loss, "reads:  ", reads);
    print(loss, "writes: ", writes.put("executed", executed(orders)));
    other.close();
    lost.close();
  }

  private static void print(String loss, String calls, JsonObject numbers) {
    System.out.printf("%s at %d ms, %s %s%n", loss, LOSS_AFTER_MILLIS, calls, numbers);
  }

  /**
   * Returns how many orders were refunded once, and how many more than once, which must be none.
   */
  private JsonObject executed(String orders) {
    long once = 0;
    long twice = 0;
    for (int i = 0; i < ORDERS; i++) {
      long times = simulator.executions(orders + i);
      once += times == 1 ? 1 : 0;
      twice += times > 1 ? 1 : 0;
    }
    return new JsonObject().put("once", once).put("more", twice);
  }

  /** Measures reads from the local node and from another in turn, and returns both medians. */
  private void throughput(int callers) {
    String address = "local-" + callers;
    NodeProcess server = server(address);
    JsonObject reads =
        load(address).put("imp_uid", impUid).put("callers", callers).put("millis", ROUND_MILLIS);
    List<Long> local = new ArrayList<>();
    List<Long> remote = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      local.add(server.request(reads).getLong("replies"));
      remote.add(reader.request(reads).getLong("replies"));
    }
    server.close();
    double one = median(local) * 1000.0 / ROUND_MILLIS;
    double other = median(remote) * 1000.0 / ROUND_MILLIS;
    System.out.printf(
        "%d callers, replies a second on the server's node: %.0f, on another: %.0f, ratio %.2f%n",
        callers, one, other, other / one);
  }

  /** Excludes the first round, which is a warm-up. */
  private static long median(List<Long> rounds) {
    return rounds.stream().skip(1).sorted().toList().get(ROUNDS / 2);
  }

  private void pause(long millis) {
    world.timer(millis, TimeUnit.MILLISECONDS).await();
  }

  @Override
  public void close() {
    processes.forEach(NodeProcess::close);
    here.vertx().close().await();
    world.close().await();
  }
}
