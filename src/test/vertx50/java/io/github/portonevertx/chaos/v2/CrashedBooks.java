package io.github.portonevertx.chaos.v2;

import static io.github.portonevertx.sql.Postgres.await;

import io.github.portonevertx.sql.Postgres;
import io.github.portonevertx.sql.SqlInbox;
import io.github.portonevertx.testkit.DeliveryFault;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.WebhookSettings;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a shop whose nodes crash at random points: at any statement in the database, in the
 * handler, in a sweep, before the answer to a webhook. Webhooks are forged, lost, doubled, delayed
 * and overtaken. In the end each state must have been applied once, and the books must be equal to
 * the ledger of the simulator.
 *
 * <p>{@code ./mvnw -q -f src/test/vertx50/pom.xml test-compile exec:exec -Dargs="2000 3 1000 1"}:
 * orders, nodes, the greatest number of points that a process reaches before it crashes, a seed;
 * and, to see the audit fail, {@code HANDLER_FIRST} or {@code RECORD_FIRST}.
 */
public final class CrashedBooks {
  private final Vertx vertx = Vertx.vertx();
  private final Plan plan;
  private final Random random;
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger doubled = new AtomicInteger();
  private final AtomicInteger delayed = new AtomicInteger();

  /**
   * What to run.
   *
   * @param orders the number of orders
   * @param nodes the number of processes at a time
   * @param crash the greatest number of points that a process reaches
   * @param seed the seed of all random choices
   * @param broken a {@link BrokenInbox.Order}, or empty
   * @param patience how long the last states may take after the last crash
   */
  record Plan(int orders, int nodes, int crash, long seed, String broken, Duration patience) {
    /**
     * Returns how many orders are open at a time; a process must complete some until it crashes.
     */
    int atOnce() {
      return Math.max(nodes, crash / 40);
    }
  }

  /** The figures of a run, and what was found. */
  record Report(String figures, int crashes, Audit audit, List<String> findings) {
    boolean passed() {
      return audit.agrees() && findings.isEmpty();
    }
  }

  private CrashedBooks(Plan plan) {
    this.plan = plan;
    this.random = new Random(plan.seed());
  }

  /** Runs it, prints the figures, and exits with 1 if the books are wrong. */
  public static void main(String[] args) {
    Plan plan =
        new Plan(
            args.length > 0 ? Integer.parseInt(args[0]) : 2000,
            args.length > 1 ? Integer.parseInt(args[1]) : 3,
            args.length > 2 ? Integer.parseInt(args[2]) : 1000,
            args.length > 3 ? Long.parseLong(args[3]) : 1,
            args.length > 4 ? args[4].replace("-", "") : "",
            Duration.ofSeconds(args.length > 5 ? Long.parseLong(args[5]) : 300));
    Report report = run(plan);
    System.out.println(report.figures());
    for (List<String> list :
        List.of(
            report.audit().duplicates(),
            report.audit().losses(),
            report.audit().others(),
            report.findings())) {
      list.stream().limit(10).forEach(System.out::println);
    }
    System.out.println(report.passed() ? "the books are right" : "THE BOOKS ARE WRONG");
    System.exit(report.passed() ? 0 : 1);
  }

  /** Runs a plan; aborts the test when there is no database. */
  static Report run(Plan plan) {
    CrashedBooks run = new CrashedBooks(plan);
    try {
      return run.run();
    } finally {
      await(run.vertx.close());
    }
  }

