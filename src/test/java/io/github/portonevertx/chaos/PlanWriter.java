package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultKind.Place;
import io.github.portonevertx.scenario.FaultSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the plan of a seed. */
final class PlanWriter {
  private static final int HOT_PAYMENTS = 4;
  private static final int REDEPLOY_EVERY = 800;
  private static final int BURST = 250;

  private final Mix mix;
  private final long seed;
  private final int messages;
  private final Plan.Setting setting;
  private final SplittableRandom random;
  private final List<ScheduledStep> steps = new ArrayList<>();
  private final List<FaultKind> ofNetworks;
  private int written;
  private int redeployed;
  private int repairAt = -1;
  private int unthrottledUntil = -1;

  PlanWriter(Mix mix, long seed, int messages) {
    this.mix = mix;
    this.seed = seed;
    this.messages = messages;
    this.setting = mix.setting(seed);
    this.random = new SplittableRandom(seed);
    this.ofNetworks = at(Place.NETWORK);
    if (!setting.tls()) {
      ofNetworks.remove(FaultKind.HOST_UNKNOWN);
    }
  }

  private static List<FaultKind> at(Place place) {
    return new ArrayList<>(
        Arrays.stream(FaultKind.values()).filter(t -> t.place() == place).toList());
  }

  Plan write() {
    int rejectionAt = rejectionAfter(0);
    while (written < messages) {
      if (repairAt >= 0 && written >= repairAt) {
        repairAt = -1;
        steps.add(new ScheduledStep.EndOutage());
      }
      if (written / REDEPLOY_EVERY > redeployed) {
        redeployed++;
        redeploy();
        rejectionAt = rejectionAfter(written);
      }
      if (written >= rejectionAt) {
        rejectionAt = Integer.MAX_VALUE;
        rejectToken();
      }
      addFault();
      addMessage();
    }
    if (repairAt >= 0) {
      steps.add(new ScheduledStep.EndOutage());
    }
    return new Plan(seed, setting, written, List.copyOf(steps));
  }

  /**
   * Once for each verticle: the client treats a second rejection of a token within 5 s as a fault
   * of PortOne and fails all calls for the rest of the 5 s, so more rejections would fail most
   * calls.
   */
  private int rejectionAfter(int message) {
    return message + random.nextInt(REDEPLOY_EVERY);
  }

  private void rejectToken() {
    if (!setting.tokens()) {
      return;
    }
    if (random.nextBoolean()) {
      planTokenFault();
    }
    if (random.nextInt(3) == 0) {
      steps.add(new ScheduledStep.ClockJump(Duration.ofMinutes(40)));
    } else {
      steps.add(new ScheduledStep.Revoke());
    }
  }

  private void redeploy() {
    if (random.nextBoolean()) {
      planTokenFault();
    }
    steps.add(new ScheduledStep.Redeploy(random.nextBoolean()));
  }

  private void planTokenFault() {
    if (!setting.tokens()) {
      return;
    }
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      FaultKind kind = any(mix.ofTokens());
      steps.add(new ScheduledStep.PlanFault(kind, null, kind.fault(random)));
    }
  }

  private void addFault() {
    int dice = random.nextInt(10_000);
    int outages = mix.outages();
    if (dice < outages && repairAt < 0) {
      FaultKind kind = any(ofNetworks);
      steps.add(new ScheduledStep.StartOutage(kind, mix.outageLimit(random)));
      repairAt = written + random.nextInt(10, 60);
    } else if (dice < outages + 4) {
      unthrottledUntil = written + BURST;
    } else if (dice < outages + 14) {
      steps.add(new ScheduledStep.ClockJump(Duration.ofMinutes(random.nextInt(-3, 4))));
    }
  }

  private void addMessage() {
    if (random.nextInt(100) < 2 && messages - written >= 3) {
      int subject = Plan.PAYMENTS + written;
      Message before = new Message(written++, mix.check().query(), Mode.RAW, subject, true);
      Message refund = new Message(written++, mix.check().refund(), Mode.RAW, subject, true);
      Message after = new Message(written++, mix.check().query(), Mode.RAW, subject, true);
      steps.add(new ScheduledStep.RefundAndQuery(before, refund, after));
      return;
    }
    CallType callType = mix.callType(random);
    Mode mode = callType.isWrong() ? Mode.RAW_WITHOUT_TIMEOUT : mix.mode(callType, random);
    if (random.nextInt(100) < mix.faultPercent() && mix.mayFail(callType)) {
      planFault(callType.action());
    }
    boolean hot = random.nextInt(100) < 60;
    int shared = random.nextInt(hot ? HOT_PAYMENTS : Plan.PAYMENTS);
    int subject = callType.isWrite() ? Plan.PAYMENTS + written : shared;
    steps.add(
        new ScheduledStep.Send(
            new Message(written, callType, mode, subject, written < unthrottledUntil)));
    written++;
  }

  private void planFault(String operation) {
    FaultSource kind = any(mix.ofRequests());
    if (kind == FaultKind.OVERSIZED_BODY && random.nextInt(10) != 0) {
      // Few, since each has a size of sixteen megabytes.
      kind = FaultKind.TRUNCATED_JSON;
    }
    steps.add(new ScheduledStep.PlanFault(kind, operation, kind.fault(random)));
  }

  private <K> K any(List<? extends K> kinds) {
    return kinds.get(random.nextInt(kinds.size()));
  }
}
