package io.github.portonevertx.v2.identityverifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mobile carrier of a person whose identity was verified.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record IdentityVerificationOperator(@JsonValue String wire) {
  /** {@code SKT}. */
  public static final IdentityVerificationOperator SKT = new IdentityVerificationOperator("SKT");

  /** {@code KT}. */
  public static final IdentityVerificationOperator KT = new IdentityVerificationOperator("KT");

  /** {@code LGU}. */
  public static final IdentityVerificationOperator LGU = new IdentityVerificationOperator("LGU");

  /** {@code SKT_MVNO}. */
  public static final IdentityVerificationOperator SKT_MVNO =
      new IdentityVerificationOperator("SKT_MVNO");

  /** {@code KT_MVNO}. */
  public static final IdentityVerificationOperator KT_MVNO =
      new IdentityVerificationOperator("KT_MVNO");

  /** {@code LGU_MVNO}. */
  public static final IdentityVerificationOperator LGU_MVNO =
      new IdentityVerificationOperator("LGU_MVNO");

  private static final Map<String, IdentityVerificationOperator> KNOWN =
      Stream.of(SKT, KT, LGU, SKT_MVNO, KT_MVNO, LGU_MVNO)
          .collect(
              Collectors.toUnmodifiableMap(
                  IdentityVerificationOperator::wire, Function.identity()));

  /** Checks that the value is present. */
  public IdentityVerificationOperator {
    Arguments.required(wire, "identityVerificationOperator");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IdentityVerificationOperator of(String wire) {
    IdentityVerificationOperator known =
        KNOWN.get(Arguments.required(wire, "identityVerificationOperator"));
    return known != null ? known : new IdentityVerificationOperator(wire);
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
