package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.testkit.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a run. */
sealed interface ScheduledStep {

  /** A message is sent. */
  record Say(Message message) implements ScheduledStep {}

  /**
   * A payment is asked for, refunded meanwhile, and asked for again after the refund was answered:
   * the second answer must show it.
   */
  record RefundAndLook(Message before, Message refund, Message after) implements ScheduledStep {}

  /** The next request of an operation, or for a token where it names none, will meet a fault. */
  record Plant(FaultKind kind, @Nullable String operation, Fault fault) implements ScheduledStep {}

  /** Every token is forgotten by the server. */
  record Revoke() implements ScheduledStep {}

  /** The server's wall clock is set. */
  record ClockJump(Duration by) implements ScheduledStep {}

  /** The network begins to fail. */
  record Break(FaultKind kind) implements ScheduledStep {}

  /** The network is as it should be. */
  record Mend() implements ScheduledStep {}

  /**
   * The verticle is replaced under load.
   *
   * @param rolling whether the new one comes before the old one goes
   */
  record Redeploy(boolean rolling) implements ScheduledStep {}
}
