package io.github.portonevertx;

/** Where the access token is in its life. */
public enum TokenState {
  /** None is in hand. */
  EMPTY,
  /** More than the last minute is left: asking PortOne would change nothing. */
  FRESH,
  /** The last minute: asking moves the expiry. */
  RENEWABLE,
  /** Its life is over. */
  EXPIRED
}
