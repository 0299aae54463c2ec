package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The result of a verification: whether an order is paid for, and if not, why.
 *
 * <p>The results have the names of V1's. {@code PAID_TWICE} is missing, because PortOne V2 accepts
 * one successful payment for a payment id; {@link Result#STORE_MISMATCH}, {@link
 * Result#TEST_CHANNEL} and {@link Result#CANCEL_PENDING} are new.
 *
 * @param result the result
 * @param payment the payment that decided; null for {@link Result#NOT_FOUND}, {@link
 *     Result#ORDER_MISMATCH} and {@link Result#STORE_MISMATCH}
 */
public record Verification(Result result, @Nullable Payment payment) {
  /**
   * The result of comparing an order with its payment. Only {@link #VERIFIED} means that the order
   * is paid for.
   */
  public enum Result {
    /** Paid in full, in the order's amount and currency. */
    VERIFIED,
    /** Paid, refunded in part or awaited by an account, and the total is another one. */
    AMOUNT_MISMATCH,
    /** Paid, refunded in part or awaited by an account, in another currency. */
    CURRENCY_MISMATCH,
    /** The payment belongs to another order; nothing about it is returned. */
    ORDER_MISMATCH,
    /** The payment belongs to another store, or states none; nothing about it is returned. */
    STORE_MISMATCH,
    /**
     * The payment was made through a test channel and moves no money, whatever its state; {@link
     * Order#allowingTestChannel} accepts such payments.
     */
    TEST_CHANNEL,
    /** A virtual account for the order's amount and currency waits for the deposit. */
    AWAITING_DEPOSIT,
    /** The payment window was opened, or the PG has not decided yet; nothing is compared. */
    NOT_PAID,
    /**
     * The attempt failed; another one under the same payment id may succeed. Amount and currency
     * are not compared.
     */
    FAILED,
    /**
     * Paid in full, in the order's amount and currency, and a refund was requested whose money is
     * not back yet, see {@link Payment#hasPendingCancellation()}.
     */
    CANCEL_PENDING,
    /** Paid in the order's amount and currency, and refunded in part; the shop keeps the rest. */
    PARTIALLY_CANCELLED,
    /** The payment was refunded in full; its amount and currency are not compared. */
    CANCELLED,
    /** PortOne has no such payment. */
    NOT_FOUND,
    /**
     * PortOne uses a status that this library does not know, an amount is less than 0, or money was
     * taken through a channel of an absent or unknown type.
     */
    UNKNOWN_STATUS
  }

  /** Checks that {@link Result#VERIFIED} comes with a payment. */
  public Verification {
    Fields.required(result, "result");
    if (result == Result.VERIFIED) {
      Fields.required(payment, "payment");
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
}
