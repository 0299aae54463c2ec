package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refund of a payment.
 *
 * @param pgTid the PG's id of the refund; null when the PG gave none
 * @param amount what was given back, in the major unit of the payment's currency; never null
 * @param cancelledAt when it was given back; null when PortOne has no time
 * @param reason why, in the words of whoever asked for the refund; null when PortOne has none
 * @param cancellationId PortOne's id of the refund; null for refunds before February 2024
 * @param receiptUrl where the buyer can see the slip; null with PGs that have none
 */
public record PaymentCancel(
    @Nullable String pgTid,
    BigDecimal amount,
    @Nullable Instant cancelledAt,
    @Nullable String reason,
    @Nullable String cancellationId,
    @Nullable String receiptUrl) {

  /** Refuses a refund that does not say how much. */
  public PaymentCancel {
    Fields.required(amount, "amount");
  }

  /** Leaves out the reason, a free text that may name people, and the link to the slip. */
  @Override
  public String toString() {
    return "PaymentCancel[cancellationId="
        + cancellationId
        + ", amount="
        + amount
        + ", cancelledAt="
        + cancelledAt
        + "]";
  }
}
