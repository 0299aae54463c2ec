package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.arguments.Arguments;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * All payments that PortOne has for one order number at one time.
 *
 * <p>PortOne finds order numbers without regard to case; payments of another order are excluded.
 *
 * <p>No payment is also a valid result: no payment window was opened and no card was charged.
 *
 * @param merchantUid the shop's order number
 * @param payments every attempt to pay, newest first; empty when there was none
 */
public record OrderPayments(String merchantUid, List<Payment> payments) {
  /** Copies the payments of the order, without those of another one. */
  public OrderPayments {
    Arguments.required(merchantUid, "merchant_uid");
    payments =
        Arguments.items(payments, "payments").stream()
            .filter(payment -> payment.merchantUid().equals(merchantUid))
            .toList();
  }

  /**
   * Returns the total amount that was paid for the order, before refunds.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal totalPaid() {
    return sum(Payment::amount);
  }

  /**
   * Returns the total amount that was refunded.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal totalRefunded() {
    return sum(Payment::cancelAmount);
  }

  /**
   * Returns the total amount that can still be refunded.
   *
   * @return the sum, in the major unit of the currency
   * @throws IllegalStateException when the payments are in several currencies: there is no sum then
   */
  public BigDecimal refundable() {
    return sum(Payment::refundable);
  }

  /**
   * Returns the amount that was refunded since the order was last queried. After a refund whose
   * outcome is unknown, its amount here means that it happened. Zero means only that it has not
   * happened yet, and a refund by another party in the meantime counts as well: set {@link
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

  /** Returns a text with ids, status and amounts, without data of the buyer. */
  @Override
  public String toString() {
    return "OrderPayments[merchantUid=" + merchantUid + ", payments=" + payments + "]";
  }
}
