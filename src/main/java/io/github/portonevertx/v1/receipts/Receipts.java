package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;

/** Cash receipts, one method an action of the event bus. */
public final class Receipts {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.receipts()} gives it.
   *
   * @param transport to send calls with
   */
  public Receipts(Transport transport) {
    this.transport = transport;
  }

  /**
   * The cash receipt of a payment, {@code GET /receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the receipt; {@code NOT_FOUND} when there is no such payment or no receipt
   */
  public Future<Receipt> get(String impUid) {
    return transport
        .send(Call.of("receipts.get").with("imp_uid", impUid))
        .map(reply -> reply.as(Receipt.class));
  }

  /**
   * Issues a cash receipt for a payment, {@code POST /receipts/{imp_uid}}, over what remains of it.
   *
   * @param request for which payment and to whom
   * @return the receipt; {@code INVALID_REQUEST} when there is one already, {@code REJECTED} when
   *     the PG issues none
   */
  public Future<Receipt> issue(IssueReceipt request) {
    return Arguments.checked(
        "receipts.issue",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(Receipt.class)));
  }

  /**
   * Revokes the cash receipt of a payment, {@code DELETE /receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the receipt, revoked; {@code INVALID_REQUEST} when none was issued through PortOne
   */
  public Future<Receipt> revoke(String impUid) {
    return transport
        .send(Call.of("receipts.revoke").with("imp_uid", impUid))
        .map(reply -> reply.as(Receipt.class));
  }

  /**
   * The cash receipt of a deal outside PortOne, {@code GET /receipts/external/{merchant_uid}}.
   *
   * @param merchantUid the shop's order number
   * @return the receipt; {@code NOT_FOUND} when there is none
   */
  public Future<ExternalReceipt> getExternal(String merchantUid) {
    return transport
        .send(Call.of("receipts.getExternal").with("merchant_uid", merchantUid))
        .map(reply -> reply.as(ExternalReceipt.class));
  }

  /**
   * Issues a cash receipt for a deal outside PortOne, {@code POST
   * /receipts/external/{merchant_uid}}.
   *
   * @param request for what, over how much and to whom
   * @return the receipt; {@code INVALID_REQUEST} when there is one already, {@code REJECTED} when
   *     the PG issues none
   */
  public Future<ExternalReceipt> issueExternal(IssueExternalReceipt request) {
    return Arguments.checked(
        "receipts.issueExternal",
        () ->
            transport
                .send(Arguments.required(request, "request").call())
                .map(reply -> reply.as(ExternalReceipt.class)));
  }

  /**
   * Revokes the cash receipt of a deal outside PortOne, {@code DELETE
   * /receipts/external/{merchant_uid}}.
   *
   * @param merchantUid the shop's order number
   * @return the receipt, revoked; {@code NOT_FOUND} when there is none
   */
  public Future<ExternalReceipt> revokeExternal(String merchantUid) {
    return transport
        .send(Call.of("receipts.revokeExternal").with("merchant_uid", merchantUid))
        .map(reply -> reply.as(ExternalReceipt.class));
  }
}