  private Report run() {
    Pool pool = Postgres.pool(vertx, 3);
    await(
        pool.query(
                "drop table if exists portone_payment, portone_sweep, applied, orders, balance;"
                    + SqlInbox.DDL
                    + ShopBooks.DDL)
            .execute());
    PortOneV2Simulator portone = await(PortOneV2Simulator.start(vertx));
    PortOneV2Client client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options()
                .setBaseUrl(portone.baseUrl())
                .setApiSecret(portone.apiSecret())
                .setCommandsEnabled(true));
    List<ShopProcess> nodes = new ArrayList<>();
    try {
      for (int i = 0; i < plan.nodes(); i++) {
        nodes.add(new ShopProcess(settings(portone, i)));
      }
      Balancer balancer = new Balancer(vertx, nodes, random);
      portone
          .webhooks()
          .use(
              new WebhookSettings()
                  .withUrl(balancer.url())
                  .withWaits(
                      Duration.ofMillis(300),
                      Duration.ofMillis(600),
                      Duration.ofMillis(1_200),
                      Duration.ofMillis(2_400),
                      Duration.ofMillis(4_800)));
      portone.webhooks().deliveryFaults().each(notice -> fault());
      Forger forger = new Forger(portone, balancer.url(), random);
      long began = System.nanoTime();
      Buyers buyers = new Buyers(vertx, portone, client, pool, forger, random);
      awaitOrders(buyers.buy(plan.orders(), plan.atOnce()));
      long bought = System.nanoTime();
      nodes.forEach(ShopProcess::calm);
      Audit audit = settled(pool, portone);
      return report(portone, forger, nodes, audit, bought - began, System.nanoTime() - bought);
    } finally {
      nodes.forEach(ShopProcess::close);
    }
  }

  /** Orders take longer than the futures of a test may. */
  private void awaitOrders(Future<Void> orders) {
    orders
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(Math.max(180, 2L * plan.orders()), TimeUnit.SECONDS)
        .join();
  }

  private JsonObject settings(PortOneV2Simulator portone, int node) {
    return new JsonObject()
        .put("node", node)
        .put("seed", random.nextLong())
        .put("crash", plan.crash())
        .put("broken", plan.broken())
        .put("portone", portone.baseUrl())
        .put("secret", portone.apiSecret())
        .put("store", portone.storeId())
        .put("webhookSecret", portone.webhooks().secret())
        .put("testWebhookSecret", portone.webhooks().testSecret())
        .put("from", portone.clock().now().toString())
        .put("database", Postgres.options().toJson());
  }

  private @Nullable DeliveryFault fault() {
    int choice = random.nextInt(100);
    if (choice < 15) {
      lost.incrementAndGet();
      return new DeliveryFault.Dropped();
    }
    if (choice < 30) {
      doubled.incrementAndGet();
      return new DeliveryFault.Repeated();
    }
    if (choice < 45) {
      delayed.incrementAndGet();
      return new DeliveryFault.Delayed(Duration.ofMillis(random.nextInt(2_000)));
    }
    if (choice < 55) {
      delayed.incrementAndGet();
      return new DeliveryFault.Overtaken(1 + random.nextInt(5));
    }
    if (choice < 60) {
      doubled.incrementAndGet();
      delayed.incrementAndGet();
      return new DeliveryFault.Delayed(Duration.ofMillis(random.nextInt(2_000)))
          .then(new DeliveryFault.Repeated(3));
    }
    return null;
  }

  /** Waits until nothing is missing, and then until nothing happens any more. */
  private Audit settled(Pool pool, PortOneV2Simulator portone) {
    long end = System.nanoTime() + plan.patience().toNanos();
    Audit audit = Audit.of(pool, portone.ledger().payments());
    while (!audit.agrees() && System.nanoTime() < end) {
      await(vertx.timer(200, TimeUnit.MILLISECONDS));
      audit = Audit.of(pool, portone.ledger().payments());
    }
    await(portone.webhooks().settle());
    // Two more sweeps and the resends of webhooks, which must change nothing.
    await(vertx.timer(3, TimeUnit.SECONDS));
    return Audit.of(pool, portone.ledger().payments());
  }

  private Report report(
      PortOneV2Simulator portone,
      Forger forger,
      List<ShopProcess> nodes,
      Audit audit,
      long buying,
      long settling) {
    Map<String, Integer> points = new TreeMap<>();
    List<String> findings = new ArrayList<>();
    for (ShopProcess node : nodes) {
      node.crashes().forEach((point, count) -> points.merge(point, count, Integer::sum));
      findings.addAll(node.findings());
    }
    forger
        .accepted()
        .forEach(accepted -> findings.add("a forged webhook was accepted: " + accepted));
    int crashes = points.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder figures = new StringBuilder();
    figures.append(
        String.format(
            "%d orders on %d nodes in %d s, and %d s more: %d crashes at %d points%n",
            plan.orders(),
            plan.nodes(),
            buying / 1_000_000_000,
            settling / 1_000_000_000,
            crashes,
            points.size()));
    figures.append(
        String.format(
            "webhooks: %d, of which lost %d, doubled %d, late or overtaken %d; %d attempts; forged"
                + " %d, of which accepted %d%n",
            portone.webhooks().count(),
            lost.get(),
            doubled.get(),
            delayed.get(),
            portone.webhooks().attempts(),
            forger.sent(),
            forger.accepted().size()));
    figures.append(
        String.format(
            "applied states: %d, of which found by a sweep %d; duplicates %d, losses %d, other"
                + " differences %d%n",
            audit.applied(),
            audit.bySweep(),
            audit.duplicates().size(),
            audit.losses().size(),
            audit.others().size()));
    points.forEach(
        (point, count) ->
            figures.append("  ").append(count).append(" × ").append(point).append('\n'));
    return new Report(figures.toString(), crashes, audit, findings);
  }
}
