package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of a channel: live or test.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record SelectedChannelType(@JsonValue String wire) {
  /** Payments move money. */
  public static final SelectedChannelType LIVE = new SelectedChannelType("LIVE");

  /** Payments move no money. */
  public static final SelectedChannelType TEST = new SelectedChannelType("TEST");

  private static final Map<String, SelectedChannelType> KNOWN =
      Stream.of(LIVE, TEST)
          .collect(Collectors.toUnmodifiableMap(SelectedChannelType::wire, Function.identity()));

  /** Checks that the value is present. */
  public SelectedChannelType {
    Arguments.required(wire, "selectedChannelType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SelectedChannelType of(String wire) {
    SelectedChannelType known = KNOWN.get(Arguments.required(wire, "selectedChannelType"));
    return known != null ? known : new SelectedChannelType(wire);
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
