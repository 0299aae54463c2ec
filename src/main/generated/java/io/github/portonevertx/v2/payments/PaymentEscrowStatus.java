package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of the escrow of a payment.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentEscrowStatus(@JsonValue String wire) {
  /** {@code BEFORE_REGISTERED}. */
  public static final PaymentEscrowStatus BEFORE_REGISTERED =
      new PaymentEscrowStatus("BEFORE_REGISTERED");

  /** {@code REGISTERED}. */
  public static final PaymentEscrowStatus REGISTERED = new PaymentEscrowStatus("REGISTERED");

  /** {@code DELIVERED}. */
  public static final PaymentEscrowStatus DELIVERED = new PaymentEscrowStatus("DELIVERED");

  /** {@code CONFIRMED}. */
  public static final PaymentEscrowStatus CONFIRMED = new PaymentEscrowStatus("CONFIRMED");

  /** {@code REJECTED}. */
  public static final PaymentEscrowStatus REJECTED = new PaymentEscrowStatus("REJECTED");

  /** {@code CANCELLED}. */
  public static final PaymentEscrowStatus CANCELLED = new PaymentEscrowStatus("CANCELLED");

  /** {@code REJECT_CONFIRMED}. */
  public static final PaymentEscrowStatus REJECT_CONFIRMED =
      new PaymentEscrowStatus("REJECT_CONFIRMED");

  private static final Map<String, PaymentEscrowStatus> KNOWN =
      Stream.of(
              BEFORE_REGISTERED,
              REGISTERED,
              DELIVERED,
              CONFIRMED,
              REJECTED,
              CANCELLED,
              REJECT_CONFIRMED)
          .collect(Collectors.toUnmodifiableMap(PaymentEscrowStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentEscrowStatus {
    Arguments.required(wire, "paymentEscrowStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentEscrowStatus of(String wire) {
    PaymentEscrowStatus known = KNOWN.get(Arguments.required(wire, "paymentEscrowStatus"));
    return known != null ? known : new PaymentEscrowStatus(wire);
  }

  /**
   * Returns whether the value is one of the constants.
   *
   * @return false for a value that PortOne added later
   */
  public boolean isKnown() {
    return KNOWN.containsKey(wire);
  }

  /** Returns PortOne's value. */
  @Override
  public String toString() {
    return wire;
  }
}
