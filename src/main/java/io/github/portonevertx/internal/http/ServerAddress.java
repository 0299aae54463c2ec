package io.github.portonevertx.internal.http;

import java.net.URI;

/**
 * Host and port of PortOne, as failures name them.
 *
 * @param host without user information, which could be a secret
 * @param port the one that the scheme means where the URL names none
 */
public record ServerAddress(String host, int port) {
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
