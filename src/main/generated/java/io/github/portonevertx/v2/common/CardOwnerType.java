package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of owner of a card.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CardOwnerType(@JsonValue String wire) {
  /** {@code PERSONAL}. */
  public static final CardOwnerType PERSONAL = new CardOwnerType("PERSONAL");

  /** {@code CORPORATE}. */
  public static final CardOwnerType CORPORATE = new CardOwnerType("CORPORATE");

  private static final Map<String, CardOwnerType> KNOWN =
      Stream.of(PERSONAL, CORPORATE)
          .collect(Collectors.toUnmodifiableMap(CardOwnerType::wire, Function.identity()));

  /** Checks that the value is present. */
  public CardOwnerType {
    Arguments.required(wire, "cardOwnerType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CardOwnerType of(String wire) {
    CardOwnerType known = KNOWN.get(Arguments.required(wire, "cardOwnerType"));
    return known != null ? known : new CardOwnerType(wire);
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
