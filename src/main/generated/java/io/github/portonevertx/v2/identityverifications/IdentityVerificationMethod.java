package io.github.portonevertx.v2.identityverifications;

/** A way to verify an identity. */
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
