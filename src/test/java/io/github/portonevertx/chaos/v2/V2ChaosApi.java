package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.Deployments;
import io.github.portonevertx.chaos.FaultyNetwork;
import io.github.portonevertx.chaos.Message;
import io.github.portonevertx.chaos.Node;
import io.github.portonevertx.chaos.Outcome;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.chaos.Rule;
import io.github.portonevertx.chaos.TestedApi;
import io.github.portonevertx.chaos.Wire;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.LeakTracker;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.PortOneV2SimulatorOptions;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.json.JsonObject;
import io.vertx.test.fakecluster.FakeClusterManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * V2 in a run: its simulator, verticles on one node or two, an embedded client, and proxies on the
 * first node.
 */
final class V2ChaosApi implements TestedApi {
  private static final String BASE = "portone.v2";
  private static final int MOST_IN_FLIGHT = 32;
  private static final int MOST_QUEUED = 64;

  private final Plan.Setting setting;
  private final FaultyNetwork network;
  private final Attempts attempts = new Attempts();
  private final Wire wire = new Wire(BASE);
  private final List<Node> nodes = new ArrayList<>();
  private final PortOneV2Simulator simulator;
  private final Deployments deployments;
  private final PortOneV2Client embedded;
  private final Settlement settlement;

  private final long[] begunNanos;
  private final long[] endedNanos;
  private @Nullable Senders senders;
  private int redeployments;

  /** Creates the environment of a plan; the folder was prepared by {@link FaultyNetwork}. */
  V2ChaosApi(Plan plan, Path folder) {
    setting = plan.setting();
    begunNanos = new long[plan.messages()];
    endedNanos = new long[plan.messages()];
    network = new FaultyNetwork(plan, folder);
    simulator =
        PortOneV2Simulator.start(
                network.server(),
                new PortOneV2SimulatorOptions()
                    .withRequestLimit(1)
                    .withTokenSeed(plan.seed())
                    .withHttp(network::secured))
            .await();
    network.connect(simulator.port());
    for (int i = 0; i < setting.nodes(); i++) {
      nodes.add(node().await());
    }
    PortOneV2Options options = options();
    deployments = new Deployments(setting.instances(), () -> new PortOneV2Verticle(options));
    embedded = PortOneV2Client.create(sender(), options);
    settlement = new Settlement(PortOneV2Client.create(sender(), connection()));
  }

  private Future<Node> node() {
    LeakTracker opened = new LeakTracker(attempts);
    VertxBuilder builder =
        Vertx.builder().with(network.clientOptions()).withMetrics(given -> opened);
    Future<Vertx> started =
        setting.nodes() == 1
            ? Future.succeededFuture(builder.build())
            : builder.withClusterManager(new FakeClusterManager()).buildClustered();
    return started.onSuccess(wire::observe).map(vertx -> new Node(vertx, opened));
  }

  private PortOneV2Options options() {
    return connection()
        .setAuthentication(setting.tokens() ? AuthenticationMode.TOKEN : AuthenticationMode.SECRET)
        .setAddress(BASE)
        .setCommandsEnabled(true)
        .setConnectTimeout(Duration.ofMillis(150))
        .setRequestTimeout(Duration.ofMillis(200))
        .setPgTimeout(Duration.ofMillis(250))
        // Shorter than a request may take, so that some calls are cut off.
        .setStopTimeout(Duration.ofMillis(100))
        .setMaxConnections(setting.tls() ? 4 : 24)
        .setMaxInFlight(MOST_IN_FLIGHT)
        .setMaxQueued(MOST_QUEUED)
        .setRetries(setting.retries())
        .setRetryBackoff(Duration.ofMillis(1))
        .setRetryBudget(50)
        .setCoalesceReads(setting.coalesceReads());
  }

  private PortOneV2Options connection() {
    return new PortOneV2Options()
        .setBaseUrl(network.baseUrl())
        .setHttp(network.http())
        .setApiSecret(simulator.apiSecret());
  }

  private Vertx sender() {
    return nodes.get(0).vertx();
  }

