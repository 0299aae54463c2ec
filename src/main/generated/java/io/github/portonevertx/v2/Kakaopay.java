package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v2.kakaopay.KakaopayPaymentOrder;
import io.vertx.core.Future;

/**
 * The operations for orders at KakaoPay, one method per action of the event bus; {@link
 * PortOneV2Client#kakaopay()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Kakaopay {
  private final Transport transport;

  Kakaopay(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns an order at KakaoPay, as KakaoPay answers it, {@code GET /kakaopay/payment/order}.
   *
   * @param pgTxId the PG's id of the payment
   * @param channelKey the key of the channel
   * @return an order at KakaoPay, as KakaoPay's answer has it
   */
  public Future<KakaopayPaymentOrder> order(String pgTxId, String channelKey) {
    return transport
        .send(Call.of("kakaopay.order").with("pgTxId", pgTxId).with("channelKey", channelKey))
        .map(reply -> reply.as(KakaopayPaymentOrder.class));
  }
}
