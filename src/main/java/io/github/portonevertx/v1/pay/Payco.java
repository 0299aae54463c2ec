package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;

/**
 * PAYCO, one method an action of the event bus. What a PAYCO payment consists of is asked with
 * {@code payments().balance(…)}.
 */
public final class Payco {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.payco()} gives it.
   *
   * @param transport to send calls with
   */
  public Payco(Transport transport) {
    this.transport = transport;
  }

  /**
   * Tells PAYCO how far an order is, {@code POST /payco/orders/status/{imp_uid}}. It moves no
   * money, not even {@link PaycoStatus#CANCELED}.
   *
   * @param impUid PortOne's id of the payment
   * @param status how far
   * @return what PAYCO has now
   */
  public Future<PaycoStatus> updateOrderStatus(String impUid, PaycoStatus status) {
    return Arguments.checked(
        "payco.updateOrderStatus",
        () ->
            transport
                .send(
                    Call.of("payco.updateOrderStatus")
                        .with("imp_uid", impUid)
                        .with("status", Arguments.required(status, "status").status()))
                .map(reply -> reply.as(PaycoStatus.class)));
  }
}
