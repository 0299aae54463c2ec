package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cash receipt of a payment.
 *
 * @param impUid PortOne's id of the payment; never null
 * @param receiptTid the PG's id of the receipt; null when there is none
 * @param applyNum the approval number of the tax office; null when absent
 * @param type {@code person} for income deduction, {@code company} for proof of expense; null when
 *     absent
 * @param amount the amount of the receipt, in the major unit; never null
 * @param vat the value-added tax in it; null when absent
 * @param receiptUrl the URL of the receipt; null with PGs that have none
 * @param appliedAt when it was issued; null when PortOne has no time
 * @param cancelledAt when it was revoked; null when it was not
 */
public record Receipt(
    String impUid,
    @Nullable String receiptTid,
    @Nullable String applyNum,
    @Nullable String type,
    BigDecimal amount,
    @Nullable BigDecimal vat,
    @Nullable String receiptUrl,
    @Nullable Instant appliedAt,
    @Nullable Instant cancelledAt) {
  /** Checks the required fields: {@code imp_uid}, {@code amount}. */
  public Receipt {
    Fields.required(impUid, "imp_uid");
    Fields.required(amount, "amount");
  }

  /** Returns a text without the approval number and the URL. */
  @Override
  public String toString() {
    return "Receipt[impUid="
        + impUid
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
