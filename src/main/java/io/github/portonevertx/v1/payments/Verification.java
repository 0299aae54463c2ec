package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The result of a verification: whether an order is paid for, and if not, why.
 *
 * <pre>{@code
 * switch (verification.result()) {
 *   case VERIFIED -> ship(verification.payment());
 *   case AWAITING_DEPOSIT -> remind(verification.payment().vbankDate());
 *   default -> checkManually(verification.result());
 * }
 * }</pre>
 *
 * <p>The results are one enum rather than a sealed type, so that Java 17 also checks a {@code
 * switch} over them for completeness.
 *
 * @param result the result
 * @param payments the payment that decided; several for {@link Result#PAID_TWICE}, newest first;
 *     none for {@link Result#NOT_FOUND} and {@link Result#ORDER_MISMATCH}
 */
public record Verification(Result result, List<Payment> payments) {
  /**
   * The result of comparing an order with its payments. Only {@link #VERIFIED} means that the order
   * is paid for.
   */
  public enum Result {
    /** Paid in full, in the order's amount and currency, by one payment. */
    VERIFIED,
    /** Paid, refunded in part or awaited by an account, and the amount is another one. */
    AMOUNT_MISMATCH,
    /** Paid, refunded in part or awaited by an account, in another currency. */
    CURRENCY_MISMATCH,
    /** The payment belongs to another order; nothing about it is returned. */
    ORDER_MISMATCH,
    /** More than one payment of the order holds money: decide which one to refund. */
    PAID_TWICE,
    /**
     * An account or barcode for the order's amount and currency waits, see {@link
     * Payment#vbankDate()}.
     */
    AWAITING_DEPOSIT,
    /** The payment window was opened and the payment is not completed; nothing is compared. */
    NOT_PAID,
    /** The attempt failed; its amount and currency are not compared. */
    FAILED,
    /** Paid in the order's amount and currency, and refunded in part; the shop keeps the rest. */
    PARTIALLY_CANCELLED,
    /** The payment was refunded in full; its amount and currency are not compared. */
    CANCELLED,
    /** PortOne has no such payment; one of a test channel does not count. */
    NOT_FOUND,
    /** PortOne uses a status that this library does not know, or an amount is less than 0. */
    UNKNOWN_STATUS
  }

  /**
   * Checks that {@link Result#VERIFIED} comes with exactly one payment.
   *
   * @throws IllegalArgumentException when it does not
   */
  public Verification {
    Fields.required(result, "result");
    payments = Fields.list(payments);
    if (result == Result.VERIFIED && payments.size() != 1) {
      throw new IllegalArgumentException("a paid order has one payment");
    }
  }

  /**
   * Returns whether the order is paid for.
   *
   * @return {@code true} only for {@link Result#VERIFIED}
   */
  public boolean isVerified() {
    return result == Result.VERIFIED;
  }

  /**
   * Returns the payment that decided the result.
   *
   * @return the payment, the newest of several
   * @throws IllegalStateException when there is none
   */
  public Payment payment() {
    if (payments.isEmpty()) {
      throw new IllegalStateException(result + " has no payment");
    }
    return payments.get(0);
  }
}
