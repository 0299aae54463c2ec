package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultyTcpProxy;
import io.github.portonevertx.scenario.LeakTracker;
import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The environment of a run: the simulator, a faulty proxy in front of it, and verticles. Server and
 * clients have separate Vert.x instances, so that their open resources are counted separately.
 */
final class TestEnvironment {
  static final String BASE = "portone.v1";

  /**
   * The number of calls that an instance executes and queues at a time, far below the size of a
   * burst.
   */
  static final int MOST_IN_FLIGHT = 32;

  static final int MOST_QUEUED = 64;

  private static final String HOST = "portone.invented";
  private static final String HOSTS = "127.0.0.1 " + HOST + "\n";
  private static final String CERTIFICATE = "server.p12";
  private static final int HOSTS_REFRESH_MILLIS = 5;

  private final Plan.Setting setting;
  private final Path hosts;
  private final LeakTracker ofServer = new LeakTracker();
  private final LeakTracker ofClient = new LeakTracker();
  private final Vertx server;
  private final Vertx client;
  private final PortOneSimulator simulator;
  private final FaultyTcpProxy proxy;
  private final PortOneV1Options options;
  private final List<Deployment> deployments = new ArrayList<>();
  private int changes;
  private boolean changing;

  /** A deployment with the times of its start and end. */
  private static final class Deployment {
    private final String id;
    private final long begun = System.nanoTime();
    private long durationNanos = -1;

    Deployment(String id) {
      this.id = id;
    }
  }

  TestEnvironment(Plan plan, Path folder) {
    this.setting = plan.setting();
    this.hosts = folder.resolve("hosts-" + plan.seed());
    writeHosts(HOSTS);
    server =
        Vertx.builder()
            .with(new VertxOptions().setEventLoopPoolSize(1))
            .withMetrics(given -> ofServer)
            .build();
    client =
        Vertx.builder()
            .with(
                new VertxOptions()
                    .setEventLoopPoolSize(2)
                    .setAddressResolverOptions(
                        new AddressResolverOptions()
                            .setHostsPath(hosts.toString())
                            .setHostsRefreshPeriod(HOSTS_REFRESH_MILLIS)
                            // No server listens there: a name that is not in the hosts file is
                            // unknown.
                            .setServers(List.of("127.0.0.1:1"))
                            .setQueryTimeout(50)
                            .setMaxQueries(1)
                            .setCacheNegativeTimeToLive(0)))
            .withMetrics(given -> ofClient)
            .build();
    Path certificate = folder.resolve(CERTIFICATE);
    simulator =
        PortOneSimulator.start(
                server,
                new SimulatorOptions()
                    .withRequestLimit(1)
                    .withTokenSeed(plan.seed())
                    .withHttp(
                        http ->
                            setting.tls()
                                ? http.setSsl(true)
                                    .setUseAlpn(true)
                                    .setAlpnVersions(
                                        List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
                                    .setKeyCertOptions(SelfSigned.read(certificate))
                                : http))
            .await();
    proxy = FaultyTcpProxy.start(server, simulator.port(), setting.abrupt()).await();
    options =
        new PortOneV1Options()
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
    if (setting.tls()) {
      options
          .setBaseUrl("https://" + HOST + ":" + proxy.port())
          .setHttp(new WebClientOptions().setTrustOptions(SelfSigned.read(certificate)));
    } else {
      options.setBaseUrl("http://127.0.0.1:" + proxy.port());
    }
  }

  /** Writes the files that every environment reads. */
  static void prepare(Path folder) throws IOException, InterruptedException {
    SelfSigned.make(folder.resolve(CERTIFICATE), "dns:" + HOST);
  }

  Vertx client() {
    return client;
  }

  PortOneSimulator simulator() {
    return simulator;
  }

  LeakTracker ofClient() {
    return ofClient;
  }

  LeakTracker ofServer() {
    return ofServer;
  }

  int instancesDeployed() {
    return deployments.size() * setting.instances();
  }

  /**
   * Returns the number of the period in which the same single client takes all calls; -1 outside of
   * one.
   */
  int period() {
    return setting.instances() == 1 && !changing ? changes : -1;
  }

  Future<Void> deploy() {
    return client
        .deployVerticle(
            () -> new PortOneV1Verticle(options),
            new DeploymentOptions().setInstances(setting.instances()))
        .onSuccess(id -> deployments.add(new Deployment(id)))
        .mapEmpty();
  }

  /** Undeploys the oldest running deployment. */
  Future<Void> undeploy() {
    Deployment oldest =
        deployments.stream()
            .filter(deployment -> deployment.durationNanos < 0)
            .findFirst()
            .orElseThrow();
    oldest.durationNanos = System.nanoTime() - oldest.begun;
    return client.undeploy(oldest.id);
  }

  Future<Void> redeploy(boolean rolling) {
    changes++;
    changing = true;
    Future<Void> changed =
        rolling ? deploy().compose(v -> undeploy()) : undeploy().compose(v -> deploy());
    return changed.onComplete(done -> changing = false);
  }

  /**
   * Returns the maximum number of token requests that may have arrived. An instance sends one when
   * it starts; one every 5 s after a 401; one every 10 s for an impossible lifetime, as after a
   * clock change; and one more after a failed attempt, caused by a planned fault or by a network
   * failure, which can affect one attempt of each instance.
   */
  long mostTokenRequests(long faultsMet, long breakdowns) {
    long causes = faultsMet + breakdowns * 2 * setting.instances();
    for (Deployment deployment : deployments) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(deployment.durationNanos);
      causes += (3 + seconds / 5 + seconds / 10) * setting.instances();
    }
    return causes;
  }

  /** Starts a failure of the network to the server. */
  Future<Void> breakDown(FaultKind kind) {
    return switch (kind) {
      case CONNECTION_REFUSED -> proxy.setMode(FaultyTcpProxy.Mode.REFUSING);
      case CONNECTIONS_CUT -> cutAfter(Future.succeededFuture());
      case GARBAGE_FOR_A_HANDSHAKE -> cutAfter(proxy.setMode(FaultyTcpProxy.Mode.GARBLING));
      case CONNECTED_BUT_SILENT -> cutAfter(proxy.setMode(FaultyTcpProxy.Mode.SILENT));
      case HOST_UNKNOWN -> {
        writeHosts("");
        yield cutAfter(client.timer(2 * HOSTS_REFRESH_MILLIS, TimeUnit.MILLISECONDS).mapEmpty());
      }
      default -> throw new IllegalArgumentException(kind + " is no fault of the network");
    };
  }

  private Future<Void> cutAfter(Future<Void> changed) {
    return changed.onSuccess(v -> proxy.cut());
  }

  Future<Void> repair() {
    writeHosts(HOSTS);
    return proxy.setMode(FaultyTcpProxy.Mode.FORWARDING);
  }

  private void writeHosts(String content) {
    try {
      Files.writeString(hosts, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() {
    Future.join(client.close(), proxy.close()).await();
    server.close().await();
  }
}
