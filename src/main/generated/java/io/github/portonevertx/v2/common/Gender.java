package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gender of a person.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record Gender(@JsonValue String wire) {
  /** {@code MALE}. */
  public static final Gender MALE = new Gender("MALE");

  /** {@code FEMALE}. */
  public static final Gender FEMALE = new Gender("FEMALE");

  /** {@code OTHER}. */
  public static final Gender OTHER = new Gender("OTHER");

  private static final Map<String, Gender> KNOWN =
      Stream.of(MALE, FEMALE, OTHER)
          .collect(Collectors.toUnmodifiableMap(Gender::wire, Function.identity()));

  /** Checks that the value is present. */
  public Gender {
    Arguments.required(wire, "gender");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Gender of(String wire) {
    Gender known = KNOWN.get(Arguments.required(wire, "gender"));
    return known != null ? known : new Gender(wire);
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
