package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.pay.PaycoStatus;
import io.vertx.core.Future;

/**
 * The operations for PAYCO, one method per action of the event bus. Their requests and answers are
 * in {@link io.github.portonevertx.v1.pay}; {@link PortOneV1Client#payco()} returns this group.
 * {@code payments().balance(…)} returns the amounts of a PAYCO payment by payment method.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Payco {
  private final Transport transport;

  Payco(Transport transport) {
    this.transport = transport;
  }

  /**
   * Reports the state of an order to PAYCO, {@code POST /payco/orders/status/{imp_uid}}. It does
   * not move money, not even with {@link PaycoStatus#CANCELED}.
   *
   * @param impUid PortOne's id of the payment
   * @param status the state
   * @return the state that PAYCO has stored
   */
  public Future<PaycoStatus> updateOrderStatus(String impUid, PaycoStatus status) {
    return transport
        .send(
            Call.of("payco.updateOrderStatus")
                .with("imp_uid", impUid)
                .with("status", Arguments.wire(status, PaycoStatus::status)))
        .map(reply -> reply.as(PaycoStatus.class));
  }
}
