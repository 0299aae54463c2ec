package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * All that PortOne has under one order number at a moment.
 *
 * <p>PortOne finds order numbers without regard to case; payments of another order are left out.
 *
 * <p>No payment at all is a state too: no payment window was opened and no card charged.
 *
 * @param merchantUid the shop's order number
 * @param payments every attempt to pay, newest first; empty when there was none
 */
public record OrderPayments(String merchantUid, List<Payment> payments) {
  /** Copies the payments of the order; those of another one are left out. */
  public OrderPayments {
    Arguments.required(merchantUid, "merchant_uid");
    payments =
        Arguments.items(payments, "payments").stream()
            .filter(payment -> payment.merchantUid().equals(merchantUid))
            .toList();
  }

  /**
   * What buyers paid for the order, refunds not taken off.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal totalPaid() {
    return sum(Payment::amount);
  }

  /**
   * What was given back so far.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal totalRefunded() {
    return sum(Payment::cancelAmount);
  }

  /**
   * What can still be given back.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal refundable() {
    return sum(Payment::refundable);
  }

  /**
   * What was given back since the order was last looked at. After a refund whose outcome is
   * unknown, its amount here says that it happened. Zero means only that it has not happened yet,
   * and a refund by another party in the meantime counts as well: set {@link
   * CancelRequest.Builder#refundable refundable}.
   *
   * @param before {@link #totalRefunded()} before the refund in question was sent
   * @return the difference
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal refundedSince(BigDecimal before) {
    return totalRefunded().subtract(Arguments.required(before, "before"));
  }

  private BigDecimal sum(Function<Payment, BigDecimal> money) {
    List<Payment> taken = payments.stream().filter(Payment::tookMoney).toList();
    if (taken.stream().map(Payment::currency).distinct().count() > 1) {
      throw new IllegalStateException("the payments are in several currencies");
    }
    return taken.stream().map(money).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The payments show ids, status and amounts, and nothing about who paid. */
  @Override
  public String toString() {
    return "OrderPayments[merchantUid=" + merchantUid + ", payments=" + payments + "]";
  }
}
