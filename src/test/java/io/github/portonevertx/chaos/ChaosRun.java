package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Outcome.ResultType;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultKind.Place;
import io.github.portonevertx.scenario.FaultSource;
import io.github.portonevertx.scenario.Findings;
import io.github.portonevertx.scenario.SecretWatch;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan and checks the invariants at its end.
 *
 * <p>A limited number of messages is open at a time, and each one that ends starts the next;
 * messages with {@code unthrottled} do not wait. Everything runs on one context.
 */
public final class ChaosRun {
  public static final String TOTALS = "totals";
  public static final String MESSAGES = "messages sent";
  public static final String REPLIES = "replies";

  private static final int OPEN_AT_ONCE = 40;
  private static final int REJECTION_PAUSE_MILLIS = 5;
  private static final int UNDELIVERED_PAUSE_MILLIS = 40;

  private final Plan plan;
  private final TestedApi api;
  private final Vertx vertx;
  private final Wire wire;
  private final SecretWatch secrets;
  private final Findings findings = new Findings();
  private final Map<FaultSource, Gate> met = new LinkedHashMap<>();
  private final @Nullable Outcome[] outcomes;
  private final Context context;
  private final Promise<Void> finished = Promise.promise();
  private Future<Void> deployment = Future.succeededFuture();
  private Future<Void> network = Future.succeededFuture();
  private int next;
  private int outages;
  private int open;
  private int remaining;

  private ChaosRun(Plan plan, Mix mix, TestedApi api, SecretWatch secrets) {
    this.plan = plan;
    this.api = api;
    this.secrets = secrets;
    this.vertx = api.nodes().get(0).vertx();
    this.wire = api.wire();
    this.outcomes = new Outcome[plan.messages()];
    this.context = vertx.getOrCreateContext();
    this.remaining = plan.messages();
    api.rules().forEach(rule -> findings.count("violations", rule.text(), 0));
    Stream.of(
            mix.ofRequests().stream(),
            mix.ofTokens().stream(),
            Arrays.stream(FaultKind.values()).filter(ChaosRun::isOfTheWhole))
        .flatMap(kinds -> kinds)
        .forEach(kind -> met.put(kind, openGate()));
  }

  private static boolean isOfTheWhole(FaultKind kind) {
    return kind.place() == Place.SERVER || kind.place() == Place.NETWORK;
  }

  private static Gate openGate() {
    Gate counter = new Gate();
    counter.open();
    return counter;
  }

  /** Runs a plan from start to end, and closes the API. */
  public static Findings of(Plan plan, Mix mix, TestedApi api) throws InterruptedException {
    try (SecretWatch secrets = new SecretWatch()) {
      return new ChaosRun(plan, mix, api, secrets).run();
    } finally {
      api.close();
    }
  }

  private Findings run() throws InterruptedException {
    api.start(plan).await();
    context.runOnContext(begin -> sendNext());
    finished.future().await();
    deployment.await();
    network.await();
    api.network().repair().await();
    api.faults().clear();
    api.settle().await();
    LeakRules leaks = new LeakRules(api, plan.setting(), findings);
    leaks.checkIdle();
    leaks.checkTimers();
    stop();
    leaks.checkAfterUndeployment();
    // Waits for the longest delay, after which no delayed response can be outstanding.
    vertx.timer(FaultKind.LONGEST_DELAY_MILLIS + 50L, TimeUnit.MILLISECONDS).await();
    judge();
    return findings;
  }

