package io.github.portonevertx.chaos;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.chaos.Message.Ask;
import io.github.portonevertx.chaos.Outcome.Heard;
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
 * Runs a plan, and checks at the end what must hold in every case.
 *
 * <p>So many messages are open at once, and each one's end lets the next begin; those that push do
 * not wait. All of this happens on one context.
 */
final class ChaosRun {
  static final String TOTALS = "totals";
  static final String MESSAGES = "messages sent";
  static final String WRITES = "writes";
  static final String EXECUTED = "carried out by the simulator";

  private static final String REPLIES = "replies";
  private static final int OPEN_AT_ONCE = 40;
  private static final int REBUFF_MILLIS = 5;
  private static final int ABSENCE_MILLIS = 40;
  private static final int LOOK_MILLIS = 10;
  private static final int LOOKS = 500;
  private static final int GOING_MILLIS = 5_000;
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
  private final Promise<Void> over = Promise.promise();
  private Future<Void> deployment = Future.succeededFuture();
  private Future<Void> network = Future.succeededFuture();
  private int next;
  private int open;
  private int toCome;

  private ChaosRun(Plan plan, TestEnvironment environment, SecretWatch secrets) {
    this.plan = plan;
    this.environment = environment;
    this.secrets = secrets;
    this.peers = new Peers(environment.client(), TestEnvironment.BASE);
    this.wire = new Wire(environment.client(), TestEnvironment.BASE, plan.messages());
    this.outcomes = new Outcome[plan.messages()];
    this.context = environment.client().getOrCreateContext();
    this.toCome = plan.messages();
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
   * Runs a plan from its begin to its end.
   *
   * @param folder prepared by {@link TestEnvironment#prepare}
   */
  static Findings of(Plan plan, Path folder) throws InterruptedException {
    TestEnvironment environment = new TestEnvironment(plan, folder);
    try (SecretWatch secrets = new SecretWatch()) {
      return new ChaosRun(plan, environment, secrets).carryOut();
    } finally {
      environment.close();
    }
  }

  private Findings carryOut() throws InterruptedException {
    Subjects.prepare(environment.simulator(), plan);
    environment.deploy().await();
    context.runOnContext(begin -> proceed());
    over.future().await();
    deployment.await();
    network.await();
    checkIdle();
    checkTimers();
    undeploy();
    checkNothingIsLeft();
    // What a delay held back runs now or never.
    environment.client().timer(FaultKind.LONGEST_DELAY_MILLIS + 50L, TimeUnit.MILLISECONDS).await();
    judge();
    return findings;
  }

  private void breaks(Rule rule, String detail) {
    findings.count("violations", rule.text(), 1);
    findings.breaks(rule + ": " + detail);
  }

  private static String name(FaultKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void proceed() {
    while (next < plan.steps().size()) {
      ScheduledStep step = plan.steps().get(next);
      boolean waits = step instanceof ScheduledStep.Say say && !say.message().pushing();
      if (waits && open >= OPEN_AT_ONCE) {
        return;
      }
      next++;
      take(step);
    }
  }

  private void take(ScheduledStep step) {
    if (step instanceof ScheduledStep.Say say) {
      say(say.message()).onComplete(outcome -> {});
    } else if (step instanceof ScheduledStep.RefundAndLook look) {
      refundAndLook(look);
    } else if (step instanceof ScheduledStep.Plant plant) {
      plant(plant);
    } else if (step instanceof ScheduledStep.Revoke) {
      met(FaultKind.TOKEN_REVOKED);
      environment.simulator().tokens().revoke();
    } else if (step instanceof ScheduledStep.ClockJump jump) {
      met(FaultKind.CLOCK_JUMP);
      environment.simulator().clock().skew(jump.by());
    } else if (step instanceof ScheduledStep.Break kind) {
      met(kind.kind());
      network = network.compose(v -> environment.breakDown(kind.kind()));
    } else if (step instanceof ScheduledStep.Mend) {
      network = network.compose(v -> environment.mend());
    } else if (step instanceof ScheduledStep.Redeploy redeploy) {
      deployment = deployment.compose(v -> environment.redeploy(redeploy.rolling()));
    } else {
      throw new IllegalStateException("No act for " + step.getClass());
    }
  }

  private void met(FaultKind kind) {
    gate(kind).arrive();
  }

  private Gate gate(FaultKind kind) {
    return Objects.requireNonNull(met.get(kind));
  }

  /** An open gate in front of a fault counts the requests that meet it. */
  private void plant(ScheduledStep.Plant plant) {
    Fault counted = new Fault.Hold(gate(plant.kind())).then(plant.fault());
    if (plant.operation() == null) {
      environment.simulator().faults().onToken(counted);
    } else {
      environment.simulator().faults().next(plant.operation(), counted);
    }
  }

  private Future<Outcome> say(Message message) {
    open++;
    wire.sending(message.id());
    Future<Outcome> outcome;
    try {
      outcome = peers.send(message);
    } finally {
      wire.sent();
    }
    return outcome.onComplete((heard, failure) -> hear(message, heard, failure));
  }

  private void hear(Message message, @Nullable Outcome outcome, @Nullable Throwable failure) {
    if (outcome == null) {
      breaks(Rule.KNOWN_FAILURE, message + " was answered with " + failure);
      outcome = Outcome.of(Heard.UNKNOWN_CODE, String.valueOf(failure));
    }
    if (outcomes[message.id()] != null) {
      breaks(Rule.ONE_ANSWER, message + " was answered twice");
      return;
    }
    outcomes[message.id()] = outcome;
    end(1);
    int pause = outcome.isAbsence() ? ABSENCE_MILLIS : outcome.isRebuff() ? REBUFF_MILLIS : 0;
    if (pause == 0 || message.pushing()) {
      open--;
      proceed();
    } else {
      environment
          .client()
          .setTimer(
              pause,
              later -> {
                open--;
                proceed();
              });
    }
  }

  private void end(int messages) {
    toCome -= messages;
    if (toCome == 0) {
      over.complete();
    }
  }

  private void refundAndLook(ScheduledStep.RefundAndLook look) {
    // It runs when it arrives and its answer takes its time: a look from before the refund.
    environment
        .simulator()
        .faults()
        .next(
            "/payments/" + Subjects.paymentOf(look.before()),
            new Fault.SlowDrip(150, Duration.ofMillis(20)));
    int era = environment.era();
    say(look.before()).onComplete(outcome -> {});
    say(look.refund())
        .compose(refunded -> say(look.after()).map(seen -> List.of(refunded, seen)))
        .onSuccess(both -> compare(look, both.get(0), both.get(1), era));
  }

  private void compare(ScheduledStep.RefundAndLook look, Outcome refunded, Outcome seen, int era) {
    // Clients know of their own writes only, and each instance is a client.
    boolean knows = !plan.setting().coalesceReads() || (era >= 0 && era == environment.era());
    if (refunded.isReply() && seen.isReply() && knows) {
      findings.count(REPLIES, "reads compared with the refund before them", 1);
      if (seen.refunded() < Subjects.REFUND) {
        breaks(Rule.FRESH_ANSWER, look + " saw " + seen);
      }
    }
  }

  /** Asks every instance, in turn, until each has nothing left to do. */
  private void checkIdle() {
    int idle = 0;
    JsonObject health = new JsonObject();
    for (int i = 0; i < LOOKS && idle < everyInstance(); i++) {
      health = health();
      if (health.getInteger("in_flight") == 0 && health.getInteger("queued") == 0) {
        idle++;
      } else {
        idle = 0;
        environment.client().timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
      }
    }
    if (idle < everyInstance()) {
      breaks(Rule.NO_LEAK, "calls that never end: " + health.encode());
    }
  }

  /**
   * Asks something in peace and looks at once what still waits for its time, which would be over
   * soon: a timer that was left behind hides itself by running. The token's renewal may wait.
   */
  private void checkTimers() {
    environment.simulator().faults().clear();
    JsonObject known = new JsonObject().put("imp_uid", "imp_0");
    Future.join(Stream.generate(() -> ask("payments.get", known)).limit(QUIET_QUERIES).toList())
        .otherwiseEmpty()
        .await();
    // The instance that answers this has completed those calls.
    Stream.generate(this::health).limit(everyInstance()).forEach(answered -> {});
    LeakTracker.timers(environment.client()).stream()
        .filter(timer -> !timer.endsWith("ContextScheduler"))
        .forEach(timer -> breaks(Rule.NO_LEAK, "a timer of " + timer));
  }

  /** So many queries reach all instances, which take turns. */
  private int everyInstance() {
    return 2 * plan.setting().instances();
  }

  private JsonObject health() {
    return (JsonObject) ask("health", null).await().body();
  }

  private Future<io.vertx.core.eventbus.Message<Object>> ask(
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

  private void checkNothingIsLeft() {
    LeakTracker client = environment.ofClient();
    LeakTracker.timers(environment.client())
        .forEach(timer -> breaks(Rule.NO_LEAK, "a timer of " + timer + ", all gone"));
    none("consumers of queries", client.consumers(TestEnvironment.BASE + ".query"));
    none("consumers of commands", client.consumers(TestEnvironment.BASE + ".command"));
    // A connection ends a moment after it was told to, and the other side learns of it later.
    for (int i = 0; i < GOING_MILLIS / LOOK_MILLIS && isConnected(); i++) {
      environment.client().timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
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
      breaks(Rule.NO_LEAK, count + " " + what);
    }
  }

  private void judge() {
    findings.count(TOTALS, "runs", 1);
    findings.count(
        TOTALS, "verticle instances deployed and gone again", environment.instancesEver());
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
    findings.count("token requests", "causes there were", allowed);
    if (requests > allowed) {
      breaks(Rule.FEW_TOKENS, requests + " token requests, " + allowed + " causes");
    }
    secrets.found().forEach(text -> breaks(Rule.NO_SECRET, text));
    findings.count(TOTALS, "lines logged and read", secrets.lines());
  }

  private void judge(Message message) {
    Outcome outcome = outcomes[message.id()];
    if (outcome == null) {
      breaks(Rule.NO_HANG, message + " was never answered");
      return;
    }
    findings.count("answers", outcome.name(), 1);
    secrets.check(outcome.text());
    judgeAnswers(message, outcome);
    if (message.ask().isWrite()) {
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
      breaks(
          Rule.ONE_ANSWER,
          message + " was delivered " + delivered + " times, answered " + answers + " times");
    }
    if (outcome.heard() == Heard.HUNG || delivered > answers) {
      breaks(Rule.NO_HANG, message + " was delivered " + delivered + " times, heard: " + outcome);
    }
  }

  private void judgeWrite(Message message, Outcome outcome) {
    long executions = Subjects.executions(environment.simulator(), message);
    findings.count(WRITES, "sent as messages", 1);
    findings.count(WRITES, EXECUTED, executions);
    if (executions > 1) {
      breaks(Rule.NO_DOUBLE, message + " was carried out " + executions + " times");
    }
    if (outcome.isReply() && executions == 0) {
      breaks(Rule.NO_DREAM, message + " was not carried out: " + outcome);
    }
    if (!outcome.isReply() && !outcome.leavesOpen() && executions > 0) {
      breaks(Rule.NO_LIE, message + " was carried out: " + outcome);
    }
  }

  private void judgeReply(Message message, Outcome outcome) {
    boolean fits =
        switch (message.ask()) {
          case GET, FIND, REFUND_PART, REFUND_ALL ->
              outcome.found().equals(List.of(Subjects.paymentOf(message)));
          case CHARGE, CHARGE_CARD -> outcome.found().size() == 1;
          case STORE_CARD -> outcome.found().equals(List.of(Subjects.customerOf(message)));
          case GET_SOME, GET_MANY -> isWholeList(message, outcome);
          case HEALTH -> true;
          default -> false;
        };
    if (!fits) {
      breaks(Rule.RIGHT_ANSWER, message + " was answered with " + outcome);
    }
    if (!outcome.missing().isEmpty()) {
      findings.count(REPLIES, "lists of which a part was missing (PortOne's 207)", 1);
    }
  }

  private static boolean isWholeList(Message message, Outcome outcome) {
    Set<String> found = new HashSet<>(outcome.found());
    return found.size() == outcome.found().size()
        && found.equals(Set.copyOf(Subjects.existing(message)))
        && Set.copyOf(outcome.missing()).equals(Set.copyOf(Subjects.unknown(message)));
  }

  private void judgeFailure(Message message, Outcome outcome) {
    if (outcome.heard() == Heard.UNKNOWN_CODE || outcome.kind() == FailureKind.INTERNAL) {
      breaks(Rule.KNOWN_FAILURE, message + " failed with " + outcome);
    }
    boolean found = outcome.kind() == FailureKind.NOT_FOUND && message.ask() != Ask.GET_UNKNOWN;
    boolean readInDoubt = outcome.kind() == FailureKind.OUTCOME_UNKNOWN && !message.ask().isWrite();
    boolean saidWrong = outcome.kind() == FailureKind.INVALID_REQUEST && !message.ask().isWrong();
    if (found || readInDoubt || saidWrong) {
      breaks(Rule.RIGHT_ANSWER, message + " failed with " + outcome);
    }
  }
}
