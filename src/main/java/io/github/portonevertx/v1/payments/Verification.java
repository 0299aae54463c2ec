package io.github.portonevertx.v1.payments;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * Whether an order is paid for, and if not, why not.
 *
 * <pre>{@code
 * switch (verification.result()) {
 *   case VERIFIED -> ship(verification.payment());
 *   case AWAITING_DEPOSIT -> remind(verification.payment().vbankDate());
 *   …
 * }
 * }</pre>
 *
 * <p>The results are a closed list, and one enum rather than a type each, so that a {@code switch}
 * over them is checked for completeness by Java 17, too.
 *
 * @param result what was found
 * @param payments the payment it rests on; several for {@link Result#PAID_TWICE}, newest first;
 *     none for {@link Result#NOT_FOUND} and {@link Result#ORDER_MISMATCH}
 */
public record Verification(Result result, List<Payment> payments) {
  /** What can be found. Only {@link #VERIFIED} means that the order is paid for. */
  public enum Result {
    /** Paid in full, in the order's amount and currency, by one payment. */
    VERIFIED,
    /** Paid, or awaited by an account, in another amount. */
    AMOUNT_MISMATCH,
    /** Paid, or awaited by an account, in another currency. */
    CURRENCY_MISMATCH,
    /** The payment belongs to another order; nothing is told about it. */
    ORDER_MISMATCH,
    /** More than one payment of the order holds money: find out which one to give back. */
    PAID_TWICE,
    /** An account or barcode for the right amount waits, see {@link Payment#vbankDate()}. */
    AWAITING_DEPOSIT,
    /** The payment window was opened and nothing came of it so far. */
    NOT_PAID,
    /** The attempt failed. */
    FAILED,
    /** A part of the money was given back. */
    PARTIALLY_CANCELLED,
    /** All the money was given back. */
    CANCELLED,
    /** PortOne knows no such payment; one of a test channel is none. */
    NOT_FOUND,
    /** PortOne uses a status that this library does not know, or an amount is less than 0. */
    UNKNOWN_STATUS
  }

  /** Refuses a good result that does not rest on one payment. */
  public Verification {
    Fields.required(result, "result");
    payments = Fields.list(payments);
    if (result == Result.VERIFIED && payments.size() != 1) {
      throw new IllegalArgumentException("a paid order has one payment");
    }
  }

  /**
   * Whether the order is paid for.
   *
   * @return {@code true} for {@link Result#VERIFIED} and nothing else
   */
  public boolean isVerified() {
    return result == Result.VERIFIED;
  }

  /**
   * The payment the result rests on.
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
