package io.github.portonevertx.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.vertx.core.Future;

/**
 * Amounts registered for an order before its payment: PortOne's payment window refuses to open on
 * any other amount.
 */
public final class Prepare {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.prepare()} gives it.
   *
   * @param transport to send calls with
   */
  public Prepare(Transport transport) {
    this.transport = transport;
  }

  /**
   * The amount registered for an order, {@code GET /payments/prepare/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return the registration; {@code NOT_FOUND} when there is none
   */
  public Future<PreparedPayment> get(String merchantUid) {
    return transport
        .send(Call.of("prepare.get").with("merchant_uid", merchantUid))
        .map(reply -> reply.as(PreparedPayment.class));
  }
}
