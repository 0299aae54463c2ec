package io.github.portonevertx.v1.pay;

import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;

/** Paymentwall, one method an action of the event bus. */
public final class Paymentwall {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.paymentwall()} gives it.
   *
   * @param transport to send calls with
   */
  public Paymentwall(Transport transport) {
    this.transport = transport;
  }

  /**
   * Tells Paymentwall of a delivery, {@code POST /paymentwall/delivery}.
   *
   * @param delivery what, how and to whom
   * @return Paymentwall's answer; see {@link PaymentwallDeliveryDetail#isAccepted}
   */
  public Future<PaymentwallDeliveryDetail> registerDelivery(PaymentwallDelivery delivery) {
    return Arguments.checked(
        "paymentwall.registerDelivery",
        () ->
            transport
                .send(Arguments.required(delivery, "delivery").call())
                .map(reply -> reply.as(PaymentwallDeliveryDetail.class)));
  }
}
