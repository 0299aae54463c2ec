package io.github.portonevertx;

/** The state of the access token. */
public enum TokenState {
  /** The client authenticates with the API secret of V2, and uses no token. */
  NOT_USED,
  /** There is no token. */
  EMPTY,
  /** More than one minute of validity remains: a token request would not extend it. */
  FRESH,
  /** At most one minute of validity remains: a token request extends it. */
  RENEWABLE,
  /** The token has expired. */
  EXPIRED
}
