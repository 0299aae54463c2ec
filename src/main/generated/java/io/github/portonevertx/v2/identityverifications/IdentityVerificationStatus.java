package io.github.portonevertx.v2.identityverifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.portonevertx.internal.arguments.Arguments;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status of an identity verification.
 *
 * <p>Not an enum: PortOne may add values at any time. An unknown value is kept unchanged; compare
 * with {@code equals}.
 *
 * @param wire PortOne's value; never null
 */
public record IdentityVerificationStatus(@JsonValue String wire) {
  /** The verification was requested. */
  public static final IdentityVerificationStatus READY = new IdentityVerificationStatus("READY");

  /** The identity was verified. */
  public static final IdentityVerificationStatus VERIFIED =
      new IdentityVerificationStatus("VERIFIED");

  /** The identity was not verified. */
  public static final IdentityVerificationStatus FAILED = new IdentityVerificationStatus("FAILED");

  private static final Map<String, IdentityVerificationStatus> KNOWN =
      Stream.of(READY, VERIFIED, FAILED)
          .collect(
              Collectors.toUnmodifiableMap(IdentityVerificationStatus::wire, Function.identity()));

  /** Checks that the value is present. */
  public IdentityVerificationStatus {
    Arguments.required(wire, "identityVerificationStatus");
  }

  /**
   * Returns the constant of a value, or a new object for an unknown one.
   *
   * @param wire PortOne's value
   * @return one of the constants if the value is known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IdentityVerificationStatus of(String wire) {
    IdentityVerificationStatus known =
        KNOWN.get(Arguments.required(wire, "identityVerificationStatus"));
    return known != null ? known : new IdentityVerificationStatus(wire);
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
