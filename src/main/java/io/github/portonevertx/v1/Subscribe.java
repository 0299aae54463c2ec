package io.github.portonevertx.v1;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/**
 * The operations for charges without the buyer, one method per action of the event bus.
 *
 * <p>A returned payment is not necessarily paid: check its status. Futures fail with a {@link
 * PortOneException}: {@code REJECTED} when PortOne or the PG rejects the charge, for example for an
 * order number that was used before, and {@code OUTCOME_UNKNOWN} when no answer arrived, after
 * which the payment must be queried by its order number before charging again.
 */
public final class Subscribe {
  private final Transport transport;

  Subscribe(Transport transport) {
    this.transport = transport;
  }

  /**
   * Charges a card by its data, {@code POST /subscribe/payments/onetime}.
   *
   * @param request the charge and the card
   * @return the payment, paid or failed
   */
  public Future<Payment> onetime(OnetimeRequest request) {
    return Arguments.sent(
        transport, "subscribe.onetime", request, reply -> reply.as(Payment.class));
  }

  /**
   * Charges a billing key, {@code POST /subscribe/payments/again}.
   *
   * @param request the charge and the billing key
   * @return the payment, paid or failed
   */
  public Future<Payment> again(AgainRequest request) {
    return Arguments.sent(transport, "subscribe.again", request, reply -> reply.as(Payment.class));
  }
}
