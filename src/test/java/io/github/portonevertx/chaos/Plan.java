package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Message.Ask;
import io.github.portonevertx.chaos.Message.Manner;
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
 * What happens in a run and in which order: a function of the seed and of nothing else.
 *
 * <p>What the order decides is when a message is sent, a fault is planned, the network breaks and a
 * verticle is replaced. How these interleave with what is open at that moment is up to the threads
 * of the machine, so two runs of one plan are alike, not equal.
 */
record Plan(long seed, Setting setting, int messages, List<ScheduledStep> steps) {

  /** Payments that everybody asks for, so that reads coincide. */
  static final int HOT_PAYMENTS = 4;

  static final int PAYMENTS = 100;

  private static final int REDEPLOY_EVERY = 800;
  private static final int BURST = 250;

  /**
   * What holds for a whole run; consecutive seeds try every combination.
   *
   * @param tls HTTP/2 over TLS to a host with a name; otherwise HTTP/1.1 to an address
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

  /** All messages in the order of their numbers. */
  Stream<Message> everyMessage() {
    return steps.stream()
        .flatMap(
            step -> {
              if (step instanceof ScheduledStep.Say say) {
                return Stream.of(say.message());
              }
              return step instanceof ScheduledStep.RefundAndLook look
                  ? Stream.of(look.before(), look.refund(), look.after())
                  : Stream.empty();
            });
  }

  /** The kinds of faults that it plans. */
  Set<FaultKind> faultKinds() {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (ScheduledStep step : steps) {
      if (step instanceof ScheduledStep.Plant plant) {
        kinds.add(plant.kind());
      } else if (step instanceof ScheduledStep.Break outage) {
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
    private int mendAt = -1;
    private int pushUntil = -1;

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
      int withdrawalAt = withdrawalAfter(0);
      while (written < messages) {
        if (mendAt >= 0 && written >= mendAt) {
          mendAt = -1;
          steps.add(new ScheduledStep.Mend());
        }
        if (written / REDEPLOY_EVERY > redeployed) {
          redeployed++;
          redeploy();
          withdrawalAt = withdrawalAfter(written);
        }
        if (written >= withdrawalAt) {
          withdrawalAt = Integer.MAX_VALUE;
          withdrawToken();
        }
        disturb();
        speak();
      }
      if (mendAt >= 0) {
        steps.add(new ScheduledStep.Mend());
      }
      return new Plan(seed, setting, written, List.copyOf(steps));
    }

    /**
     * Once for each verticle: a token that is refused twice within 5 s is PortOne's fault as the
     * client sees it, and all calls fail for the rest of the 5 s, which would be a dull run.
     */
    private int withdrawalAfter(int message) {
      return message + random.nextInt(REDEPLOY_EVERY);
    }

    private void withdrawToken() {
      if (random.nextBoolean()) {
        plantOnToken();
      }
      if (random.nextInt(3) == 0) {
        steps.add(new ScheduledStep.ClockJump(Duration.ofMinutes(40)));
      } else {
        steps.add(new ScheduledStep.Revoke());
      }
    }

    private void redeploy() {
      if (random.nextBoolean()) {
        plantOnToken();
      }
      steps.add(new ScheduledStep.Redeploy(random.nextBoolean()));
    }

    private void plantOnToken() {
      for (int i = random.nextInt(1, 3); i > 0; i--) {
        FaultKind kind = any(ofTokens);
        steps.add(new ScheduledStep.Plant(kind, null, kind.fault(random)));
      }
    }

    private void disturb() {
      int dice = random.nextInt(10_000);
      if (dice < 20 && mendAt < 0) {
        steps.add(new ScheduledStep.Break(any(ofNetworks)));
        mendAt = written + random.nextInt(10, 60);
      } else if (dice < 24) {
        pushUntil = written + BURST;
      } else if (dice < 34) {
        steps.add(new ScheduledStep.ClockJump(Duration.ofMinutes(random.nextInt(-3, 4))));
      }
    }

    private void speak() {
      if (random.nextInt(100) < 2 && messages - written >= 3) {
        int subject = PAYMENTS + written;
        Message before = new Message(written++, Ask.GET, Manner.RAW, subject, true);
        Message refund = new Message(written++, Ask.REFUND_PART, Manner.RAW, subject, true);
        Message after = new Message(written++, Ask.GET, Manner.RAW, subject, true);
        steps.add(new ScheduledStep.RefundAndLook(before, refund, after));
        return;
      }
      Ask ask = ask();
      Manner manner = ask.isWrong() ? Manner.RAW_WITHOUT_TIMEOUT : manner();
      if (random.nextInt(100) < 8 && !ask.isWrong() && ask != Ask.HEALTH) {
        plant(ask.action());
      }
      boolean hot = random.nextInt(100) < 60;
      int shared = random.nextInt(hot ? HOT_PAYMENTS : PAYMENTS);
      int subject = ask.isWrite() ? PAYMENTS + written : shared;
      steps.add(
          new ScheduledStep.Say(new Message(written, ask, manner, subject, written < pushUntil)));
      written++;
    }

    private void plant(String operation) {
      FaultKind kind = any(ofRequests);
      if (kind == FaultKind.OVERSIZED_BODY && random.nextInt(10) != 0) {
        // Sixteen megabytes each: a few are enough.
        kind = FaultKind.TRUNCATED_JSON;
      }
      steps.add(new ScheduledStep.Plant(kind, operation, kind.fault(random)));
    }

    private Ask ask() {
      int dice = random.nextInt(1_000);
      if (dice < 530) {
        return Ask.GET;
      } else if (dice < 545) {
        return Ask.FIND;
      } else if (dice < 575) {
        return Ask.GET_SOME;
      } else if (dice < 579) {
        return Ask.GET_MANY;
      } else if (dice < 610) {
        return Ask.GET_UNKNOWN;
      } else if (dice < 630) {
        return Ask.HEALTH;
      } else if (dice < 790) {
        return Ask.REFUND_PART;
      } else if (dice < 870) {
        return Ask.REFUND_ALL;
      } else if (dice < 885) {
        return Ask.CHARGE;
      } else if (dice < 900) {
        return Ask.CHARGE_CARD;
      } else if (dice < 950) {
        return Ask.STORE_CARD;
      }
      List<Ask> wrong = Arrays.stream(Ask.values()).filter(Ask::isWrong).toList();
      return wrong.get(random.nextInt(wrong.size()));
    }

    private Manner manner() {
      int dice = random.nextInt(100);
      if (dice < 55) {
        return Manner.RAW;
      } else if (dice < 65) {
        return Manner.RAW_IN_A_HURRY;
      } else if (dice < 70) {
        return Manner.RAW_WITHOUT_TIMEOUT;
      } else if (dice < 74) {
        return Manner.RAW_LEAVING;
      }
      return Manner.PROXY;
    }

    private FaultKind any(List<FaultKind> kinds) {
      return kinds.get(random.nextInt(kinds.size()));
    }
  }
}
