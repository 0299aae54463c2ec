package io.github.portonevertx.chaos;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.scenario.FaultSource;
import io.github.portonevertx.testkit.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A step of a run. */
public sealed interface ScheduledStep {

  /** Sends a message. */
  record Send(Message message) implements ScheduledStep {}

  /**
   * Requests a payment, refunds it meanwhile, and requests it again after the reply to the refund:
   * the second reply must show the refund.
   */
  record RefundAndQuery(Message before, Message refund, Message after) implements ScheduledStep {}

  /**
   * Plans a fault for the next request of an operation, or for a token request if the operation is
   * null.
   */
  record PlanFault(FaultSource kind, @Nullable String operation, Fault fault)
      implements ScheduledStep {}

  /** Makes the server forget every token. */
  record Revoke() implements ScheduledStep {}

  /** Sets the wall clock of the server. */
  record ClockJump(Duration by) implements ScheduledStep {}

  /**
   * Starts a failure of the network.
   *
   * @param limit the time after which it ends by itself; null for none
   */
  record StartOutage(FaultKind kind, @Nullable Duration limit) implements ScheduledStep {}

  /** Ends the failure of the network. */
  record EndOutage() implements ScheduledStep {}

  /**
   * Replaces the verticle under load.
   *
   * @param rolling whether the new one is deployed before the old one is undeployed
   */
  record Redeploy(boolean rolling) implements ScheduledStep {}
}
