package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cash receipt of a deal outside PortOne.
 *
 * @param merchantUid the shop's order number; never null
 * @param receiptTid the PG's id of the receipt; null when it gave none
 * @param applyNum the approval number of the tax office; null when absent
 * @param type {@code person} for income deduction, {@code company} for proof of expense; null when
 *     absent
 * @param amount what the receipt is over, in the major unit; never null
 * @param vat the value-added tax in it; null when absent
 * @param receiptUrl where the receipt can be seen; null with PGs that have none
 * @param appliedAt when it was issued; null when PortOne has no time
 * @param cancelledAt when it was revoked; null when it was not
 */
public record ExternalReceipt(
    String merchantUid,
    @Nullable String receiptTid,
    @Nullable String applyNum,
    @Nullable String type,
    BigDecimal amount,
    @Nullable BigDecimal vat,
    @Nullable String receiptUrl,
    @Nullable Instant appliedAt,
    @Nullable Instant cancelledAt) {
  /** Refuses one without what PortOne calls {@code merchant_uid}, {@code amount}. */
  public ExternalReceipt {
    Fields.required(merchantUid, "merchant_uid");
    Fields.required(amount, "amount");
  }

  /** Leaves out the approval number and the link to the receipt. */
  @Override
  public String toString() {
    return "ExternalReceipt[merchantUid="
        + merchantUid
        + ", type="
        + type
        + ", amount="
        + amount
        + ", appliedAt="
        + appliedAt
        + ", cancelledAt="
        + cancelledAt
        + "]";
  }
}
