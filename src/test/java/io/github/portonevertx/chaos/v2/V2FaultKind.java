package io.github.portonevertx.chaos.v2;

import io.github.portonevertx.scenario.FaultSource;
import io.github.portonevertx.testkit.Fault;
import java.util.Map;
import java.util.SplittableRandom;

/** The faults of one request that only V2 has, or that matter to its writes only. */
enum V2FaultKind implements FaultSource {
  /** As if an earlier request with the same key was still running. */
  OUTSTANDING_409(error(409, "IDEMPOTENCY_OUTSTANDING_REQUEST")),
  OUTSTANDING_409_AFTER_RUNNING(error(409, "IDEMPOTENCY_OUTSTANDING_REQUEST").afterRunning()),
  UNKNOWN_TYPE_500(error(500, "ADDED_LATER")),
  UNKNOWN_TYPE_503_AFTER_RUNNING(error(503, "ADDED_LATER").afterRunning()),
  HTML_200_AFTER_RUNNING(Fault.html(200).afterRunning());

  @SuppressWarnings("ImmutableEnumChecker") // a record
  private final Fault fault;

  V2FaultKind(Fault fault) {
    this.fault = fault;
  }

  private static Fault error(int status, String type) {
    String body = "{\"type\":\"" + type + "\",\"message\":\"invented\"}";
    return new Fault.Status(status, "application/json", body, Map.of());
  }

  @Override
  public Fault fault(SplittableRandom random) {
    return fault;
  }
}
