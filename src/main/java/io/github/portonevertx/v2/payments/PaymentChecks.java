package io.github.portonevertx.v2.payments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conclusions from a payment's status and amounts: what they mean for its order. All answers
 * are derived from {@link #state()}, so that they never contradict each other.
 *
 * <p>To know whether an order is paid for, compare {@code amount().total()}, {@code currency()} and
 * the type of {@code channel()} with the order in addition to {@link #isPaid()}.
 */
public sealed interface PaymentChecks permits Payment {
  /**
   * Returns PortOne's status.
   *
   * @return the status
   */
  PaymentStatus status();

  /**
   * Returns the amounts.
   *
   * @return in the minor unit of the currency
   */
  PaymentAmount amount();

  /**
   * Returns the refunds, in any status.
   *
   * @return empty when there is none
   */
  List<PaymentCancellation> cancellations();

  /**
   * Returns when the money was taken.
   *
   * @return null when it was not
   */
  @Nullable Instant paidAt();

  /**
   * Returns the state of this payment, which is what it means for its order.
   *
   * @return never {@link PaymentState#PAID} when anything was refunded, the status is unknown or an
   *     amount is less than 0
   */
  default PaymentState state() {
    PaymentAmount amount = amount();
    if (amount.total() < 0 || amount.paid() < 0 || amount.cancelled() < 0) {
      return PaymentState.UNKNOWN;
    }
    return switch (status().wire()) {
      case "READY" -> PaymentState.WINDOW_OPEN;
      case "PAY_PENDING" -> PaymentState.PENDING;
      case "VIRTUAL_ACCOUNT_ISSUED" -> PaymentState.AWAITING_DEPOSIT;
      case "PAID" -> amount.cancelled() == 0 ? PaymentState.PAID : refundedState(amount);
      case "PARTIAL_CANCELLED" -> refundedState(amount);
      case "CANCELLED" -> PaymentState.CANCELLED;
      case "FAILED" -> PaymentState.FAILED;
      default -> PaymentState.UNKNOWN;
    };
  }

  private static PaymentState refundedState(PaymentAmount amount) {
    return amount.cancelled() > 0 && amount.cancelled() >= Math.max(amount.paid(), amount.total())
        ? PaymentState.CANCELLED
        : PaymentState.PARTIALLY_CANCELLED;
  }

  /**
   * Returns whether the money was taken and nothing was refunded. False after any refund, although
   * {@link #paidAt()} stays set.
   *
   * @return true in the state {@link PaymentState#PAID}
   */
  default boolean isPaid() {
    return state() == PaymentState.PAID;
  }

  /**
   * Returns whether the payment was refunded in part.
   *
   * @return true in the state {@link PaymentState#PARTIALLY_CANCELLED}
   */
  default boolean isPartiallyCancelled() {
    return state() == PaymentState.PARTIALLY_CANCELLED;
  }

  /**
   * Returns whether the payment was refunded in full.
   *
   * @return true in the state {@link PaymentState#CANCELLED}
   */
  default boolean isFullyCancelled() {
    return state() == PaymentState.CANCELLED;
  }

  /**
   * Returns whether a refund was requested that has neither succeeded nor failed. Its money is not
   * back yet.
   *
   * @return true as well for a refund with an unknown status
   */
  default boolean hasPendingCancellation() {
    return cancellations().stream().anyMatch(CancellationChecks::isPending);
  }

  /**
   * Returns the amount that can still be refunded: what was paid, less the refunds that succeeded
   * and those that are pending. In the state {@link PaymentState#UNKNOWN} the time of payment
   * decides whether money was taken, so that an unknown status does not hide a paid amount.
   *
   * <p>Pass it to {@link CancelRequest.Builder#currentCancellableAmount} with every partial refund.
   *
   * @return in the minor unit of the currency; zero, never less, when no money was taken or none is
   *     left
   */
  default long refundable() {
    boolean tookMoney =
        switch (state()) {
          case PAID, PARTIALLY_CANCELLED -> true;
          case UNKNOWN -> paidAt() != null && amount().cancelled() >= 0;
          case FAILED, WINDOW_OPEN, CANCELLED, PENDING, AWAITING_DEPOSIT -> false;
        };
    if (!tookMoney || amount().cancelled() >= amount().paid()) {
      return 0;
    }
    long rest = amount().paid() - amount().cancelled();
    for (PaymentCancellation cancellation : cancellations()) {
      long pending = cancellation.isPending() ? Math.max(0, cancellation.totalAmount()) : 0;
      if (pending >= rest) {
        return 0;
      }
      rest -= pending;
    }
    return rest;
  }
}
