package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v2.promotions.Promotion;
import io.vertx.core.Future;

/**
 * The operations for promotions of PortOne, one method per action of the event bus; {@link
 * PortOneV2Client#promotions()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Promotions {
  private final Transport transport;

  Promotions(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one promotion, {@code GET /promotions/{promotionId}}.
   *
   * @param promotionId PortOne's id of the promotion
   * @return a promotion of PortOne: a discount with a budget
   */
  public Future<Promotion> get(String promotionId) {
    return transport
        .send(Call.of("promotions.get").with("promotionId", promotionId))
        .map(reply -> reply.as(Promotion.class));
  }
}
