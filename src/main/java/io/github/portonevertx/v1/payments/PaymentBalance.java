package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balance of a payment by instrument, after refunds.
 *
 * @param amount what remains of the payment, in the major unit of its currency; never null
 * @param cashReceipt the part a cash receipt was issued for; null when not given
 * @param primary the part paid with the main instrument, such as a card; null when not given
 * @param secondary the part paid with points and the like; null when not given
 * @param discount the part a coupon paid for; null when not given
 * @param histories the changes that led to it; never null, empty when PortOne reports none
 */
public record PaymentBalance(
    BigDecimal amount,
    @Nullable BalanceBreakdown cashReceipt,
    @Nullable BalanceBreakdown primary,
    @Nullable BalanceBreakdown secondary,
    @Nullable BalanceBreakdown discount,
    List<BalanceHistory> histories) {

  /** Checks that the amount is present, and treats a null list as empty. */
  public PaymentBalance {
    Fields.required(amount, "amount");
    histories = Fields.list(histories);
  }
}
