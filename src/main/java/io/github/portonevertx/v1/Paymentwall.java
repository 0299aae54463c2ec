package io.github.portonevertx.v1;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryDetail;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryRequest;
import io.vertx.core.Future;

/**
 * The operations for Paymentwall, one method per action of the event bus. Their requests and
 * answers are in {@link io.github.portonevertx.v1.pay}; {@link PortOneV1Client#paymentwall()}
 * returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Paymentwall {
  private final Transport transport;

  Paymentwall(Transport transport) {
    this.transport = transport;
  }

  /**
   * Reports a delivery to Paymentwall, {@code POST /paymentwall/delivery}.
   *
   * @param request the delivery
   * @return Paymentwall's answer; see {@link PaymentwallDeliveryDetail#isAccepted}
   */
  public Future<PaymentwallDeliveryDetail> registerDelivery(PaymentwallDeliveryRequest request) {
    return Arguments.sent(
        transport,
        "paymentwall.registerDelivery",
        request,
        reply -> reply.as(PaymentwallDeliveryDetail.class));
  }
}
