package io.github.portonevertx.v2;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.checkoutprofiles.EvaluateCheckoutProfileResponse;
import io.github.portonevertx.v2.checkoutprofiles.EvaluateRequest;
import io.github.portonevertx.v2.checkoutprofiles.EvaluatedCheckoutMethod;
import io.vertx.core.Future;
import java.util.List;

/**
 * The operations for checkout profiles, one method per action of the event bus; {@link
 * PortOneV2Client#checkoutProfiles()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class CheckoutProfiles {
  private final Transport transport;

  CheckoutProfiles(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the payment methods that a checkout profile offers, {@code GET
   * /checkout-profiles/evaluate}.
   *
   * @param request what to send
   * @return the payment methods
   */
  public Future<List<EvaluatedCheckoutMethod>> evaluate(EvaluateRequest request) {
    return Arguments.sent(
        transport,
        "checkoutProfiles.evaluate",
        request,
        reply -> reply.as(EvaluateCheckoutProfileResponse.class).methods());
  }
}
