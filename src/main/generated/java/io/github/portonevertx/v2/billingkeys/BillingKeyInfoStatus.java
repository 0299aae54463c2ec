package io.github.portonevertx.v2.billingkeys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a billing key.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record BillingKeyInfoStatus(@JsonValue String wire) {
  /** The key can be charged. */
  public static final BillingKeyInfoStatus ISSUED = new BillingKeyInfoStatus("ISSUED");

  /** The key was deleted. */
  public static final BillingKeyInfoStatus DELETED = new BillingKeyInfoStatus("DELETED");

  private static final Map<String, BillingKeyInfoStatus> KNOWN =
      Stream.of(ISSUED, DELETED)
          .collect(Collectors.toUnmodifiableMap(BillingKeyInfoStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public BillingKeyInfoStatus {
    Arguments.required(wire, "billingKeyInfoStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static BillingKeyInfoStatus of(String wire) {
    BillingKeyInfoStatus known = KNOWN.get(Arguments.required(wire, "billingKeyInfoStatus"));
    return known != null ? known : new BillingKeyInfoStatus(wire);
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
