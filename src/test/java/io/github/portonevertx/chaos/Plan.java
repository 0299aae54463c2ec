package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The events of a run and their order, a pure function of the seed.
 *
 * <p>The order determines when a message is sent, a fault is planned, the network fails and a
 * verticle is replaced. The interleaving with open messages depends on the threads of the machine,
 * so two runs of one plan are similar but not identical.
 */
public record Plan(long seed, Setting setting, int messages, List<ScheduledStep> steps) {

  /** The payments that queries share. */
  public static final int PAYMENTS = 100;

  /** The amount of a partial refund. */
  public static final long REFUND = 100;

  /**
   * The settings of a whole run.
   *
   * @param tls whether HTTP/2 over TLS to a host name is used; otherwise HTTP/1.1 to an IP address
   * @param instances the number of instances of each verticle
   * @param abrupt whether connections end with a reset instead of an orderly close
   * @param nodes the number of nodes with a verticle
   * @param tokens whether the client uses access tokens
   */
  public record Setting(
      boolean tls,
      boolean coalesceReads,
      int instances,
      boolean abrupt,
      int retries,
      int nodes,
      boolean tokens) {}

  /** Returns all messages in the order of their numbers. */
  public Stream<Message> everyMessage() {
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
  public Set<FaultSource> faultKinds() {
    Set<FaultSource> kinds = new HashSet<>();
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

  /** Returns the plan of a seed. */
  public static Plan of(Mix mix, long seed, int messages) {
    return new PlanWriter(mix, seed, messages).write();
  }
}
