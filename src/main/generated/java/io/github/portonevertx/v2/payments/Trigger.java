package io.github.portonevertx.v2.payments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cause of a refund.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record Trigger(@JsonValue String wire) {
  /** {@code CONSOLE}. */
  public static final Trigger CONSOLE = new Trigger("CONSOLE");

  /** {@code API}. */
  public static final Trigger API = new Trigger("API");

  /** {@code PORTONE_ADMIN}. */
  public static final Trigger PORTONE_ADMIN = new Trigger("PORTONE_ADMIN");

  /** {@code CHARGEBACK}. */
  public static final Trigger CHARGEBACK = new Trigger("CHARGEBACK");

  private static final Map<String, Trigger> KNOWN =
      Stream.of(CONSOLE, API, PORTONE_ADMIN, CHARGEBACK)
          .collect(Collectors.toUnmodifiableMap(Trigger::wire, Function.identity()));

  /** Checks that the value is present. */
  public Trigger {
    Arguments.required(wire, "trigger");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Trigger of(String wire) {
    Trigger known = KNOWN.get(Arguments.required(wire, "trigger"));
    return known != null ? known : new Trigger(wire);
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
