package io.github.portonevertx.v2.identityverifications;

/** The time of an identity verification that a time span refers to. */
public enum IdentityVerificationTimeRangeField {
  /** {@code REQUESTED_AT}. */
  REQUESTED_AT,
  /** {@code VERIFIED_AT}. */
  VERIFIED_AT,
  /** {@code FAILED_AT}. */
  FAILED_AT,
  /** {@code STATUS_UPDATED_AT}. */
  STATUS_UPDATED_AT;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
