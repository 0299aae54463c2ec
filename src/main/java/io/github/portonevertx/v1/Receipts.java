package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.receipts.ExternalReceipt;
import io.github.portonevertx.v1.receipts.ExternalReceiptRequest;
import io.github.portonevertx.v1.receipts.Receipt;
import io.github.portonevertx.v1.receipts.ReceiptRequest;
import io.vertx.core.Future;

/**
 * The operations for cash receipts, one method per action of the event bus. Their requests and
 * answers are in {@link io.github.portonevertx.v1.receipts}; {@link PortOneV1Client#receipts()}
 * returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Receipts {
  private final Transport transport;

  Receipts(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the cash receipt of a payment, {@code GET /receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the receipt; {@code NOT_FOUND} when there is no such payment or no receipt
   */
  public Future<Receipt> get(String impUid) {
    return receipt(Call.of("receipts.get").with("imp_uid", impUid));
  }

  /**
   * Issues a cash receipt for the remaining amount of a payment, {@code POST /receipts/{imp_uid}}.
   *
   * @param request the payment and the number that the receipt is issued to
   * @return the receipt; {@code INVALID_REQUEST} when there is one already, {@code REJECTED} when
   *     the PG issues none
   */
  public Future<Receipt> issue(ReceiptRequest request) {
    return Arguments.sent(transport, "receipts.issue", request, reply -> reply.as(Receipt.class));
  }

  /**
   * Revokes the cash receipt of a payment, {@code DELETE /receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @return the revoked receipt; {@code INVALID_REQUEST} when none was issued through PortOne
   */
  public Future<Receipt> revoke(String impUid) {
    return receipt(Call.of("receipts.revoke").with("imp_uid", impUid));
  }

  /**
   * Returns the cash receipt of a deal outside PortOne, {@code GET
   * /receipts/external/{merchant_uid}}.
   *
   * @param merchantUid the shop's order number
   * @return the receipt; {@code NOT_FOUND} when there is none
   */
  public Future<ExternalReceipt> getExternal(String merchantUid) {
    return externalReceipt(Call.of("receipts.getExternal").with("merchant_uid", merchantUid));
  }

  /**
   * Issues a cash receipt for a deal outside PortOne, {@code POST
   * /receipts/external/{merchant_uid}}.
   *
   * @param request the deal and the number that the receipt is issued to
   * @return the receipt; {@code INVALID_REQUEST} when there is one already, {@code REJECTED} when
   *     the PG issues none
   */
  public Future<ExternalReceipt> issueExternal(ExternalReceiptRequest request) {
    return Arguments.sent(
        transport, "receipts.issueExternal", request, reply -> reply.as(ExternalReceipt.class));
  }

  /**
   * Revokes the cash receipt of a deal outside PortOne, {@code DELETE
   * /receipts/external/{merchant_uid}}.
   *
   * @param merchantUid the shop's order number
   * @return the revoked receipt; {@code NOT_FOUND} when there is none
   */
  public Future<ExternalReceipt> revokeExternal(String merchantUid) {
    return externalReceipt(Call.of("receipts.revokeExternal").with("merchant_uid", merchantUid));
  }

  private Future<Receipt> receipt(Call call) {
    return transport.send(call).map(reply -> reply.as(Receipt.class));
  }

  private Future<ExternalReceipt> externalReceipt(Call call) {
    return transport.send(call).map(reply -> reply.as(ExternalReceipt.class));
  }
}
