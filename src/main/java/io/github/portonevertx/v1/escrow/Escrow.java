package io.github.portonevertx.v1.escrow;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;

/** Deliveries of escrow payments, one method an action of the event bus. */
public final class Escrow {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.escrow()} gives it.
   *
   * @param transport to send calls with
   */
  public Escrow(Transport transport) {
    this.transport = transport;
  }

  /**
   * The delivery of a payment, {@code GET /escrows/logis/{imp_uid}}.
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
   * Tells the PG of the delivery of a payment, {@code POST /escrows/logis/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @param shipment the delivery
   * @return the delivery; {@code CONFLICT} when there is one already or the payment takes none
   */
  public Future<EscrowLogis> register(String impUid, EscrowShipment shipment) {
    return Arguments.checked(
        "escrow.register",
        () ->
            transport
                .send(
                    Arguments.required(shipment, "shipment")
                        .call("escrow.register")
                        .with("imp_uid", impUid))
                .map(reply -> reply.as(EscrowLogis.class)));
  }

  /**
   * Tells the PG of the delivery of a payment, with a word on the mail to the buyer, which the new
   * Nice module sends unless told not to.
   *
   * @param impUid PortOne's id of the payment
   * @param shipment the delivery
   * @param sendEmail whether the buyer gets a mail
   * @return the delivery; {@code CONFLICT} when there is one already or the payment takes none
   */
  public Future<EscrowLogis> register(String impUid, EscrowShipment shipment, boolean sendEmail) {
    return Arguments.checked(
        "escrow.register",
        () ->
            transport
                .send(
                    Arguments.required(shipment, "shipment")
                        .call("escrow.register")
                        .with("imp_uid", impUid)
                        .with("send_email", sendEmail))
                .map(reply -> reply.as(EscrowLogis.class)));
  }

  /**
   * Changes what the PG was told, {@code PUT /escrows/logis/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @param shipment the delivery, all of it
   * @return the delivery; {@code CONFLICT} when it cannot be changed
   */
  public Future<EscrowLogis> update(String impUid, EscrowShipment shipment) {
    return Arguments.checked(
        "escrow.update",
        () ->
            transport
                .send(
                    Arguments.required(shipment, "shipment")
                        .call("escrow.update")
                        .with("imp_uid", impUid))
                .map(reply -> reply.as(EscrowLogis.class)));
  }
}
