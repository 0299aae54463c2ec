package io.github.portonevertx.internal.http;

import java.net.URI;

/**
 * The host and port of PortOne, as shown in failures.
 *
 * @param host without user information, which could be a secret
 * @param port the default port of the scheme when the URL contains none
 */
public record ServerAddress(String host, int port) {
  /** Returns the address of a URL. */
  public static ServerAddress of(String baseUrl) {
    URI base = URI.create(baseUrl);
    int implied = "https".equals(base.getScheme()) ? 443 : 80;
    return new ServerAddress(base.getHost(), base.getPort() >= 0 ? base.getPort() : implied);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
