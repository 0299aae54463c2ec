package io.github.portonevertx.cluster;

import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.PortOneVerticle;
import io.github.portonevertx.testkit.PortOneSimulator;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * What callers notice of a server that is lost under load, as numbers: two servers and two callers,
 * each in a JVM of its own, on one cluster. Run with {@code ./mvnw -q -Pnode-loss}.
 */
public final class NodeLoss implements AutoCloseable {
  private static final int LOAD_MILLIS = 15_000;
  private static final int LOSS_AFTER_MILLIS = 4_000;
  private static final int SILENCE_MILLIS = 5_000;
  private static final int CALLERS = 4;
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int ORDERS = 5_000;

  private final Vertx world = Vertx.vertx();
  private final PortOneSimulator simulator = PortOneSimulator.start(world).await();
  private final LoopbackNode here = LoopbackNode.first();
  private final String impUid = simulator.ledger().pay("read", 1004).getString("imp_uid");
  private final List<NodeProcess> processes = new ArrayList<>();
  private final NodeProcess reader = node();
  private final NodeProcess writer = node();

  /** Prints one line for each side of each loss. */
  public static void main(String[] arguments) {
    try (NodeLoss loss = new NodeLoss()) {
      loss.reader.joined();
      loss.writer.joined();
      loss.killed();
      loss.silent();
      loss.throughput();
    }
    // Netty and Hazelcast leave threads that take their time.
    Runtime.getRuntime().halt(0);
  }

  private NodeProcess node() {
    NodeProcess started = NodeProcess.start(here.cluster());
    processes.add(started);
    return started;
  }

  private NodeProcess server(String address) {
    NodeProcess server = node().joined();
    server.ask(order("serve").put("options", options(address).toJson()));
    return server;
  }

  private PortOneOptions options(String address) {
    return new PortOneOptions()
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

  /** Neither answers nor closes its connections, as behind a cut link, and then comes back. */
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
    reader.tell(load(address).put("imp_uid", impUid));
    writer.tell(load(address).put("prefix", orders));
    pause(LOSS_AFTER_MILLIS);
    lose.accept(lost);
    JsonObject reads = reader.answer();
    JsonObject writes = writer.answer();
    pause(TIMEOUT_MILLIS);
    System.out.printf("%s, reads:  %s%n", loss, reads);
    System.out.printf("%s, writes: %s%n", loss, writes.put("executed", executed(orders)));
    other.close();
    lost.close();
  }

  /** How many orders were refunded once, and how many more than once, which must be none. */
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

  /** Reads from a node beside the server and from one elsewhere. */
  private void throughput() {
    here.vertx().deployVerticle(new PortOneVerticle(options("beside"))).await();
    JsonObject busy = load("beside").put("imp_uid", impUid).put("callers", 32).put("millis", 5000);
    Load.of(here.vertx(), busy).run().await();
    long beside = Load.of(here.vertx(), busy).run().await().getLong("replies");
    reader.ask(busy);
    long elsewhere = reader.ask(busy).getLong("replies");
    System.out.printf(
        "replies a second, caller beside the server: %d, elsewhere: %d, ratio %.2f%n",
        beside / 5, elsewhere / 5, elsewhere / (double) beside);
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
