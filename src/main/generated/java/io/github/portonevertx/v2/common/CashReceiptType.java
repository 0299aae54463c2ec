package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of a cash receipt that was issued.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CashReceiptType(@JsonValue String wire) {
  /** {@code PERSONAL}. */
  public static final CashReceiptType PERSONAL = new CashReceiptType("PERSONAL");

  /** {@code CORPORATE}. */
  public static final CashReceiptType CORPORATE = new CashReceiptType("CORPORATE");

  private static final Map<String, CashReceiptType> KNOWN =
      Stream.of(PERSONAL, CORPORATE)
          .collect(Collectors.toUnmodifiableMap(CashReceiptType::wire, Function.identity()));

  /** Checks that the value is present. */
  public CashReceiptType {
    Arguments.required(wire, "cashReceiptType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CashReceiptType of(String wire) {
    CashReceiptType known = KNOWN.get(Arguments.required(wire, "cashReceiptType"));
    return known != null ? known : new CashReceiptType(wire);
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
