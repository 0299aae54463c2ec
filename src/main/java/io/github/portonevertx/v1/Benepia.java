package io.github.portonevertx.v1;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.pay.BenepiaPaymentRequest;
import io.github.portonevertx.v1.pay.BenepiaPoint;
import io.github.portonevertx.v1.pay.BenepiaPointRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/**
 * The operations for Benepia welfare points through KCP, one method per action of the event bus.
 * Their requests and answers are in {@link io.github.portonevertx.v1.pay}; {@link
 * PortOneV1Client#benepia()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Benepia {
  private final Transport transport;

  Benepia(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the remaining points of an account, {@code POST /benepia/point}, without using any.
   *
   * @param request the account and its password
   * @return the points
   */
  public Future<BenepiaPoint> point(BenepiaPointRequest request) {
    return Arguments.sent(
        transport, "benepia.point", request, reply -> reply.as(BenepiaPoint.class));
  }

  /**
   * Pays with points, {@code POST /benepia/payment}. After {@code OUTCOME_UNKNOWN} call {@code
   * payments().reconcile(…)} first.
   *
   * @param request the payment and the account
   * @return the payment
   */
  public Future<Payment> pay(BenepiaPaymentRequest request) {
    return Arguments.sent(transport, "benepia.pay", request, reply -> reply.as(Payment.class));
  }
}
