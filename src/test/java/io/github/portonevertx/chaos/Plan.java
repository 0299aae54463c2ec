package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Message.CallType;
import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultKind.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The events of a run and their order, a pure function of the seed.
 *
 * <p>The order determines when a message is sent, a fault is planned, the network fails and a
 * verticle is replaced. The interleaving with open messages depends on the threads of the machine,
 * so two runs of one plan are similar but not identical.
 */
record Plan(long seed, Setting setting, int messages, List<ScheduledStep> steps) {

  /** Payments that many messages request, so that reads coincide. */
  static final int HOT_PAYMENTS = 4;

  static final int PAYMENTS = 100;

  private static final int REDEPLOY_EVERY = 800;
  private static final int BURST = 250;

  /**
   * The settings of a whole run; consecutive seeds use every combination.
   *
   * @param tls whether HTTP/2 over TLS to a host name is used; otherwise HTTP/1.1 to an IP address
   * @param abrupt whether connections end with a reset instead of an orderly close
   */
  record Setting(boolean tls, boolean coalesceReads, int instances, boolean abrupt, int retries) {
    static Setting of(long seed) {
      return new Setting(
          (seed & 1) != 0,
          (seed & 2) != 0,
          (seed & 4) != 0 ? 2 : 1,
          (seed & 8) != 0,
          (seed & 16) != 0 ? 0 : 2);
    }
  }

  /** Returns all messages in the order of their numbers. */
  Stream<Message> everyMessage() {
    return steps.stream()
        .flatMap(
            step -> {
              if (step instanceof ScheduledStep.Send send) {
                return Stream.of(send.message());
              }
              return step instanceof ScheduledStep.RefundAndQuery check
                  ? Stream.of(check.before(), check.refund(), check.after())
                  : Stream.empty();
            });
  }

  /** Returns the kinds of faults that are planned. */
  Set<FaultKind> faultKinds() {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (ScheduledStep step : steps) {
      if (step instanceof ScheduledStep.PlanFault planFault) {
        kinds.add(planFault.kind());
      } else if (step instanceof ScheduledStep.StartOutage outage) {
        kinds.add(outage.kind());
      } else if (step instanceof ScheduledStep.Revoke) {
        kinds.add(FaultKind.TOKEN_REVOKED);
      } else if (step instanceof ScheduledStep.ClockJump) {
        kinds.add(FaultKind.CLOCK_JUMP);
      }
    }
    return kinds;
  }

  static Plan of(long seed, int messages) {
    return new Writer(seed, messages).write();
  }

  private static final class Writer {
    private final long seed;
    private final int messages;
    private final Setting setting;
    private final SplittableRandom random;
    private final List<ScheduledStep> steps = new ArrayList<>();
    private final List<FaultKind> ofRequests = at(Place.REQUEST);
    private final List<FaultKind> ofTokens = at(Place.TOKEN);
    private final List<FaultKind> ofNetworks;
    private int written;
    private int redeployed;
    private int repairAt = -1;
    private int unthrottledUntil = -1;

    Writer(long seed, int messages) {
      this.seed = seed;
      this.messages = messages;
      this.setting = Setting.of(seed);
      this.random = new SplittableRandom(seed);
      this.ofNetworks = at(Place.NETWORK);
      if (!setting.tls) {
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
      for (int i = random.nextInt(1, 3); i > 0; i--) {
        FaultKind kind = any(ofTokens);
        steps.add(new ScheduledStep.PlanFault(kind, null, kind.fault(random)));
      }
    }

    private void addFault() {
      int dice = random.nextInt(10_000);
      if (dice < 20 && repairAt < 0) {
        steps.add(new ScheduledStep.StartOutage(any(ofNetworks)));
        repairAt = written + random.nextInt(10, 60);
      } else if (dice < 24) {
        unthrottledUntil = written + BURST;
      } else if (dice < 34) {
        steps.add(new ScheduledStep.ClockJump(Duration.ofMinutes(random.nextInt(-3, 4))));
      }
    }

    private void addMessage() {
      if (random.nextInt(100) < 2 && messages - written >= 3) {
        int subject = PAYMENTS + written;
        Message before = new Message(written++, CallType.GET, Mode.RAW, subject, true);
        Message refund = new Message(written++, CallType.REFUND_PART, Mode.RAW, subject, true);
        Message after = new Message(written++, CallType.GET, Mode.RAW, subject, true);
        steps.add(new ScheduledStep.RefundAndQuery(before, refund, after));
        return;
      }
      CallType callType = callType();
      Mode mode = callType.isWrong() ? Mode.RAW_WITHOUT_TIMEOUT : mode();
      if (random.nextInt(100) < 8 && !callType.isWrong() && callType != CallType.HEALTH) {
        planFault(callType.action());
      }
      boolean hot = random.nextInt(100) < 60;
      int shared = random.nextInt(hot ? HOT_PAYMENTS : PAYMENTS);
      int subject = callType.isWrite() ? PAYMENTS + written : shared;
      steps.add(
          new ScheduledStep.Send(
              new Message(written, callType, mode, subject, written < unthrottledUntil)));
      written++;
    }

    private void planFault(String operation) {
      FaultKind kind = any(ofRequests);
      if (kind == FaultKind.OVERSIZED_BODY && random.nextInt(10) != 0) {
        // Few, since each has a size of sixteen megabytes.
        kind = FaultKind.TRUNCATED_JSON;
      }
      steps.add(new ScheduledStep.PlanFault(kind, operation, kind.fault(random)));
    }

    private CallType callType() {
      int dice = random.nextInt(1_000);
      if (dice < 530) {
        return CallType.GET;
      } else if (dice < 545) {
        return CallType.FIND;
      } else if (dice < 575) {
        return CallType.GET_SOME;
      } else if (dice < 579) {
        return CallType.GET_MANY;
      } else if (dice < 610) {
        return CallType.GET_UNKNOWN;
      } else if (dice < 630) {
        return CallType.HEALTH;
      } else if (dice < 790) {
        return CallType.REFUND_PART;
      } else if (dice < 870) {
        return CallType.REFUND_ALL;
      } else if (dice < 885) {
        return CallType.CHARGE;
      } else if (dice < 900) {
        return CallType.CHARGE_CARD;
      } else if (dice < 950) {
        return CallType.STORE_CARD;
      }
      List<CallType> wrong = Arrays.stream(CallType.values()).filter(CallType::isWrong).toList();
      return wrong.get(random.nextInt(wrong.size()));
    }

    private Mode mode() {
      int dice = random.nextInt(100);
      if (dice < 55) {
        return Mode.RAW;
      } else if (dice < 65) {
        return Mode.RAW_SHORT_TIMEOUT;
      } else if (dice < 70) {
        return Mode.RAW_WITHOUT_TIMEOUT;
      } else if (dice < 74) {
        return Mode.RAW_ABANDONED;
      }
      return Mode.PROXY;
    }

    private FaultKind any(List<FaultKind> kinds) {
      return kinds.get(random.nextInt(kinds.size()));
    }
  }
}
