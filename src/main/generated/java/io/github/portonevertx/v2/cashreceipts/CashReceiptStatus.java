package io.github.portonevertx.v2.cashreceipts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a cash receipt.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CashReceiptStatus(@JsonValue String wire) {
  /** The receipt was issued. */
  public static final CashReceiptStatus ISSUED = new CashReceiptStatus("ISSUED");

  /** The receipt was cancelled. */
  public static final CashReceiptStatus CANCELLED = new CashReceiptStatus("CANCELLED");

  /** The receipt could not be issued. */
  public static final CashReceiptStatus ISSUE_FAILED = new CashReceiptStatus("ISSUE_FAILED");

  private static final Map<String, CashReceiptStatus> KNOWN =
      Stream.of(ISSUED, CANCELLED, ISSUE_FAILED)
          .collect(Collectors.toUnmodifiableMap(CashReceiptStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public CashReceiptStatus {
    Arguments.required(wire, "cashReceiptStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CashReceiptStatus of(String wire) {
    CashReceiptStatus known = KNOWN.get(Arguments.required(wire, "cashReceiptStatus"));
    return known != null ? known : new CashReceiptStatus(wire);
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
