package io.github.portonevertx.v2.identityverifications;

/** The mobile carrier of a person whose identity is to be verified. */
public enum Carrier {
  /** {@code SKT}. */
  SKT,
  /** {@code KT}. */
  KT,
  /** {@code LGU}. */
  LGU,
  /** {@code SKT_MVNO}. */
  SKT_MVNO,
  /** {@code KT_MVNO}. */
  KT_MVNO,
  /** {@code LGU_MVNO}. */
  LGU_MVNO;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
