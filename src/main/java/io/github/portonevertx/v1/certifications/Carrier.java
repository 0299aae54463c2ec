package io.github.portonevertx.v1.certifications;

/** The phone company of a person to be verified. */
public enum Carrier {
  /** SK Telecom. */
  SKT("SKT"),
  /** KT. */
  KT("KT"),
  /** LG U+, which was LG Telecom. */
  LGT("LGT");

  private final String wire;

  Carrier(String wire) {
    this.wire = wire;
  }

  /** {@return the value of PortOne's parameter {@code carrier}} */
  public String wire() {
    return wire;
  }
}
