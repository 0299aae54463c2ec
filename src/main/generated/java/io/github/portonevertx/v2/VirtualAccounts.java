package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.v2.virtualaccounts.CloseVirtualAccountResponse;
import io.vertx.core.Future;

/**
 * The operations for virtual accounts, one method per action of the event bus; {@link
 * PortOneV2Client#virtualAccounts()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class VirtualAccounts {
  private final Transport transport;

  VirtualAccounts(Transport transport) {
    this.transport = transport;
  }

  /**
   * Closes a virtual account that waits for a deposit, {@code POST
   * /payments/{paymentId}/virtual-account/close}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the result of closing a virtual account
   */
  public Future<CloseVirtualAccountResponse> close(String paymentId) {
    return transport
        .send(Call.of("virtualAccounts.close").with("paymentId", paymentId))
        .map(reply -> reply.as(CloseVirtualAccountResponse.class));
  }
}
