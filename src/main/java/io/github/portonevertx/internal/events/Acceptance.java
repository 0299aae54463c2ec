package io.github.portonevertx.internal.events;

/** Whether a payment is for the application. */
public enum Acceptance {
  /** It is, and its state is an event. */
  ACCEPTED,
  /** It is not, or its state is no event. It counts as settled. */
  IGNORED,
  /** PortOne did not answer what decides it. It counts as not handled. */
  UNVERIFIED
}
