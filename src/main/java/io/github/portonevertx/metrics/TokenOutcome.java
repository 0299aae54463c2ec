package io.github.portonevertx.metrics;

/** The result of a request for an access token. */
public enum TokenOutcome {
  /** PortOne returned a token. */
  GRANTED,

  /** PortOne rejected the credentials. */
  REJECTED,

  /** There was no answer, or none that can be used. */
  FAILED
}
