package io.github.portonevertx.v2.webhook;

import io.github.portonevertx.internal.arguments.Arguments;

/**
 * The application's answer to a {@link ConfirmQuestion}.
 *
 * @param isApproved whether the payment is approved
 * @param reason the reason for a refusal, which the buyer sees; empty for an approval
 */
public record Decision(boolean isApproved, String reason) {
  /** Checks that the reason is not null, because a missing text must never mean approval. */
  public Decision {
    Arguments.required(reason, "reason");
  }

  /**
   * Returns the decision to approve the payment.
   *
   * @return the decision
   */
  public static Decision approve() {
    return new Decision(true, "");
  }

  /**
   * Returns the decision to stop the payment.
   *
   * @param reason shown to the buyer
   * @return the decision
   */
  public static Decision refuse(String reason) {
    return new Decision(false, reason);
  }
}
