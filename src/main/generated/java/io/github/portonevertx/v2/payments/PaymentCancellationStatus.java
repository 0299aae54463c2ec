package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a refund.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentCancellationStatus(@JsonValue String wire) {
  /** The refund was accepted, but the money is not back yet. */
  public static final PaymentCancellationStatus REQUESTED =
      new PaymentCancellationStatus("REQUESTED");

  /** The money was refunded. */
  public static final PaymentCancellationStatus SUCCEEDED =
      new PaymentCancellationStatus("SUCCEEDED");

  /** The refund failed. */
  public static final PaymentCancellationStatus FAILED = new PaymentCancellationStatus("FAILED");

  private static final Map<String, PaymentCancellationStatus> KNOWN =
      Stream.of(REQUESTED, SUCCEEDED, FAILED)
          .collect(
              Collectors.toUnmodifiableMap(PaymentCancellationStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentCancellationStatus {
    Arguments.required(wire, "paymentCancellationStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentCancellationStatus of(String wire) {
    PaymentCancellationStatus known =
        KNOWN.get(Arguments.required(wire, "paymentCancellationStatus"));
    return known != null ? known : new PaymentCancellationStatus(wire);
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
