package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One refund of a payment.
 *
 * @param pgTid the PG's id of the refund; null when the PG gave none
 * @param amount the refunded amount, in the major unit of the payment's currency; never null
 * @param cancelledAt when it was refunded; null when PortOne has no time
 * @param reason the reason that was given for the refund; null when PortOne has none
 * @param cancellationId PortOne's id of the refund; null for refunds before February 2024
 * @param receiptUrl the URL of the slip; null with PGs that have none
 */
public record PaymentCancel(
    @Nullable String pgTid,
    BigDecimal amount,
    @Nullable Instant cancelledAt,
    @Nullable String reason,
    @Nullable String cancellationId,
    @Nullable String receiptUrl) {

  /** Checks that the amount is present. */
  public PaymentCancel {
    Fields.required(amount, "amount");
  }

  /** Returns a text without the reason, which may contain people's data, and without the URL. */
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
