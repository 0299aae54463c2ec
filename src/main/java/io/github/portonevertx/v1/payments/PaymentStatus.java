package io.github.portonevertx.v1.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;

/**
 * PortOne's status of a payment.
 *
 * <p>Not an enum: PortOne may add values at any time, and a payment with an unknown status must
 * remain readable. An unknown value is kept unchanged; compare with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentStatus(@JsonValue String wire) {

  /**
   * The payment window was opened, or a virtual account waits for its deposit. When a buyer closes
   * the window, the payment stays in this status with some PGs and becomes {@link #FAILED} with
   * others.
   */
  public static final PaymentStatus READY = new PaymentStatus("ready");

  /** The money was taken and nothing was refunded. */
  public static final PaymentStatus PAID = new PaymentStatus("paid");

  /**
   * Money was refunded, in full or in part: see {@link Payment#isFullyCancelled()}. Spelt with two
   * L.
   */
  public static final PaymentStatus CANCELLED = new PaymentStatus("cancelled");

  /**
   * The attempt failed. This is not always final: some PGs later approve a payment that they
   * rejected first.
   */
  public static final PaymentStatus FAILED = new PaymentStatus("failed");

  /** Any status. Only for queries; no payment has it. */
  public static final PaymentStatus ALL = new PaymentStatus("all");

  /** Checks that the value is present. */
  public PaymentStatus {
    Arguments.required(wire, "status");
  }

  /**
   * Returns the status with a value, known or unknown.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentStatus of(String wire) {
    return switch (Arguments.required(wire, "status")) {
      case "ready" -> READY;
      case "paid" -> PAID;
      case "cancelled" -> CANCELLED;
      case "failed" -> FAILED;
      case "all" -> ALL;
      default -> new PaymentStatus(wire);
    };
  }

  /**
   * Returns whether this is one of the four known statuses of a payment; {@link #ALL} is not one.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return equals(READY) || equals(PAID) || equals(CANCELLED) || equals(FAILED);
  }

  /** Returns PortOne's value, as it is used in JSON and in paths. */
  @Override
  public String toString() {
    return wire;
  }
}
