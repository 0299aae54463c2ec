package io.github.portonevertx.chaos;

import io.github.portonevertx.testkit.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a run. */
sealed interface Step {

  /** A message is sent. */
  record Say(Message message) implements Step {}

  /**
   * A payment is asked for, refunded meanwhile, and asked for again after the refund was answered:
   * the second answer must show it.
   */
  record RefundAndLook(Message before, Message refund, Message after) implements Step {}

  /** The next request of an operation, or for a token where it names none, will meet a fault. */
  record Plant(Trouble trouble, @Nullable String operation, Fault fault) implements Step {}

  /** Every token is forgotten by the server. */
  record Revoke() implements Step {}

  /** The server's wall clock is set. */
  record ClockJump(Duration by) implements Step {}

  /** The network begins to fail. */
  record Break(Trouble trouble) implements Step {}

  /** The network is as it should be. */
  record Mend() implements Step {}

  /**
   * The verticle is replaced under load.
   *
   * @param rolling whether the new one comes before the old one goes
   */
  record Redeploy(boolean rolling) implements Step {}
}
