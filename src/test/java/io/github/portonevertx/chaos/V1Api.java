package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.LeakTracker;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Faults;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** V1 in a run: its simulator, and verticles on one node. */
final class V1Api implements TestedApi {
  private static final String BASE = "portone.v1";

  /**
   * The number of calls that an instance executes and queues at a time, far below the size of a
   * burst.
   */
  private static final int MOST_IN_FLIGHT = 32;

  private static final int MOST_QUEUED = 64;

  private final Plan.Setting setting;
  private final FaultyNetwork network;
  private final Node node;
  private final PortOneSimulator simulator;
  private final Deployments deployments;
  private final Wire wire = new Wire(BASE);
  private final Peers peers;

  /** Creates the environment of a plan; the folder was prepared by {@link FaultyNetwork}. */
  V1Api(Plan plan, Path folder) {
    setting = plan.setting();
    network = new FaultyNetwork(plan, folder);
    LeakTracker opened = new LeakTracker();
    Vertx client =
        Vertx.builder().with(network.clientOptions()).withMetrics(given -> opened).build();
    node = new Node(client, opened);
    simulator =
        PortOneSimulator.start(
                network.server(),
                new SimulatorOptions()
                    .withRequestLimit(1)
                    .withTokenSeed(plan.seed())
                    .withHttp(network::secured))
            .await();
    network.connect(simulator.port());
    PortOneV1Options options = options();
    deployments = new Deployments(setting.instances(), () -> new PortOneV1Verticle(options));
    wire.observe(client);
    peers = new Peers(client, BASE);
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(network.baseUrl())
        .setHttp(network.http())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
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
        .setRetryBackoff(Duration.ofMillis(10))
        .setRetryBudget(50)
        .setCoalesceReads(setting.coalesceReads());
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
    return List.of(node);
  }

  @Override
  public Set<Rule> rules() {
    return EnumSet.complementOf(EnumSet.of(Rule.NO_REPEAT, Rule.NO_FALSE_DOUBT));
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
    Subjects.prepare(simulator, plan);
    return deployments.deploy(node.vertx());
  }

  @Override
  public Future<Void> redeploy(boolean rolling) {
    return deployments.redeploy(node.vertx(), rolling);
  }

  /** Does nothing, because a write of V1 must not be repeated. */
  @Override
  public Future<Void> settle() {
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> stop() {
    return deployments.undeploy(node.vertx());
  }

  @Override
  public int period() {
    return setting.instances() == 1 ? deployments.period() : -1;
  }

  @Override
  public Future<Outcome> send(Message message) {
    return peers.send(message);
  }

  @Override
  public String pathOf(Message message) {
    return "/payments/" + Subjects.paymentOf(message);
  }

  @Override
  public JsonObject quietQuery() {
    return new JsonObject().put("imp_uid", "imp_0");
  }

  @Override
  public Faults faults() {
    return simulator.faults();
  }

  @Override
  public void revokeTokens() {
    simulator.tokens().revoke();
  }

  @Override
  public void skewClock(Duration by) {
    simulator.clock().skew(by);
  }

  @Override
  public long tokenRequests() {
    return simulator.tokens().count();
  }

  @Override
  public void check(
      Plan plan, @Nullable Outcome[] outcomes, SecretWatch secrets, Findings findings) {
    OutcomeRules rules = new OutcomeRules(simulator, secrets, findings);
    plan.everyMessage().forEach(message -> rules.check(message, outcomes[message.id()]));
  }

  @Override
  public void close() {
    node.vertx().close().await();
    network.close();
  }
}