  private static String name(FaultSource kind) {
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
      api.revokeTokens();
    } else if (step instanceof ScheduledStep.ClockJump jump) {
      met(FaultKind.CLOCK_JUMP);
      api.skewClock(jump.by());
    } else if (step instanceof ScheduledStep.StartOutage outage) {
      startOutage(outage);
    } else if (step instanceof ScheduledStep.EndOutage) {
      endOutage();
    } else if (step instanceof ScheduledStep.Redeploy redeploy) {
      deployment = deployment.compose(v -> api.redeploy(redeploy.rolling()));
    } else {
      throw new IllegalStateException("No handler for " + step.getClass());
    }
  }

  private void startOutage(ScheduledStep.StartOutage outage) {
    met(outage.kind());
    int number = ++outages;
    network = network.compose(v -> api.network().breakDown(outage.kind()));
    Duration limit = outage.limit();
    if (limit != null) {
      vertx.setTimer(
          limit.toMillis(),
          over -> {
            if (number == outages) {
              endOutage();
            }
          });
    }
  }

  private void endOutage() {
    outages++;
    network = network.compose(v -> api.network().repair());
  }

  private void met(FaultSource kind) {
    gate(kind).arrive();
  }

  private Gate gate(FaultSource kind) {
    return Objects.requireNonNull(met.get(kind));
  }

  /** Plans a fault behind an open gate, which counts the requests that the fault affects. */
  private void planFault(ScheduledStep.PlanFault planFault) {
    Fault counted = new Fault.Hold(gate(planFault.kind())).then(planFault.fault());
    if (planFault.operation() == null) {
      api.faults().onToken(counted);
    } else {
      api.faults().next(planFault.operation(), counted);
    }
  }

  private Future<Outcome> send(Message message) {
    open++;
    wire.startSend(message.id());
    Future<Outcome> outcome;
    try {
      outcome = api.send(message);
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
      vertx.setTimer(
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
    api.faults().next(api.pathOf(check.before()), new Fault.SlowDrip(150, Duration.ofMillis(20)));
    int period = api.period();
    send(check.before()).onComplete(outcome -> {});
    send(check.refund())
        .compose(refunded -> send(check.after()).map(seen -> List.of(refunded, seen)))
        .onSuccess(both -> compare(check, both.get(0), both.get(1), period));
  }

  private void compare(
      ScheduledStep.RefundAndQuery check, Outcome refunded, Outcome seen, int period) {
    // Clients detect their own writes only, and each instance is a separate client.
    boolean detectable = !plan.setting().coalesceReads() || (period >= 0 && period == api.period());
    if (refunded.isReply() && seen.isReply() && detectable) {
      findings.count(REPLIES, "reads compared with an earlier refund", 1);
      if (seen.refunded() < Plan.REFUND) {
        Rule.FRESH_ANSWER.addViolation(findings, check + " saw " + seen);
      }
    }
  }

  private void stop() {
    Promise<Void> stopped = Promise.promise();
    context.runOnContext(end -> api.stop().onComplete(stopped));
    stopped.future().await();
  }

  private void judge() {
    findings.count(TOTALS, "runs", 1);
    findings.count(
        TOTALS,
        "verticle instances deployed and undeployed",
        api.deployments().instancesDeployed());
    findings.count(TOTALS, MESSAGES, plan.messages());
    wire.check(findings);
    api.check(plan, outcomes, secrets, findings);
    met.forEach((kind, gate) -> findings.count("faults met", name(kind), gate.arrivals()));
    long requests = api.tokenRequests();
    long allowed =
        plan.setting().tokens()
            ? api.deployments().mostTokenRequests(metAt(Place.TOKEN), metAt(Place.NETWORK))
            : 0;
    findings.count("token requests", "made", requests);
    findings.count("token requests", "allowed", allowed);
    if (requests > allowed) {
      Rule.FEW_TOKENS.addViolation(findings, requests + " token requests, " + allowed + " allowed");
    }
    secrets.found().forEach(text -> Rule.NO_SECRET.addViolation(findings, text));
    findings.count(TOTALS, "log records checked", secrets.lines());
  }

  private long metAt(Place place) {
    return met.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof FaultKind kind && kind.place() == place)
        .mapToLong(entry -> entry.getValue().arrivals())
        .sum();
  }
}
