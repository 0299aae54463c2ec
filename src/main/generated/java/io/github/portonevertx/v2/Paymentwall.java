package io.github.portonevertx.v2;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.paymentwall.RegisterDeliveryRequest;
import io.vertx.core.Future;

/**
 * The operations for deliveries for Paymentwall, one method per action of the event bus; {@link
 * PortOneV2Client#paymentwall()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Paymentwall {
  private final Transport transport;

  Paymentwall(Transport transport) {
    this.transport = transport;
  }

  /**
   * Reports the delivery of an order to Paymentwall, {@code POST /paymentwall/delivery/confirm}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return completes when PortOne has accepted it
   */
  public Future<Void> registerDelivery(RegisterDeliveryRequest request) {
    return Arguments.sent(transport, "paymentwall.registerDelivery", request, reply -> reply)
        .mapEmpty();
  }
}
