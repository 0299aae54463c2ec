package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version of PortOne's API that something was made with.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record PortOneVersion(@JsonValue String wire) {
  /** {@code V1}. */
  public static final PortOneVersion V1 = new PortOneVersion("V1");

  /** {@code V2}. */
  public static final PortOneVersion V2 = new PortOneVersion("V2");

  private static final Map<String, PortOneVersion> KNOWN =
      Stream.of(V1, V2)
          .collect(Collectors.toUnmodifiableMap(PortOneVersion::wire, Function.identity()));

  /** Checks that the value is present. */
  public PortOneVersion {
    Arguments.required(wire, "portOneVersion");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PortOneVersion of(String wire) {
    PortOneVersion known = KNOWN.get(Arguments.required(wire, "portOneVersion"));
    return known != null ? known : new PortOneVersion(wire);
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
