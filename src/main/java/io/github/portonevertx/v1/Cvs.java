package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.vbanks.CvsRequest;
import io.vertx.core.Future;

/**
 * The operations for barcodes that are paid at a convenience store, one method per action of the
 * event bus. Their requests and answers are in {@link io.github.portonevertx.v1.vbanks}; {@link
 * PortOneV1Client#cvs()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when a parameter is wrong, and a transient kind when PortOne is not
 * available.
 */
public final class Cvs {
  private final Transport transport;

  Cvs(Transport transport) {
    this.transport = transport;
  }

  /**
   * Issues a barcode, {@code POST /cvs}.
   *
   * @param request the order and the amount
   * @return the payment, in status {@code ready}
   */
  public Future<Payment> issue(CvsRequest request) {
    return Arguments.sent(transport, "cvs.issue", request, reply -> reply.as(Payment.class));
  }

  /**
   * Revokes an unpaid barcode, {@code DELETE /cvs/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the payment
   */
  public Future<Payment> revoke(String impUid) {
    return transport
        .send(Call.of("cvs.revoke").with("imp_uid", impUid))
        .map(reply -> reply.as(Payment.class));
  }
}
