package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of a card, such as credit or debit.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CardType(@JsonValue String wire) {
  /** {@code CREDIT}. */
  public static final CardType CREDIT = new CardType("CREDIT");

  /** {@code DEBIT}. */
  public static final CardType DEBIT = new CardType("DEBIT");

  /** {@code GIFT}. */
  public static final CardType GIFT = new CardType("GIFT");

  private static final Map<String, CardType> KNOWN =
      Stream.of(CREDIT, DEBIT, GIFT)
          .collect(Collectors.toUnmodifiableMap(CardType::wire, Function.identity()));

  /** Checks that the value is present. */
  public CardType {
    Arguments.required(wire, "cardType");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CardType of(String wire) {
    CardType known = KNOWN.get(Arguments.required(wire, "cardType"));
    return known != null ? known : new CardType(wire);
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
