package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of a dispute.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record DisputeStatus(@JsonValue String wire) {
  /** {@code UNRESOLVED}. */
  public static final DisputeStatus UNRESOLVED = new DisputeStatus("UNRESOLVED");

  /** {@code RESOLVED}. */
  public static final DisputeStatus RESOLVED = new DisputeStatus("RESOLVED");

  private static final Map<String, DisputeStatus> KNOWN =
      Stream.of(UNRESOLVED, RESOLVED)
          .collect(Collectors.toUnmodifiableMap(DisputeStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public DisputeStatus {
    Arguments.required(wire, "disputeStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DisputeStatus of(String wire) {
    DisputeStatus known = KNOWN.get(Arguments.required(wire, "disputeStatus"));
    return known != null ? known : new DisputeStatus(wire);
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
