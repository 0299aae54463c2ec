package io.github.portonevertx.v1.webhook;

import java.util.Objects;

/**
 * The application's answer to a {@link ConfirmQuestion}.
 *
 * @param isApproved whether the payment goes on
 * @param reason why not, for the buyer to read; empty when it does
 */
public record Decision(boolean isApproved, String reason) {
  /** Refuses a decision without a reason: a missing text never means yes. */
  public Decision {
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Lets the payment go on.
   *
   * @return the decision
   */
  public static Decision approve() {
    return new Decision(true, "");
  }

  /**
   * Stops the payment.
   *
   * @param reason PortOne shows it to the buyer, inside its own words
   * @return the decision
   */
  public static Decision refuse(String reason) {
    return new Decision(false, reason);
  }
}
