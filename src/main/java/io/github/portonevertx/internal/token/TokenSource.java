package io.github.portonevertx.internal.token;

import io.vertx.core.Future;

/** Asks PortOne for the token, once, without deciding anything. */
@FunctionalInterface
public interface TokenSource {
  /**
   * One request. A failure is a {@link io.github.portonevertx.PortOneException}: {@code
   * UNAUTHORIZED} when PortOne refuses the credentials, anything else when it may work later.
   */
  Future<TokenGrant> request();
}
