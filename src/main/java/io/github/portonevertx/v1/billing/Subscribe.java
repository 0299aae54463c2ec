package io.github.portonevertx.v1.billing;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/**
 * Charges without the buyer, one method an action of the event bus.
 *
 * <p>A payment that is answered need not be paid: look at its status. Futures fail with a {@link
 * PortOneException}: {@code REJECTED} when PortOne or the PG refuses, such as an order number used
 * before, and {@code OUTCOME_UNKNOWN} when no answer came, so that the payment must be looked for
 * by its order number before charging again.
 */
public final class Subscribe {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.subscribe()} gives it.
   *
   * @param transport to send calls with
   */
  public Subscribe(Transport transport) {
    this.transport = transport;
  }

  /**
   * Charges a card by its data, {@code POST /subscribe/payments/onetime}.
   *
   * @param request what to charge, and the card
   * @return the payment, paid or failed
   */
  public Future<Payment> onetime(OnetimeRequest request) {
    return Arguments.checked(
        "subscribe.onetime",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Payment.class)));
  }

  /**
   * Charges a billing key, {@code POST /subscribe/payments/again}.
   *
   * @param request what to charge, and the key
   * @return the payment, paid or failed
   */
  public Future<Payment> again(AgainRequest request) {
    return Arguments.checked(
        "subscribe.again",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Payment.class)));
  }
}
