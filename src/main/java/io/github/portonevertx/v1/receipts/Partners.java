package io.github.portonevertx.v1.receipts;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;
import java.util.Collection;

/** Sub-merchants on the sales slips of KG Inicis, one method an action of the event bus. */
public final class Partners {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.partners()} gives it.
   *
   * @param transport to send calls with
   */
  public Partners(Transport transport) {
    this.transport = transport;
  }

  /**
   * Adds the shares of sub-merchants to the sales slip of a payment, {@code POST
   * /partners/receipts/{imp_uid}}.
   *
   * @param impUid PortOne's id of the payment
   * @param shares one or more
   * @return where the slip can be seen
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
                                .map(PartnerReceipt::values)
                                .toList()))
                .map(reply -> reply.as(PartnerReceiptResult.class)));
  }
}
