package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

  private static final int OPEN_AT_ONCE = 40;
  private static final int REJECTION_PAUSE_MILLIS = 5;
  private static final int UNDELIVERED_PAUSE_MILLIS = 40;

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
    LeakRules leaks = new LeakRules(environment, plan.setting().instances(), findings);
    leaks.checkIdle();
    leaks.checkTimers();
    undeploy();
    leaks.checkAfterUndeployment();
    // Waits for the longest delay, after which no delayed response can be outstanding.
    environment.client().timer(FaultKind.LONGEST_DELAY_MILLIS + 50L, TimeUnit.MILLISECONDS).await();
    judge();
    return findings;
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
      Rule.KNOWN_FAILURE.addViolation(findings, message + " ended with " + failure);
      outcome = Outcome.of(ResultType.UNKNOWN_CODE, String.valueOf(failure));
    }
    if (outcomes[message.id()] != null) {
      Rule.ONE_ANSWER.addViolation(findings, message + " was answered twice");
      return;
    }
    outcomes[message.id()] = outcome;
    end(1);
    int pause =
        outcome.isUndelivered()
            ? UNDELIVERED_PAUSE_MILLIS
            : outcome.isTemporaryRejection() ? REJECTION_PAUSE_MILLIS : 0;
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
      findings.count(OutcomeRules.REPLIES, "reads compared with an earlier refund", 1);
      if (seen.refunded() < Subjects.REFUND) {
        Rule.FRESH_ANSWER.addViolation(findings, check + " saw " + seen);
      }
    }
  }

  private void undeploy() {
    Promise<Void> gone = Promise.promise();
    context.runOnContext(end -> environment.undeploy().onComplete(gone));
    gone.future().await();
  }

  private void judge() {
    findings.count(TOTALS, "runs", 1);
    findings.count(
        TOTALS, "verticle instances deployed and undeployed", environment.instancesDeployed());
    findings.count(TOTALS, MESSAGES, plan.messages());
    OutcomeRules rules = new OutcomeRules(environment.simulator(), wire, secrets, findings);
    plan.everyMessage().forEach(message -> rules.check(message, outcomes[message.id()]));
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
      Rule.FEW_TOKENS.addViolation(findings, requests + " token requests, " + allowed + " allowed");
    }
    secrets.found().forEach(text -> Rule.NO_SECRET.addViolation(findings, text));
    findings.count(TOTALS, "log records checked", secrets.lines());
  }
}