  @Override
  public FaultyNetwork network() {
    return network;
  }

  @Override
  public Deployments deployments() {
    return deployments;
  }

  @Override
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  @Override
  public Set<Rule> rules() {
    return EnumSet.allOf(Rule.class);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  @Override
  public String base() {
    return BASE;
  }

  @Override
  public Future<Void> start(Plan plan) {
    Requests requests = new Requests(Subjects.prepare(simulator, plan));
    senders = new Senders(sender(), BASE, requests, embedded);
    return Future.all(nodes.stream().map(node -> deployments.deploy(node.vertx())).toList())
        .mapEmpty();
  }

  /** Replaces the verticle of each node in turn, and every third time the second node. */
  @Override
  public Future<Void> redeploy(boolean rolling) {
    int number = redeployments++;
    if (nodes.size() > 1 && number % 3 == 2) {
      return deployments.change(this::replaceSecondNode);
    }
    return deployments.redeploy(nodes.get(number % nodes.size()).vertx(), rolling);
  }

  private Future<Void> replaceSecondNode() {
    Node old = nodes.get(1);
    deployments.endAll(old.vertx());
    return old.vertx()
        .close()
        .compose(closed -> node())
        .compose(
            fresh -> {
              nodes.set(1, fresh);
              return deployments.deploy(fresh.vertx());
            });
  }

  @Override
  public Future<Void> settle() {
    return settlement.run(senders());
  }

  @Override
  public Future<Void> stop() {
    return Future.all(nodes.stream().map(node -> deployments.undeploy(node.vertx())).toList())
        .compose(v -> embedded.close())
        .compose(v -> settlement.close());
  }

  @Override
  public int period() {
    return setting.instances() == 1 && setting.nodes() == 1 ? deployments.period() : -1;
  }

  private Senders senders() {
    return Objects.requireNonNull(senders, "not started");
  }

  @Override
  public Future<Outcome> send(Message message) {
    begunNanos[message.id()] = System.nanoTime();
    return senders()
        .send(message)
        .onSuccess(
            outcome -> {
              endedNanos[message.id()] = System.nanoTime();
              settlement.add(message, outcome);
            });
  }

  @Override
  public String pathOf(Message message) {
    return "/payments/" + Subjects.paymentOf(message);
  }

  @Override
  public JsonObject quietQuery() {
    return new JsonObject().put("paymentId", "pay_0");
  }

  @Override
  public Faults faults() {
    return simulator.faults();
  }

  @Override
  public void revokeTokens() {
    simulator.credentials().revokeTokens();
  }

  @Override
  public void skewClock(Duration by) {
    simulator.clock().skew(by);
  }

  @Override
  public long tokenRequests() {
    return simulator.credentials().logins();
  }

  @Override
  public void check(
      Plan plan, @Nullable Outcome[] results, SecretWatch secrets, Findings findings) {
    Books books = new Books(simulator);
    OutcomeRules rules = new OutcomeRules(books, secrets, this::mayBeLost, findings);
    DoubtRules doubts = new DoubtRules(books, attempts, deployments, findings);
    rules.checkKeys();
    plan.everyMessage()
        .forEach(
            message -> {
              Outcome outcome = results[message.id()];
              rules.check(message, outcome);
              if (outcome != null && message.callType().isWrite()) {
                doubts.check(message, outcome, begunNanos[message.id()], endedNanos[message.id()]);
              }
            });
    settlement.check(rules, findings);
    findings.count("idempotency", "answers repeated", simulator.idempotency().repeated());
    findings.count("idempotency", "answers 409 outstanding", simulator.idempotency().outstanding());
    findings.count(
        "idempotency", "keys with another request", simulator.idempotency().mismatched());
  }

  private boolean mayBeLost(Message message) {
    return nodes.size() > 1
        && deployments.isChangedWithin(begunNanos[message.id()], endedNanos[message.id()]);
  }

  @Override
  public void close() {
    nodes.forEach(node -> node.vertx().close().await());
    network.close();
  }
}
