import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import io.github.portonevertx.Locality;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two JVMs in one cluster: a shop that queries without a key, and the effect of a lost node on it.
 */
final class Cluster {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * The logger of long warnings about the killed node; referenced because loggers are
   * garbage-collected otherwise.
   */
  private static final Logger LOST = Logger.getLogger("io.vertx.core.eventbus.impl.clustered");

  private Cluster() {}

  /** Runs the shop without arguments; the other JVM is started with the cluster to join. */
  public static void main(String[] args) throws IOException {
    if (args.length == 2) {
      serve(args[0], args[1]);
      return;
    }
    Vertx vertx = Vertx.vertx();
    try {
      run(vertx, System.out).await();
    } finally {
      vertx.close().await();
    }
  }

  static Future<Void> run(Vertx vertx, PrintStream out) {
    // Not on an event loop, because it starts a process and waits for it.
    return Future.fromCompletionStage(CompletableFuture.runAsync(() -> twoNodes(vertx, out)));
  }

  private static void twoNodes(Vertx vertx, PrintStream out) {
    PortOneSimulator portone = PortOneSimulator.start(vertx).await();
    portone.ledger().pay("order-1", 15_000);
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl(portone.baseUrl())
            .setApiKey(portone.apiKey())
            .setApiSecret(portone.apiSecret());
    String cluster = "example-" + UUID.randomUUID();
    HazelcastClusterManager manager = new HazelcastClusterManager(loopback(cluster, List.of()));
    Vertx here = node(manager).await();
    Process other = start(cluster, address(manager), options);
    try {
      // [caller]
      // Needs no key. ANY_NODE alternates between nodes; LOCAL_FIRST, the default, prefers this
      // node.
      PortOneV1Client shop = PortOneV1Client.proxy(here, "portone.v1", Locality.ANY_NODE);
      // [/caller]
      out.println("verticle in the other JVM: " + ask(shop, 1));
      here.deployVerticle(new PortOneV1Verticle(options)).await();
      out.println("one in each, in turn: " + ask(shop, 4));
      out.println("tokens: " + portone.tokens().count());
      LOST.setLevel(Level.OFF);
      other.destroyForcibly().onExit().join();
      out.println("the other JVM is killed: " + ask(shop.withTimeout(Duration.ofSeconds(4)), 4));
    } finally {
      other.destroyForcibly();
      here.close().await();
    }
  }

  /** Sends all queries concurrently and returns the statuses. */
  private static List<String> ask(PortOneV1Client shop, int times) {
    List<Future<Payment>> asked =
        Stream.generate(() -> shop.payments().find("order-1")).limit(times).toList();
    return asked.stream().map(payment -> "" + payment.await().status()).toList();
  }

  // [node]
  private static Future<Vertx> node(HazelcastClusterManager manager) {
    return Vertx.builder()
        .with(new VertxOptions().setEventBusOptions(new EventBusOptions().setHost(LOOPBACK)))
        .withClusterManager(manager)
        .buildClustered();
  }

  // [/node]

  /**
   * Returns the configuration of a cluster on this machine only; examples/cluster has those for
   * real networks.
   */
  private static Config loopback(String cluster, List<String> members) {
    Config config =
        ConfigUtil.loadConfig()
            .setClusterName(cluster)
            .setProperty("hazelcast.phone.home.enabled", "false")
            .setProperty("hazelcast.logging.type", "none")
            .setProperty("hazelcast.wait.seconds.before.join", "0")
            .setProperty("hazelcast.partition.count", "11");
    config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface(LOOPBACK);
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(members);
    return config;
  }

  private static String address(HazelcastClusterManager manager) {
    var self = manager.getHazelcastInstance().getCluster().getLocalMember().getAddress();
    return LOOPBACK + ":" + self.getPort();
  }

  /** Runs the other JVM, until it is killed or its parent process ends. */
  private static void serve(String cluster, String member) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PortOneV1Options options = new PortOneV1Options(new JsonObject(in.readLine()));
    node(new HazelcastClusterManager(loopback(cluster, List.of(member))))
        .compose(node -> node.deployVerticle(new PortOneV1Verticle(options)))
        .await();
    System.out.println("serving");
    while (in.readLine() != null) {
      // No more input is expected; only its end matters.
    }
    Runtime.getRuntime().halt(0);
  }

  private static Process start(String cluster, String member, PortOneV1Options options) {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Cluster.class.getName(),
                cluster,
                member)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process other = builder.start();
      // The key is sent by standard input, because arguments are visible in the process list.
      Writer orders = other.outputWriter(StandardCharsets.UTF_8);
      orders.write(options.toJson().encode() + "\n");
      orders.flush();
      String said = other.inputReader(StandardCharsets.UTF_8).readLine();
      if (!"serving".equals(said)) {
        other.destroyForcibly();
        throw new IOException("the other JVM does not serve: " + said);
      }
      return other;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the class path of this program, which Maven runs in a separate class loader. */
  private static String classPath() {
    return Cluster.class.getClassLoader() instanceof URLClassLoader own
        ? Arrays.stream(own.getURLs())
            .map(url -> new File(url.getPath()).getPath())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
