package io.github.portonevertx;

/** The state of the access token. */
public enum TokenState {
  /** There is no token. */
  EMPTY,
  /** More than one minute of validity remains: a token request would not extend it. */
  FRESH,
  /** At most one minute of validity remains: a token request extends it. */
  RENEWABLE,
  /** The token has expired. */
  EXPIRED
}
