package io.github.portonevertx.v1;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;

/**
 * The REST API key and secret of one PortOne merchant, from the PortOne console.
 *
 * @param apiKey PortOne's {@code imp_key}
 * @param apiSecret PortOne's {@code imp_secret}
 */
public record Credentials(String apiKey, String apiSecret) {
  /**
   * Rejects a component that is null or blank; the failure names it.
   *
   * @throws PortOneException {@link FailureKind#INVALID_REQUEST} when a component is null or blank
   */
  public Credentials {
    requireText("apiKey", apiKey);
    requireText("apiSecret", apiSecret);
  }

  private static void requireText(String name, String value) {
    if (value == null || value.isBlank()) {
      throw PortOneException.of(
          FailureKind.INVALID_REQUEST, "'" + name + "' is " + (value == null ? "null" : "blank"));
    }
  }

  /**
   * Returns a text without the credentials.
   *
   * @return a fixed text
   */
  @Override
  public String toString() {
    return "Credentials[apiKey=***, apiSecret=***]";
  }
}
