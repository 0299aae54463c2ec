package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.LeakTracker;
import io.vertx.core.Future;
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

  private final TestEnvironment environment;
  private final int instances;
  private final Findings findings;

  /**
   * Creates the checks of a run.
   *
   * @param instances the number of instances of the verticle
   */
  LeakRules(TestEnvironment environment, int instances, Findings findings) {
    this.environment = environment;
    this.instances = instances;
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
        environment.client().timer(POLL_MILLIS, TimeUnit.MILLISECONDS).await();
      }
    }
    if (idle < everyInstance()) {
      Rule.NO_LEAK.addViolation(findings, "calls that do not end: " + health.encode());
    }
  }

  /**
   * Sends queries without faults and immediately checks the pending timers, since a leaked timer
   * disappears by expiring. The renewal timer of the token may be pending.
   */
  void checkTimers() {
    environment.simulator().faults().clear();
    JsonObject known = new JsonObject().put("imp_uid", "imp_0");
    Future.join(Stream.generate(() -> request("payments.get", known)).limit(QUIET_QUERIES).toList())
        .otherwiseEmpty()
        .await();
    // The instances have completed those calls when they answer these.
    Stream.generate(this::health).limit(everyInstance()).forEach(answered -> {});
    LeakTracker.timers(environment.client()).stream()
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
    return environment
        .client()
        .eventBus()
        .request(
            TestEnvironment.BASE + ".query",
            body,
            new DeliveryOptions().addHeader("action", action));
  }

  /** Checks what is open after the undeployment. */
  void checkAfterUndeployment() {
    LeakTracker client = environment.ofClient();
    LeakTracker.timers(environment.client())
        .forEach(
            timer ->
                Rule.NO_LEAK.addViolation(
                    findings, "a timer of " + timer + " after the undeployment"));
    none("consumers of queries", client.consumers(TestEnvironment.BASE + ".query"));
    none("consumers of commands", client.consumers(TestEnvironment.BASE + ".command"));
    // Connections close shortly after the request to close them, and the other side notices later.
    for (int i = 0; i < CLOSE_LIMIT_MILLIS / POLL_MILLIS && isConnected(); i++) {
      environment.client().timer(POLL_MILLIS, TimeUnit.MILLISECONDS).await();
    }
    none("connections of the client", client.clientConnections());
    none("connections at the server or the proxy", environment.ofServer().serverConnections());
  }

  private boolean isConnected() {
    return environment.ofClient().clientConnections() > 0
        || environment.ofServer().serverConnections() > 0;
  }

  private void none(String what, int count) {
    if (count != 0) {
      Rule.NO_LEAK.addViolation(findings, count + " " + what);
    }
  }
}
