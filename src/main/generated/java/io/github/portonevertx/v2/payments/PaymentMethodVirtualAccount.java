package io.github.portonevertx.v2.payments;

import io.github.portonevertx.v2.common.Bank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment by deposit into a virtual account.
 *
 * @param bank the bank; null when absent
 * @param accountNumber the number of the bank account; null when absent
 * @param accountType the kind of the virtual account; null when absent
 * @param remitteeName the name of the account's holder, as the buyer sees it; null when absent
 * @param remitterName the name of the person who made the deposit; null when absent
 * @param expiredAt until when the deposit must be made; null when absent
 * @param issuedAt when it was issued; null when absent
 * @param refundStatus the status of the refund to the buyer's account; null when absent
 */
public record PaymentMethodVirtualAccount(
    @Nullable Bank bank,
    @Nullable String accountNumber,
    @Nullable PaymentMethodVirtualAccountType accountType,
    @Nullable String remitteeName,
    @Nullable String remitterName,
    @Nullable Instant expiredAt,
    @Nullable Instant issuedAt,
    @Nullable PaymentMethodVirtualAccountRefundStatus refundStatus)
    implements PaymentMethod {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "PaymentMethodVirtualAccount[bank="
        + bank
        + ", accountType="
        + accountType
        + ", refundStatus="
        + refundStatus
        + "]";
  }
}
