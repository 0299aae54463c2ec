package io.github.portonevertx.v2.identityverifications;

/** The status of identity verifications to include. */
public enum IdentityVerificationStatusFilter {
  /** {@code READY}. */
  READY,
  /** {@code VERIFIED}. */
  VERIFIED,
  /** {@code FAILED}. */
  FAILED;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
