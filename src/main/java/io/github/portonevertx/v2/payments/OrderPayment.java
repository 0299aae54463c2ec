package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The payment that PortOne has for one payment id at one time, or none.
 *
 * <p>None is also a valid result: no payment window was opened and no card was charged.
 *
 * @param paymentId the id of the payment, chosen by the shop
 * @param payment the payment; null when there is none
 */
public record OrderPayment(String paymentId, @Nullable Payment payment) {
  /** Checks that the id is present. */
  public OrderPayment {
    Fields.required(paymentId, "paymentId");
  }

  /**
   * Returns the amount that was taken from the buyer, before refunds.
   *
   * @return in the minor unit of the currency; 0 when no money was taken
   */
  public long totalPaid() {
    return amount(known -> known.amount().paid());
  }

  /**
   * Returns the amount that was refunded. Refunds that are only requested are not in it.
   *
   * @return in the minor unit of the currency
   */
  public long totalRefunded() {
    return amount(known -> known.amount().cancelled());
  }

  /**
   * Returns the amount that can still be refunded.
   *
   * @return in the minor unit of the currency, as {@link Payment#refundable()} returns it
   */
  public long refundable() {
    return payment == null ? 0 : payment.refundable();
  }

  /**
   * Returns the amount that was refunded since the payment was last queried. After a refund whose
   * outcome is unknown, its amount here means that it happened. Zero means that it has not happened
   * yet, or that it {@linkplain #hasPendingCancellation was only requested}, and a refund by
   * another party in the meantime counts as well: set {@link
   * CancelRequest.Builder#currentCancellableAmount}.
   *
   * @param before {@link #totalRefunded()} before the refund in question was sent
   * @return the difference, in the minor unit of the currency
   */
  public long refundedSince(long before) {
    return totalRefunded() - before;
  }

  /**
   * Returns whether a refund was requested whose money is not back yet.
   *
   * @return as {@link Payment#hasPendingCancellation()} returns it
   */
  public boolean hasPendingCancellation() {
    return payment != null && payment.hasPendingCancellation();
  }

  private long amount(ToLongFunction<Payment> part) {
    if (payment == null) {
      return 0;
    }
    boolean tookMoney =
        switch (payment.state()) {
          case PAID, PARTIALLY_CANCELLED, CANCELLED -> true;
          case UNKNOWN -> payment.paidAt() != null;
          case FAILED, WINDOW_OPEN, PENDING, AWAITING_DEPOSIT -> false;
        };
    return tookMoney ? Math.max(0, part.applyAsLong(payment)) : 0;
  }
}
