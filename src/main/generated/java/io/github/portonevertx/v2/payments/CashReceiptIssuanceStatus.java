package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of a cash receipt: issued or not.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CashReceiptIssuanceStatus(@JsonValue String wire) {
  /** {@code ISSUED}. */
  public static final CashReceiptIssuanceStatus ISSUED = new CashReceiptIssuanceStatus("ISSUED");

  /** {@code NOT_ISSUED}. */
  public static final CashReceiptIssuanceStatus NOT_ISSUED =
      new CashReceiptIssuanceStatus("NOT_ISSUED");

  private static final Map<String, CashReceiptIssuanceStatus> KNOWN =
      Stream.of(ISSUED, NOT_ISSUED)
          .collect(
              Collectors.toUnmodifiableMap(CashReceiptIssuanceStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public CashReceiptIssuanceStatus {
    Arguments.required(wire, "cashReceiptIssuanceStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CashReceiptIssuanceStatus of(String wire) {
    CashReceiptIssuanceStatus known =
        KNOWN.get(Arguments.required(wire, "cashReceiptIssuanceStatus"));
    return known != null ? known : new CashReceiptIssuanceStatus(wire);
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
