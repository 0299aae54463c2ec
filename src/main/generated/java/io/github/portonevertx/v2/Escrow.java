package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.escrow.ApplyEscrowLogisticsResponse;
import io.github.portonevertx.v2.escrow.ConfirmEscrowResponse;
import io.github.portonevertx.v2.escrow.ModifyEscrowLogisticsResponse;
import io.github.portonevertx.v2.escrow.RegisterRequest;
import io.github.portonevertx.v2.escrow.UpdateRequest;
import io.vertx.core.Future;

/**
 * The operations for deliveries of escrow payments, one method per action of the event bus; {@link
 * PortOneV2Client#escrow()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Escrow {
  private final Transport transport;

  Escrow(Transport transport) {
    this.transport = transport;
  }

  /**
   * Registers the delivery of an escrow payment, {@code POST
   * /payments/{paymentId}/escrow/logistics}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the delivery that was registered for an escrow payment
   */
  public Future<ApplyEscrowLogisticsResponse> register(RegisterRequest request) {
    return Arguments.sent(
        transport,
        "escrow.register",
        request,
        reply -> reply.as(ApplyEscrowLogisticsResponse.class));
  }

  /**
   * Changes the delivery of an escrow payment, {@code PATCH
   * /payments/{paymentId}/escrow/logistics}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the delivery that was changed for an escrow payment
   */
  public Future<ModifyEscrowLogisticsResponse> update(UpdateRequest request) {
    return Arguments.sent(
        transport,
        "escrow.update",
        request,
        reply -> reply.as(ModifyEscrowLogisticsResponse.class));
  }

  /**
   * Confirms the purchase of an escrow payment, {@code POST /payments/{paymentId}/escrow/complete}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the result of confirming the purchase of an escrow payment
   */
  public Future<ConfirmEscrowResponse> complete(String paymentId) {
    return transport
        .send(Call.of("escrow.complete").with("paymentId", paymentId))
        .map(reply -> reply.as(ConfirmEscrowResponse.class));
  }

  /**
   * Confirms the purchase of an escrow payment, {@code POST /payments/{paymentId}/escrow/complete}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @param fromStore whether the merchant confirms for the buyer
   * @return the result of confirming the purchase of an escrow payment
   */
  public Future<ConfirmEscrowResponse> complete(String paymentId, boolean fromStore) {
    return transport
        .send(Call.of("escrow.complete").with("paymentId", paymentId).with("fromStore", fromStore))
        .map(reply -> reply.as(ConfirmEscrowResponse.class));
  }
}
