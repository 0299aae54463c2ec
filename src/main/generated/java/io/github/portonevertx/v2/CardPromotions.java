package io.github.portonevertx.v2;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.promotions.ListRequest;
import io.github.portonevertx.v2.promotions.PgCardPromotion;
import io.github.portonevertx.v2.promotions.PgCardPromotions;
import io.vertx.core.Future;
import java.util.List;

/**
 * The operations for card promotions of PGs, one method per action of the event bus; {@link
 * PortOneV2Client#cardPromotions()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class CardPromotions {
  private final Transport transport;

  CardPromotions(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the card promotions of a PG for an amount (KCP), {@code GET
   * /payment-gateways/card-promotion}.
   *
   * @param request what to send
   * @return the promotions
   */
  public Future<List<PgCardPromotion>> list(ListRequest request) {
    return Arguments.sent(
        transport,
        "cardPromotions.list",
        request,
        reply -> reply.as(PgCardPromotions.class).promotions());
  }
}
