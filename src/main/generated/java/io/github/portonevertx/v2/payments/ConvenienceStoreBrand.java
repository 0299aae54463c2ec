package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The brand of a convenience store.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record ConvenienceStoreBrand(@JsonValue String wire) {
  /** {@code LAWSON}. */
  public static final ConvenienceStoreBrand LAWSON = new ConvenienceStoreBrand("LAWSON");

  /** {@code FAMILY_MART}. */
  public static final ConvenienceStoreBrand FAMILY_MART = new ConvenienceStoreBrand("FAMILY_MART");

  /** {@code MINI_STOP}. */
  public static final ConvenienceStoreBrand MINI_STOP = new ConvenienceStoreBrand("MINI_STOP");

  /** {@code SEVEN_ELEVEN}. */
  public static final ConvenienceStoreBrand SEVEN_ELEVEN =
      new ConvenienceStoreBrand("SEVEN_ELEVEN");

  /** {@code SEICOMART}. */
  public static final ConvenienceStoreBrand SEICOMART = new ConvenienceStoreBrand("SEICOMART");

  private static final Map<String, ConvenienceStoreBrand> KNOWN =
      Stream.of(LAWSON, FAMILY_MART, MINI_STOP, SEVEN_ELEVEN, SEICOMART)
          .collect(Collectors.toUnmodifiableMap(ConvenienceStoreBrand::wire, Function.identity()));

  /** Checks that the value is present. */
  public ConvenienceStoreBrand {
    Arguments.required(wire, "convenienceStoreBrand");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConvenienceStoreBrand of(String wire) {
    ConvenienceStoreBrand known = KNOWN.get(Arguments.required(wire, "convenienceStoreBrand"));
    return known != null ? known : new ConvenienceStoreBrand(wire);
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
