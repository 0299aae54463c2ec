package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.chaos.Message.CallType;
import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.LeakTracker;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan and checks the invariants at its end.
 *
 * <p>A limited number of messages is open at a time, and each one that ends starts the next;
 * messages with {@code unthrottled} do not wait. Everything runs on one context.
 */
final class ChaosRun {
  static final String TOTALS = "totals";
  static final String MESSAGES = "messages sent";
  static final String WRITES = "writes";
  static final String EXECUTED = "executed by the simulator";

  private static final String REPLIES = "replies";
  private static final int OPEN_AT_ONCE = 40;
  private static final int REFUSAL_PAUSE_MILLIS = 5;
  private static final int UNDELIVERED_PAUSE_MILLIS = 40;
  private static final int POLL_MILLIS = 10;
  private static final int POLLS = 500;
  private static final int CLOSE_LIMIT_MILLIS = 5_000;
  private static final int QUIET_QUERIES = 20;

  private final Plan plan;
  private final TestEnvironment environment;
  private final Peers peers;
  private final Wire wire;
  private final SecretWatch secrets;
  private final Findings findings = new Findings();
  private final Map<FaultKind, Gate> met = new EnumMap<>(FaultKind.class);
  private final @Nullable Outcome[] outcomes;
  private final Context context;
  private final Promise<Void> finished = Promise.promise();
  private Future<Void> deployment = Future.succeededFuture();
  private Future<Void> network = Future.succeededFuture();
  private int next;
  private int open;
  private int remaining;

  private ChaosRun(Plan plan, TestEnvironment environment, SecretWatch secrets) {
    this.plan = plan;
    this.environment = environment;
    this.secrets = secrets;
    this.peers = new Peers(environment.client(), TestEnvironment.BASE);
    this.wire = new Wire(environment.client(), TestEnvironment.BASE, plan.messages());
    this.outcomes = new Outcome[plan.messages()];
    this.context = environment.client().getOrCreateContext();
    this.remaining = plan.messages();
    for (Rule rule : Rule.values()) {
      findings.count("violations", rule.text(), 0);
    }
    for (FaultKind kind : FaultKind.values()) {
      Gate counter = new Gate();
      counter.open();
      met.put(kind, counter);
    }
  }

  /**
   * Runs a plan from start to end.
   *
   * @param folder prepared by {@link TestEnvironment#prepare}
   */
  static Findings of(Plan plan, Path folder) throws InterruptedException {
    TestEnvironment environment = new TestEnvironment(plan, folder);
    try (SecretWatch secrets = new SecretWatch()) {
      return new ChaosRun(plan, environment, secrets).run();
    } finally {
      environment.close();
    }
  }

  private Findings run() throws InterruptedException {
    Subjects.prepare(environment.simulator(), plan);
    environment.deploy().await();
    context.runOnContext(begin -> sendNext());
    finished.future().await();
    deployment.await();
    network.await();
    checkIdle();
    checkTimers();
    undeploy();
    checkForLeaks();
    // Waits for the longest delay, after which no delayed response can be outstanding.
    environment.client().timer(FaultKind.LONGEST_DELAY_MILLIS + 50L, TimeUnit.MILLISECONDS).await();
    judge();
    return findings;
  }

  private void addViolation(Rule rule, String detail) {
    findings.count("violations", rule.text(), 1);
    findings.addViolation(rule + ": " + detail);
  }

