package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.escrow.EscrowLogis;
import io.github.portonevertx.v1.escrow.EscrowShipmentRequest;
import io.vertx.core.Future;

/**
 * The operations for deliveries of escrow payments, one method per action of the event bus. Their
 * requests and answers are in {@link io.github.portonevertx.v1.escrow}; {@link
 * PortOneV1Client#escrow()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available;
 * {@code CONFLICT} when its state does not allow the call.
 */
public final class Escrow {
  private final Transport transport;

  Escrow(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the delivery of a payment, {@code GET /escrows/logis/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the delivery; {@code CONFLICT} when none was registered
   */
  public Future<EscrowLogis> get(String impUid) {
    return transport
        .send(Call.of("escrow.get").with("imp_uid", impUid))
        .map(reply -> reply.as(EscrowLogis.class));
  }

  /**
   * Reports the delivery of a payment to the PG, {@code POST /escrows/logis/{imp_uid}}.
   *
   * @param request the payment and its delivery
   * @return the delivery; {@code CONFLICT} when there is one already or the payment does not accept
   *     one
   */
  public Future<EscrowLogis> register(EscrowShipmentRequest request) {
    return Arguments.sent(
        transport, "escrow.register", request, reply -> reply.as(EscrowLogis.class));
  }

  /**
   * Replaces the delivery that was reported, {@code PUT /escrows/logis/{imp_uid}}.
   *
   * @param request the payment and the whole delivery, without {@code sendEmail}
   * @return the delivery; {@code CONFLICT} when it cannot be changed
   */
  public Future<EscrowLogis> update(EscrowShipmentRequest request) {
    return Arguments.checked(
        "escrow.update",
        () ->
            transport
                .send(
                    Calls.withAction(
                        Arguments.required(request, "request").toCall(), "escrow.update"))
                .map(reply -> reply.as(EscrowLogis.class)));
  }
}
