package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultKind.Place;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What the plans of V1 contain. */
final class V1Mix implements Mix {
  private static final List<FaultKind> OF_REQUESTS = at(Place.REQUEST);
  private static final List<FaultKind> OF_TOKENS = at(Place.TOKEN);

  private static List<FaultKind> at(Place place) {
    return Arrays.stream(FaultKind.values()).filter(kind -> kind.place() == place).toList();
  }

  /** Returns the plan of a seed. */
  static Plan plan(long seed, int messages) {
    return Plan.of(new V1Mix(), seed, messages);
  }

  @Override
  public Plan.Setting setting(long seed) {
    return new Plan.Setting(
        (seed & 1) != 0,
        (seed & 2) != 0,
        (seed & 4) != 0 ? 2 : 1,
        (seed & 8) != 0,
        (seed & 16) != 0 ? 0 : 2,
        1,
        true);
  }

  @Override
  public List<FaultKind> ofRequests() {
    return OF_REQUESTS;
  }

  @Override
  public List<FaultKind> ofTokens() {
    return OF_TOKENS;
  }

  @Override
  public int faultPercent() {
    return 8;
  }

  @Override
  public boolean mayFail(CallType callType) {
    return !callType.isWrong() && callType != V1Call.HEALTH;
  }

  @Override
  public Check check() {
    return new Check(V1Call.GET, V1Call.REFUND_PART);
  }

  @Override
  public int outages() {
    return 20;
  }

  @Override
  public @Nullable Duration outageLimit(SplittableRandom random) {
    return null;
  }

  @Override
  public CallType callType(SplittableRandom random) {
    int dice = random.nextInt(1_000);
    if (dice < 530) {
      return V1Call.GET;
    } else if (dice < 545) {
      return V1Call.FIND;
    } else if (dice < 575) {
      return V1Call.GET_SOME;
    } else if (dice < 579) {
      return V1Call.GET_MANY;
    } else if (dice < 610) {
      return V1Call.GET_UNKNOWN;
    } else if (dice < 630) {
      return V1Call.HEALTH;
    } else if (dice < 790) {
      return V1Call.REFUND_PART;
    } else if (dice < 870) {
      return V1Call.REFUND_ALL;
    } else if (dice < 885) {
      return V1Call.CHARGE;
    } else if (dice < 900) {
      return V1Call.CHARGE_CARD;
    } else if (dice < 950) {
      return V1Call.STORE_CARD;
    }
    List<V1Call> wrong = Arrays.stream(V1Call.values()).filter(V1Call::isWrong).toList();
    return wrong.get(random.nextInt(wrong.size()));
  }

  @Override
  public Mode mode(CallType callType, SplittableRandom random) {
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
}