  private static String name(FaultKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void sendNext() {
    while (next < plan.steps().size()) {
      ScheduledStep step = plan.steps().get(next);
      boolean waits = step instanceof ScheduledStep.Send send && !send.message().unthrottled();
      if (waits && open >= OPEN_AT_ONCE) {
        return;
      }
      next++;
      execute(step);
    }
  }

  private void execute(ScheduledStep step) {
    if (step instanceof ScheduledStep.Send send) {
      send(send.message()).onComplete(outcome -> {});
    } else if (step instanceof ScheduledStep.RefundAndQuery check) {
      refundAndQuery(check);
    } else if (step instanceof ScheduledStep.PlanFault planFault) {
      planFault(planFault);
    } else if (step instanceof ScheduledStep.Revoke) {
      met(FaultKind.TOKEN_REVOKED);
      environment.simulator().tokens().revoke();
    } else if (step instanceof ScheduledStep.ClockJump jump) {
      met(FaultKind.CLOCK_JUMP);
      environment.simulator().clock().skew(jump.by());
    } else if (step instanceof ScheduledStep.StartOutage kind) {
      met(kind.kind());
      network = network.compose(v -> environment.breakDown(kind.kind()));
    } else if (step instanceof ScheduledStep.EndOutage) {
      network = network.compose(v -> environment.repair());
    } else if (step instanceof ScheduledStep.Redeploy redeploy) {
      deployment = deployment.compose(v -> environment.redeploy(redeploy.rolling()));
    } else {
      throw new IllegalStateException("No handler for " + step.getClass());
    }
  }

  private void met(FaultKind kind) {
    gate(kind).arrive();
  }

  private Gate gate(FaultKind kind) {
    return Objects.requireNonNull(met.get(kind));
  }

  /** Plans a fault behind an open gate, which counts the requests that the fault affects. */
  private void planFault(ScheduledStep.PlanFault planFault) {
    Fault counted = new Fault.Hold(gate(planFault.kind())).then(planFault.fault());
    if (planFault.operation() == null) {
      environment.simulator().faults().onToken(counted);
    } else {
      environment.simulator().faults().next(planFault.operation(), counted);
    }
  }

  private Future<Outcome> send(Message message) {
    open++;
    wire.startSend(message.id());
    Future<Outcome> outcome;
    try {
      outcome = peers.send(message);
    } finally {
      wire.endSend();
    }
    return outcome.onComplete((result, failure) -> onResult(message, result, failure));
  }

  private void onResult(Message message, @Nullable Outcome outcome, @Nullable Throwable failure) {
    if (outcome == null) {
      addViolation(Rule.KNOWN_FAILURE, message + " ended with " + failure);
      outcome = Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(failure));
    }
    if (outcomes[message.id()] != null) {
      addViolation(Rule.ONE_ANSWER, message + " was answered twice");
      return;
    }
    outcomes[message.id()] = outcome;
    end(1);
    int pause =
        outcome.isUndelivered()
            ? UNDELIVERED_PAUSE_MILLIS
            : outcome.isTemporaryRefusal() ? REFUSAL_PAUSE_MILLIS : 0;
    if (pause == 0 || message.unthrottled()) {
      open--;
      sendNext();
    } else {
      environment
          .client()
          .setTimer(
              pause,
              later -> {
                open--;
                sendNext();
              });
    }
  }

  private void end(int messages) {
    remaining -= messages;
    if (remaining == 0) {
      finished.complete();
    }
  }

  private void refundAndQuery(ScheduledStep.RefundAndQuery check) {
    // The query executes on arrival and its response is slow, so it returns the state before the
    // refund.
    environment
        .simulator()
        .faults()
        .next(
            "/payments/" + Subjects.paymentOf(check.before()),
            new Fault.SlowDrip(150, Duration.ofMillis(20)));
    int period = environment.period();
    send(check.before()).onComplete(outcome -> {});
    send(check.refund())
        .compose(refunded -> send(check.after()).map(seen -> List.of(refunded, seen)))
        .onSuccess(both -> compare(check, both.get(0), both.get(1), period));
  }

  private void compare(
      ScheduledStep.RefundAndQuery check, Outcome refunded, Outcome seen, int period) {
    // Clients detect their own writes only, and each instance is a separate client.
    boolean detectable =
        !plan.setting().coalesceReads() || (period >= 0 && period == environment.period());
    if (refunded.isReply() && seen.isReply() && detectable) {
      findings.count(REPLIES, "reads compared with an earlier refund", 1);
      if (seen.refunded() < Subjects.REFUND) {
        addViolation(Rule.FRESH_ANSWER, check + " saw " + seen);
      }
    }
  }

