package io.github.portonevertx.v1.payments;

/** The order of the payments that a query returns. */
public enum Sorting {
  /** By the time the attempt began, newest first; PortOne's default. */
  NEWEST_STARTED_FIRST("-started"),
  /** By the time the attempt began, oldest first. */
  OLDEST_STARTED_FIRST("started"),
  /** By the time of payment, newest first. */
  NEWEST_PAID_FIRST("-paid"),
  /** By the time of payment, oldest first. */
  OLDEST_PAID_FIRST("paid"),
  /** By the time of the last change, newest first. */
  NEWEST_UPDATED_FIRST("-updated"),
  /** By the time of the last change, oldest first. */
  OLDEST_UPDATED_FIRST("updated");

  private final String wire;

  Sorting(String wire) {
    this.wire = wire;
  }

  /**
   * Returns the value of PortOne's parameter {@code sorting}.
   *
   * @return the value, with a leading minus for newest first
   */
  public String wire() {
    return wire;
  }

  /** {@return whether the newest payment comes first} */
  public boolean isNewestFirst() {
    return wire.startsWith("-");
  }
}
