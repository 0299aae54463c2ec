package io.github.portonevertx.v2.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The brand of a card.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record CardBrand(@JsonValue String wire) {
  /** {@code LOCAL}. */
  public static final CardBrand LOCAL = new CardBrand("LOCAL");

  /** {@code MASTER}. */
  public static final CardBrand MASTER = new CardBrand("MASTER");

  /** {@code UNIONPAY}. */
  public static final CardBrand UNIONPAY = new CardBrand("UNIONPAY");

  /** {@code VISA}. */
  public static final CardBrand VISA = new CardBrand("VISA");

  /** {@code JCB}. */
  public static final CardBrand JCB = new CardBrand("JCB");

  /** {@code AMEX}. */
  public static final CardBrand AMEX = new CardBrand("AMEX");

  /** {@code DINERS}. */
  public static final CardBrand DINERS = new CardBrand("DINERS");

  private static final Map<String, CardBrand> KNOWN =
      Stream.of(LOCAL, MASTER, UNIONPAY, VISA, JCB, AMEX, DINERS)
          .collect(Collectors.toUnmodifiableMap(CardBrand::wire, Function.identity()));

  /** Checks that the value is present. */
  public CardBrand {
    Arguments.required(wire, "cardBrand");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CardBrand of(String wire) {
    CardBrand known = KNOWN.get(Arguments.required(wire, "cardBrand"));
    return known != null ? known : new CardBrand(wire);
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
