package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.chaos.CallType;
import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.chaos.Mix;
import io.github.portonevertx.chaos.Plan;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultKind.Place;
import io.github.portonevertx.scenario.FaultSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the plans of V2 contain: mostly writes.
 *
 * <p>Two kinds of faults do not exist in V2. {@link FaultKind#REJECTION} rejects a call without
 * regard to its key, which PortOne does not do after it executed the call; instead there are calls
 * that are declined. {@link FaultKind#TOKEN_SKEWED} changes the times of a token, of which the
 * answer to a login of V2 has none.
 */
final class V2Mix implements Mix {
  static final Set<FaultKind> NOT_IN_V2 = EnumSet.of(FaultKind.REJECTION, FaultKind.TOKEN_SKEWED);

  /** An outage that lasts longer than the timeout of most calls. */
  static final Duration LONG_OUTAGE = Duration.ofMillis(Senders.TIMEOUT_MILLIS + 300);

  private static final List<FaultSource> OF_REQUESTS =
      Stream.concat(at(Place.REQUEST).stream(), Arrays.stream(V2FaultKind.values()))
          .map(FaultSource.class::cast)
          .toList();
  private static final List<FaultKind> OF_TOKENS = at(Place.TOKEN);

  private static List<FaultKind> at(Place place) {
    return Arrays.stream(FaultKind.values())
        .filter(kind -> kind.place() == place && !NOT_IN_V2.contains(kind))
        .toList();
  }

  /** Returns the plan of a seed. */
  static Plan plan(long seed, int messages) {
    return Plan.of(new V2Mix(), seed, messages);
  }

  @Override
  public Plan.Setting setting(long seed) {
    return new Plan.Setting(
        (seed & 1) != 0,
        (seed & 2) != 0,
        (seed & 4) != 0 ? 2 : 1,
        (seed & 8) != 0,
        seed % 3 == 0 ? 0 : 2,
        (seed & 16) != 0 ? 2 : 1,
        (seed & 32) != 0);
  }

  @Override
  public List<FaultSource> ofRequests() {
    return OF_REQUESTS;
  }

  @Override
  public List<FaultKind> ofTokens() {
    return OF_TOKENS;
  }

  @Override
  public int faultPercent() {
    return 12;
  }

  @Override
  public boolean mayFail(CallType callType) {
    return !callType.isWrong() && callType != V2Call.HEALTH;
  }

  @Override
  public Check check() {
    return new Check(V2Call.GET, V2Call.REFUND_PART);
  }

  @Override
  public int outages() {
    return 40;
  }

  /** Returns a limit that mostly lets calls succeed after the outage. */
  @Override
  public @Nullable Duration outageLimit(SplittableRandom random) {
    return random.nextInt(16) == 0 ? LONG_OUTAGE : Duration.ofMillis(random.nextInt(30, 400));
  }

  @Override
  public CallType callType(SplittableRandom random) {
    int dice = random.nextInt(1_000);
    if (dice < 140) {
      return V2Call.GET;
    } else if (dice < 155) {
      return V2Call.GET_UNKNOWN;
    } else if (dice < 170) {
      return V2Call.HEALTH;
    } else if (dice < 460) {
      return V2Call.REFUND_PART;
    } else if (dice < 520) {
      return V2Call.REFUND_ALL;
    } else if (dice < 670) {
      return V2Call.CHARGE;
    } else if (dice < 770) {
      return V2Call.SCHEDULE;
    } else if (dice < 860) {
      return V2Call.ISSUE;
    } else if (dice < 900) {
      return V2Call.DECLINED_CHARGE;
    } else if (dice < 930) {
      return V2Call.DECLINED_REFUND;
    } else if (dice < 970) {
      return V2Call.UNKNOWN_TYPE;
    }
    List<V2Call> wrong = Arrays.stream(V2Call.values()).filter(V2Call::isWrong).toList();
    return wrong.get(random.nextInt(wrong.size()));
  }

  @Override
  public Mode mode(CallType callType, SplittableRandom random) {
    int dice = random.nextInt(100);
    if (dice < 25) {
      return Mode.RAW;
    } else if (dice < 30) {
      return Mode.RAW_SHORT_TIMEOUT;
    } else if (dice < 34) {
      return Mode.RAW_WITHOUT_TIMEOUT;
    } else if (dice < 36) {
      return Mode.RAW_ABANDONED;
    } else if (dice < 56) {
      return Mode.PROXY;
    } else if (dice < 66) {
      return Mode.PROXY_ANY_NODE;
    } else if (dice < 72 && callType.isWrite()) {
      return Mode.TWICE;
    }
    return Mode.EMBEDDED;
  }
}
