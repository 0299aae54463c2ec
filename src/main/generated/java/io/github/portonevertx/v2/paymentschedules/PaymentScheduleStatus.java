package io.github.portonevertx.v2.paymentschedules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a scheduled payment.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PaymentScheduleStatus(@JsonValue String wire) {
  /** The payment waits for its due time. */
  public static final PaymentScheduleStatus SCHEDULED = new PaymentScheduleStatus("SCHEDULED");

  /** The charge is running. */
  public static final PaymentScheduleStatus STARTED = new PaymentScheduleStatus("STARTED");

  /** The payment was made. */
  public static final PaymentScheduleStatus SUCCEEDED = new PaymentScheduleStatus("SUCCEEDED");

  /** The charge failed. */
  public static final PaymentScheduleStatus FAILED = new PaymentScheduleStatus("FAILED");

  /** The schedule was revoked before its due time. */
  public static final PaymentScheduleStatus REVOKED = new PaymentScheduleStatus("REVOKED");

  /** The PG has not decided yet; the payment has the status {@code PAY_PENDING}. */
  public static final PaymentScheduleStatus PENDING = new PaymentScheduleStatus("PENDING");

  private static final Map<String, PaymentScheduleStatus> KNOWN =
      Stream.of(SCHEDULED, STARTED, SUCCEEDED, FAILED, REVOKED, PENDING)
          .collect(Collectors.toUnmodifiableMap(PaymentScheduleStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public PaymentScheduleStatus {
    Arguments.required(wire, "paymentScheduleStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PaymentScheduleStatus of(String wire) {
    PaymentScheduleStatus known = KNOWN.get(Arguments.required(wire, "paymentScheduleStatus"));
    return known != null ? known : new PaymentScheduleStatus(wire);
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
