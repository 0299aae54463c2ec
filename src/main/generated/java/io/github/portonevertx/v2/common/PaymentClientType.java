package io.github.portonevertx.v2.common;

/** The kind of client that made a payment. */
public enum PaymentClientType {
  /** {@code SDK_MOBILE}. */
  SDK_MOBILE,
  /** {@code SDK_PC}. */
  SDK_PC,
  /** {@code API}. */
  API;

  /**
   * Returns PortOne's value.
   *
   * @return the value
   */
  public String wire() {
    return name();
  }
}