  /** Queries the health of every instance in turn until none has a call in flight or queued. */
  private void checkIdle() {
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
      addViolation(Rule.NO_LEAK, "calls that do not end: " + health.encode());
    }
  }

  /**
   * Sends queries without faults and immediately checks the pending timers, since a leaked timer
   * disappears by expiring. The renewal timer of the token may be pending.
   */
  private void checkTimers() {
    environment.simulator().faults().clear();
    JsonObject known = new JsonObject().put("imp_uid", "imp_0");
    Future.join(Stream.generate(() -> request("payments.get", known)).limit(QUIET_QUERIES).toList())
        .otherwiseEmpty()
        .await();
    // The instances have completed those calls when they answer these.
    Stream.generate(this::health).limit(everyInstance()).forEach(answered -> {});
    LeakTracker.timers(environment.client()).stream()
        .filter(timer -> !timer.endsWith("ContextScheduler"))
        .forEach(timer -> addViolation(Rule.NO_LEAK, "a timer of " + timer));
  }

  /** Returns the number of queries that reaches every instance by round robin. */
  private int everyInstance() {
    return 2 * plan.setting().instances();
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

  private void undeploy() {
    Promise<Void> gone = Promise.promise();
    context.runOnContext(end -> environment.undeploy().onComplete(gone));
    gone.future().await();
  }

  private void checkForLeaks() {
    LeakTracker client = environment.ofClient();
    LeakTracker.timers(environment.client())
        .forEach(
            timer -> addViolation(Rule.NO_LEAK, "a timer of " + timer + " after the undeployment"));
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
      addViolation(Rule.NO_LEAK, count + " " + what);
    }
  }

  private void judge() {
    findings.count(TOTALS, "runs", 1);
    findings.count(
        TOTALS, "verticle instances deployed and undeployed", environment.instancesDeployed());
    findings.count(TOTALS, MESSAGES, plan.messages());
    plan.everyMessage().forEach(this::judge);
    met.forEach((kind, gate) -> findings.count("faults met", name(kind), gate.arrivals()));
    long tokenFaults = 0;
    long breakdowns = 0;
    for (FaultKind kind : FaultKind.values()) {
      long times = gate(kind).arrivals();
      switch (kind.place()) {
        case TOKEN -> tokenFaults += times;
        case NETWORK -> breakdowns += times;
        default -> {}
      }
    }
    long requests = environment.simulator().tokens().count();
    long allowed = environment.mostTokenRequests(tokenFaults, breakdowns);
    findings.count("token requests", "made", requests);
    findings.count("token requests", "allowed", allowed);
    if (requests > allowed) {
      addViolation(Rule.FEW_TOKENS, requests + " token requests, " + allowed + " allowed");
    }
    secrets.found().forEach(text -> addViolation(Rule.NO_SECRET, text));
    findings.count(TOTALS, "log records checked", secrets.lines());
  }

  private void judge(Message message) {
    Outcome outcome = outcomes[message.id()];
    if (outcome == null) {
      addViolation(Rule.NO_HANG, message + " got no reply");
      return;
    }
    findings.count("results", outcome.name(), 1);
    secrets.check(outcome.text());
    judgeAnswers(message, outcome);
    if (message.callType().isWrite()) {
      judgeWrite(message, outcome);
    }
    if (outcome.isReply()) {
      judgeReply(message, outcome);
    } else {
      judgeFailure(message, outcome);
    }
  }

  private void judgeAnswers(Message message, Outcome outcome) {
    int delivered = wire.deliveries(message.id());
    int answers = wire.answers(message.id());
    if (delivered > 1 || answers > 1) {
      addViolation(
          Rule.ONE_ANSWER,
          message + " was delivered " + delivered + " times, answered " + answers + " times");
    }
    if (outcome.type() == ResultType.NO_REPLY || delivered > answers) {
      addViolation(
          Rule.NO_HANG, message + " was delivered " + delivered + " times, result: " + outcome);
    }
  }

  private void judgeWrite(Message message, Outcome outcome) {
    long executions = Subjects.executions(environment.simulator(), message);
    findings.count(WRITES, "sent as messages", 1);
    findings.count(WRITES, EXECUTED, executions);
    if (executions > 1) {
      addViolation(Rule.NO_DOUBLE, message + " was executed " + executions + " times");
    }
    if (outcome.isReply() && executions == 0) {
      addViolation(Rule.NO_FALSE_SUCCESS, message + " was not executed: " + outcome);
    }
    if (!outcome.isReply() && !outcome.isOutcomeUnknown() && executions > 0) {
      addViolation(Rule.NO_FALSE_FAILURE, message + " was executed: " + outcome);
    }
  }

  private void judgeReply(Message message, Outcome outcome) {
    boolean fits =
        switch (message.callType()) {
          case GET, FIND, REFUND_PART, REFUND_ALL ->
              outcome.found().equals(List.of(Subjects.paymentOf(message)));
          case CHARGE, CHARGE_CARD -> outcome.found().size() == 1;
          case STORE_CARD -> outcome.found().equals(List.of(Subjects.customerOf(message)));
          case GET_SOME, GET_MANY -> isWholeList(message, outcome);
          case HEALTH -> true;
          default -> false;
        };
    if (!fits) {
      addViolation(Rule.RIGHT_ANSWER, message + " ended with " + outcome);
    }
    if (!outcome.missing().isEmpty()) {
      findings.count(REPLIES, "lists with missing entries (PortOne's 207)", 1);
    }
  }

  private static boolean isWholeList(Message message, Outcome outcome) {
    Set<String> found = new HashSet<>(outcome.found());
    return found.size() == outcome.found().size()
        && found.equals(Set.copyOf(Subjects.existing(message)))
        && Set.copyOf(outcome.missing()).equals(Set.copyOf(Subjects.unknown(message)));
  }

  private void judgeFailure(Message message, Outcome outcome) {
    if (outcome.type() == ResultType.UNKNOWN_CODE || outcome.kind() == FailureKind.INTERNAL) {
      addViolation(Rule.KNOWN_FAILURE, message + " failed with " + outcome);
    }
    boolean found =
        outcome.kind() == FailureKind.NOT_FOUND && message.callType() != CallType.GET_UNKNOWN;
    boolean unknownRead =
        outcome.kind() == FailureKind.OUTCOME_UNKNOWN && !message.callType().isWrite();
    boolean refusedAsInvalid =
        outcome.kind() == FailureKind.INVALID_REQUEST && !message.callType().isWrong();
    if (found || unknownRead || refusedAsInvalid) {
      addViolation(Rule.RIGHT_ANSWER, message + " failed with " + outcome);
    }
  }
}
