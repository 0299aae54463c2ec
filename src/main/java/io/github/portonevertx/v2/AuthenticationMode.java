package io.github.portonevertx.v2;

import java.util.Locale;

/** The way in which a V2 client proves its identity to PortOne. */
public enum AuthenticationMode {
  /** Every request contains the API secret. Nothing is fetched, renewed or shared. */
  SECRET,
  /**
   * The client logs in with the API secret and sends an access token, which it renews before its 30
   * minutes are over.
   */
  TOKEN;

  /**
   * Returns the value of this mode in JSON.
   *
   * @return {@code secret} or {@code token}
   */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
