package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v2.paymentsessions.ClosePaymentSessionResponse;
import io.github.portonevertx.v2.paymentsessions.CreatePaymentSessionResponse;
import io.github.portonevertx.v2.paymentsessions.CreateRequest;
import io.github.portonevertx.v2.paymentsessions.PaymentSession;
import io.vertx.core.Future;

/**
 * The operations for hosted checkout pages, one method per action of the event bus; {@link
 * PortOneV2Client#paymentSessions()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class PaymentSessions {
  private final Transport transport;

  PaymentSessions(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one checkout session, without a credential, {@code GET /payment-sessions/{sessionId}}.
   *
   * @param sessionId PortOne's id of the session
   * @return a checkout session: a hosted page on which a buyer makes a payment
   */
  public Future<PaymentSession> get(String sessionId) {
    return transport
        .send(Call.of("paymentSessions.get").with("sessionId", sessionId))
        .map(reply -> reply.as(PaymentSession.class));
  }

  /**
   * Creates a hosted checkout page, {@code POST /payment-sessions}.
   *
   * @param request what to send
   * @return the checkout session that was created
   */
  public Future<CreatePaymentSessionResponse> create(CreateRequest request) {
    return Arguments.sent(
        transport,
        "paymentSessions.create",
        request,
        reply -> reply.as(CreatePaymentSessionResponse.class));
  }

  /**
   * Ends a checkout session, {@code POST /payment-sessions/{sessionId}/close}.
   *
   * @param sessionId PortOne's id of the session
   * @return the result of closing a checkout session
   */
  public Future<ClosePaymentSessionResponse> close(String sessionId) {
    return transport
        .send(Call.of("paymentSessions.close").with("sessionId", sessionId))
        .map(reply -> reply.as(ClosePaymentSessionResponse.class));
  }
}
