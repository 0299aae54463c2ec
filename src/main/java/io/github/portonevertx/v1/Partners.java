package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.receipts.PartnerReceipt;
import io.github.portonevertx.v1.receipts.PartnerReceiptResult;
import io.vertx.core.Future;
import java.util.Collection;

/**
 * The operations for sub-merchants on the sales slips of KG Inicis, one method per action of the
 * event bus. Their requests and answers are in {@link io.github.portonevertx.v1.receipts}; {@link
 * PortOneV1Client#partners()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Partners {
  private final Transport transport;

  Partners(Transport transport) {
    this.transport = transport;
  }

  /**
   * Adds the shares of sub-merchants to the sales slip of a payment, {@code POST
   * /partners/receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @param shares one or more
   * @return the link to the slip
   */
  public Future<PartnerReceiptResult> registerReceipts(
      String impUid, Collection<PartnerReceipt> shares) {
    return Arguments.checked(
        "partners.registerReceipts",
        () ->
            transport
                .send(
                    Call.of("partners.registerReceipts")
                        .with("imp_uid", impUid)
                        .with(
                            "data",
                            Arguments.items(shares, "shares").stream()
                                .map(PartnerReceipt::parameters)
                                .toList()))
                .map(reply -> reply.as(PartnerReceiptResult.class)));
  }
}
