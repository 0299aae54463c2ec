package io.github.portonevertx.internal.token;

import io.vertx.core.Future;

/** Sends token requests, without retries or caching. */
@FunctionalInterface
public interface TokenSource {
  /**
   * Sends one request. A failure is a {@link io.github.portonevertx.PortOneException}: {@code
   * UNAUTHORIZED} when PortOne rejects the credentials, and any other kind when a retry may
   * succeed.
   */
  Future<TokenGrant> request();
}
