package io.github.portonevertx.v1.vbanks;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;

/**
 * Barcodes to be paid at the till of a convenience store, one method an action of the event bus.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when a parameter is wrong, and any kind that says PortOne cannot be asked
 * now.
 */
public final class Cvs {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.cvs()} gives it.
   *
   * @param transport to send calls with
   */
  public Cvs(Transport transport) {
    this.transport = transport;
  }

  /**
   * Issues a barcode, {@code POST /cvs}.
   *
   * @param request for which order, and how much
   * @return the payment, in status {@code ready}
   */
  public Future<Payment> issue(CvsRequest request) {
    return Arguments.checked("cvs.issue", () -> one(Arguments.required(request, "request").call()));
  }

  /**
   * Withdraws a barcode that is not paid yet, {@code DELETE /cvs/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the payment
   */
  public Future<Payment> revoke(String impUid) {
    return one(Call.of("cvs.revoke").with("imp_uid", impUid));
  }

  private Future<Payment> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Payment.class));
  }
}
