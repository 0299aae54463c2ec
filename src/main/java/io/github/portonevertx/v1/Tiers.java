package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v1.codes.Tier;
import io.vertx.core.Future;

/**
 * The operations for sub-merchants, one method per action of the event bus. Their requests and
 * answers are in {@link io.github.portonevertx.v1.codes}; {@link PortOneV1Client#tiers()} returns
 * this group. PortOne removed the calls to create, change and delete them in July 2025.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, and a transient kind
 * when PortOne is not available.
 */
public final class Tiers {
  private final Transport transport;

  Tiers(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one sub-merchant, {@code GET /tiers/{tier_code}}.
   *
   * @param tierCode the code of the sub-merchant
   * @return the sub-merchant; {@code NOT_FOUND} when there is none
   */
  public Future<Tier> get(String tierCode) {
    return transport
        .send(Call.of("tiers.get").with("tier_code", tierCode))
        .map(reply -> reply.as(Tier.class));
  }
}
