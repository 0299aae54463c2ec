package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.LeakTracker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a run leaves no call, timer, consumer or connection. */
final class LeakRules {

  private static final int POLL_MILLIS = 10;
  private static final int POLLS = 500;
  private static final int CLOSE_LIMIT_MILLIS = 5_000;
  private static final int QUIET_QUERIES = 20;

  private final TestedApi api;
  private final int instances;
  private final Findings findings;

  /**
   * Creates the checks of a run.
   *
   * @param setting of the run, with the number of verticles
   */
  LeakRules(TestedApi api, Plan.Setting setting, Findings findings) {
    this.api = api;
    this.instances = setting.instances() * setting.nodes();
    this.findings = findings;
  }

  /** Queries the health of every instance in turn until none has a call in flight or queued. */
  void checkIdle() {
    int idle = 0;
    JsonObject health = new JsonObject();
    for (int i = 0; i < POLLS && idle < everyInstance(); i++) {
      health = health();
      if (health.getInteger("in_flight") == 0 && health.getInteger("queued") == 0) {
        idle++;
      } else {
        idle = 0;
        vertx().timer(POLL_MILLIS, TimeUnit.MILLISECONDS).await();
      }
    }
    if (idle < everyInstance()) {
      Rule.NO_LEAK.addViolation(findings, "calls that do not end: " + health.encode());
    }
  }

  /**
   * Sends queries and immediately checks the pending timers, since a leaked timer disappears by
   * expiring. The renewal timer of the token may be pending.
   */
  void checkTimers() {
    JsonObject known = api.quietQuery();
    Future.join(Stream.generate(() -> request("payments.get", known)).limit(QUIET_QUERIES).toList())
        .otherwiseEmpty()
        .await();
    // The instances have completed those calls when they answer these.
    Stream.generate(this::health).limit(everyInstance()).forEach(answered -> {});
    api.nodes().stream()
        .flatMap(node -> LeakTracker.timers(node.vertx()).stream())
        .filter(timer -> !timer.endsWith("ContextScheduler"))
        .forEach(timer -> Rule.NO_LEAK.addViolation(findings, "a timer of " + timer));
  }

  /** Returns the number of queries that reaches every instance by round robin. */
  private int everyInstance() {
    return 2 * instances;
  }

  private JsonObject health() {
    return (JsonObject) request("health", null).await().body();
  }

  private Future<io.vertx.core.eventbus.Message<Object>> request(
      String action, @Nullable JsonObject body) {
    return vertx()
        .eventBus()
        .request(api.base() + ".query", body, new DeliveryOptions().addHeader("action", action));
  }

  /** Checks what is open after the undeployment. */
  void checkAfterUndeployment() {
    for (Node node : api.nodes()) {
      LeakTracker.timers(node.vertx())
          .forEach(
              timer ->
                  Rule.NO_LEAK.addViolation(
                      findings, "a timer of " + timer + " after the undeployment"));
      none("consumers of queries", node.opened().consumers(api.base() + ".query"));
      none("consumers of commands", node.opened().consumers(api.base() + ".command"));
    }
    // Connections close shortly after the request to close them, and the other side notices later.
    for (int i = 0; i < CLOSE_LIMIT_MILLIS / POLL_MILLIS && isConnected(); i++) {
      vertx().timer(POLL_MILLIS, TimeUnit.MILLISECONDS).await();
    }
    none("connections of the client", clientConnections());
    none("connections at the server or the proxy", api.network().opened().serverConnections());
  }

  private boolean isConnected() {
    return clientConnections() > 0 || api.network().opened().serverConnections() > 0;
  }

  private int clientConnections() {
    return api.nodes().stream().mapToInt(node -> node.opened().clientConnections()).sum();
  }

  private Vertx vertx() {
    return api.nodes().get(0).vertx();
  }

  private void none(String what, int count) {
    if (count != 0) {
      Rule.NO_LEAK.addViolation(findings, count + " " + what);
    }
  }
}
