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

  /**
   * The value of PortOne's parameter {@code carrier}.
   *
   * @return the word
   */
  public String wire() {
    return wire;
  }
}
