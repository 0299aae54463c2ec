package io.github.portonevertx.v1.certifications;

/** The method by which a person confirms their identity. */
public enum VerificationMethod {
  /** By a code in a text message. */
  SMS("SMS"),
  /** By the carrier's app, without a code. */
  APP("APP");

  private final String wire;

  VerificationMethod(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code verification_method}} */
  public String wire() {
    return wire;
  }
}
