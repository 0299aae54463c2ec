package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund of a payment.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; {@code REQUESTED} means that the money is not back yet; never null
 * @param id PortOne's id of the refund; never null
 * @param pgCancellationId the PG's id of the refund; null when absent
 * @param totalAmount the amount of the refund, in the minor unit of the currency
 * @param taxFreeAmount the part of the amount that is free of tax, in the minor unit of the
 *     currency
 * @param vatAmount the value-added tax, in the minor unit of the currency
 * @param easyPayDiscountAmount the part of the refund that an easy-pay service had discounted, in
 *     the minor unit of the currency; null when absent
 * @param reason the reason, a human-readable text; null when absent
 * @param cancelledAt when the money was refunded; null when absent
 * @param requestedAt when it was requested; null when absent
 * @param receiptUrl the URL of the sales slip; null when absent, as in a status other than {@code
 *     SUCCEEDED}
 * @param trigger the cause; null when absent
 */
public record PaymentCancellation(
    PaymentCancellationStatus status,
    String id,
    @Nullable String pgCancellationId,
    long totalAmount,
    long taxFreeAmount,
    long vatAmount,
    @Nullable Long easyPayDiscountAmount,
    @Nullable String reason,
    @Nullable Instant cancelledAt,
    @Nullable Instant requestedAt,
    @Nullable String receiptUrl,
    @Nullable Trigger trigger)
    implements CancellationChecks {
  /** Checks that the required fields are present. */
  public PaymentCancellation {
    Fields.required(status, "status");
    Fields.required(id, "id");
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentCancellation[status="
        + status
        + ", id="
        + id
        + ", pgCancellationId="
        + pgCancellationId
        + ", totalAmount="
        + totalAmount
        + ", taxFreeAmount="
        + taxFreeAmount
        + ", vatAmount="
        + vatAmount
        + ", easyPayDiscountAmount="
        + easyPayDiscountAmount
        + ", trigger="
        + trigger
        + "]";
  }
}
