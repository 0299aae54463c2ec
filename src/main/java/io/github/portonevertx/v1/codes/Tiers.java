package io.github.portonevertx.v1.codes;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;

/**
 * Sub-merchants, one method an action of the event bus. PortOne's calls to make, change and delete
 * them ended in July 2025.
 */
public final class Tiers {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.tiers()} gives it.
   *
   * @param transport to send calls with
   */
  public Tiers(Transport transport) {
    this.transport = transport;
  }

  /**
   * One sub-merchant, {@code GET /tiers/{tier_code}}.
   *
   * @param tierCode its code
   * @return the sub-merchant; {@code NOT_FOUND} when there is none, or none any more
   */
  public Future<Tier> get(String tierCode) {
    return transport
        .send(Call.of("tiers.get").with("tier_code", tierCode))
        .map(reply -> reply.as(Tier.class));
  }
}
