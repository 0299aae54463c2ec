package io.github.portonevertx.testkit.v2;

/** A kind of change that must not happen twice for one request. */
public enum Effect {
  /** A payment gateway was asked to charge, or to issue a virtual account; a decline included. */
  CHARGE,
  /** A payment gateway was asked for a refund. */
  REFUND,
  /** A payment was scheduled. */
  SCHEDULE,
  /** Schedules were revoked. */
  REVOCATION,
  /** A billing key was issued, or its issue was declined. */
  BILLING_KEY,
  /** A billing key was deleted. */
  BILLING_KEY_DELETION,
  /** Any other write. */
  OTHER
}
