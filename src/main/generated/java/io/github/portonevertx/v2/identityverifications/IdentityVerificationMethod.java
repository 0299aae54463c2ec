package io.github.portonevertx.v2.identityverifications;

/** The method by which an identity is verified. */
public enum IdentityVerificationMethod {
  /** {@code SMS}. */
  SMS,
  /** {@code APP}. */
  APP;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
