package io.github.portonevertx.chaos;

import io.github.portonevertx.chaos.Message.Mode;
import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultSource;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What the plans of an API contain. */
public interface Mix {
  /** Returns the settings of a run; consecutive seeds use every combination. */
  Plan.Setting setting(long seed);

  /** Returns the faults of one request. */
  List<? extends FaultSource> ofRequests();

  /** Returns the faults of a request for a token. */
  List<FaultKind> ofTokens();

  /** Returns a random call. */
  CallType callType(SplittableRandom random);

  /** Returns a random way to send a call that is not wrong. */
  Mode mode(CallType callType, SplittableRandom random);

  /** Returns the number of faults per hundred calls that may fail. */
  int faultPercent();

  /** Returns whether a fault may be planned for the next request of a call. */
  boolean mayFail(CallType callType);

  /** Returns the query and the refund of {@link ScheduledStep.RefundAndQuery}. */
  Check check();

  /** Returns the number of outages per ten thousand messages. */
  int outages();

  /** Returns the time after which an outage ends by itself; null for none. */
  @Nullable Duration outageLimit(SplittableRandom random);

  /** The calls of {@link ScheduledStep.RefundAndQuery}. */
  record Check(CallType query, CallType refund) {}
}
