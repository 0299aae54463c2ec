package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v2.payments.BillingKeyPaymentSummary;
import io.github.portonevertx.v2.payments.CancelPaymentResponse;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.github.portonevertx.v2.payments.ConfirmRequest;
import io.github.portonevertx.v2.payments.ConfirmedPaymentSummary;
import io.github.portonevertx.v2.payments.InstantPaymentSummary;
import io.github.portonevertx.v2.payments.ListByCursorRequest;
import io.github.portonevertx.v2.payments.ListEventsByCursorRequest;
import io.github.portonevertx.v2.payments.ListRequest;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.OrderPayment;
import io.github.portonevertx.v2.payments.PayInstantlyRequest;
import io.github.portonevertx.v2.payments.PayInstantlyResponse;
import io.github.portonevertx.v2.payments.PayWithBillingKeyRequest;
import io.github.portonevertx.v2.payments.PayWithBillingKeyResponse;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentCancellation;
import io.github.portonevertx.v2.payments.PaymentCursorPage;
import io.github.portonevertx.v2.payments.PaymentEventCursorPage;
import io.github.portonevertx.v2.payments.PaymentEventWithCursor;
import io.github.portonevertx.v2.payments.PaymentPage;
import io.github.portonevertx.v2.payments.PaymentTransaction;
import io.github.portonevertx.v2.payments.PaymentTransactions;
import io.github.portonevertx.v2.payments.PaymentWebhook;
import io.github.portonevertx.v2.payments.PaymentWithCursor;
import io.github.portonevertx.v2.payments.PreRegisterRequest;
import io.github.portonevertx.v2.payments.RegisterStoreReceiptResponse;
import io.github.portonevertx.v2.payments.RegisterStoreReceiptsRequest;
import io.github.portonevertx.v2.payments.ResendWebhookResponse;
import io.github.portonevertx.v2.payments.StopPaymentCancellationResponse;
import io.github.portonevertx.v2.payments.Verification;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.List;

/**
 * The operations for payments and refunds, one method per action of the event bus; {@link
 * PortOneV2Client#payments()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class Payments {
  private final Transport transport;

  Payments(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one payment by the merchant's payment id, {@code GET /payments/{paymentId}}.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return a payment, from the opening of its window to its last refund
   */
  public Future<Payment> get(String paymentId) {
    return transport
        .send(Call.of("payments.get").with("paymentId", paymentId))
        .map(reply -> reply.as(Payment.class));
  }

  /**
   * Returns a page of payments that match a filter, {@code GET /payments}.
   *
   * @param request what to send
   * @return a page of payments
   */
  public Future<PaymentPage> list(ListRequest request) {
    return Arguments.sent(
        transport, "payments.list", request, reply -> reply.as(PaymentPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #stream(ListRequest, ReadAhead)}.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> stream(ListRequest request) {
    return stream(request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of all entries from the requested page on.
   *
   * <p>Pages are requested by their number, several at a time, when the filter has a start or an
   * end and the entries are sorted by a time that never changes, which is the default; otherwise
   * one after another. If the total that PortOne reports changes between two pages, the later one
   * is requested again.
   *
   * <p>Entries that are added while the stream is read come last with the oldest first; with the
   * newest first they cause others to be repeated.
   *
   * <p>PortOne rejects pages beyond 60,000 entries, which fails the stream. A time span of {@code
   * readAhead} divides the listing, so that it can have any number of entries. It needs {@code
   * from}, {@code until}, {@code timestampType} CREATED_AT, and the default order or {@code sortBy}
   * REQUESTED_AT.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @param readAhead the number of pages that are requested or kept at a time, and the time spans
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> stream(ListRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "payments.list",
        () ->
            Listings.pages(
                transport,
                Arguments.required(request, "request").toCall(),
                PaymentPage.class,
                PaymentPage::items,
                PaymentPage::page,
                readAhead));
  }

  /**
   * Returns payments created in a time span, entry by entry, {@code GET /payments-by-cursor}.
   *
   * <p>PortOne may change this operation without notice.
   *
   * @param request what to send
   * @return a part of the payments of a time span, read by cursor
   */
  public Future<PaymentCursorPage> listByCursor(ListByCursorRequest request) {
    return Arguments.sent(
        transport, "payments.listByCursor", request, reply -> reply.as(PaymentCursorPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #streamByCursor(ListByCursorRequest, ReadAhead)}.
   *
   * @param request the time span, the size of pages, and where to begin
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentWithCursor> streamByCursor(ListByCursorRequest request) {
    return streamByCursor(request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of all entries from the requested page on.
   *
   * <p>Each page begins after the last entry of the page before it, so the pages of one time span
   * are requested one after another. Several time spans of {@code readAhead} are read side by side;
   * they need {@code from} and {@code until}, and follow each other with the oldest first.
   *
   * @param request the time span, the size of pages, and where to begin
   * @param readAhead the number of pages that are requested or kept at a time, and the time spans
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentWithCursor> streamByCursor(
      ListByCursorRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "payments.listByCursor",
        () ->
            Listings.cursor(
                transport,
                Arguments.required(request, "request").toCall(),
                PaymentCursorPage.class,
                PaymentCursorPage::items,
                PaymentWithCursor::cursor,
                readAhead));
  }

  /**
   * Returns payments and refunds of a time span as events, entry by entry, {@code GET
   * /payment-events-by-cursor}.
   *
   * <p>PortOne may change this operation without notice.
   *
   * @param request what to send
   * @return a part of the payment events of a time span, read by cursor
   */
  public Future<PaymentEventCursorPage> listEventsByCursor(ListEventsByCursorRequest request) {
    return Arguments.sent(
        transport,
        "payments.listEventsByCursor",
        request,
        reply -> reply.as(PaymentEventCursorPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #streamEventsByCursor(ListEventsByCursorRequest, ReadAhead)}.
   *
   * @param request the time span, the size of pages, and where to begin
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentEventWithCursor> streamEventsByCursor(
      ListEventsByCursorRequest request) {
    return streamEventsByCursor(request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of all entries from the requested page on.
   *
   * <p>Each page begins after the last entry of the page before it, so the pages of one time span
   * are requested one after another. Several time spans of {@code readAhead} are read side by side;
   * they need {@code from} and {@code until}, and follow each other with the oldest first.
   *
   * @param request the time span, the size of pages, and where to begin
   * @param readAhead the number of pages that are requested or kept at a time, and the time spans
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<PaymentEventWithCursor> streamEventsByCursor(
      ListEventsByCursorRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "payments.listEventsByCursor",
        () ->
            Listings.cursor(
                transport,
                Arguments.required(request, "request").toCall(),
                PaymentEventCursorPage.class,
                PaymentEventCursorPage::items,
                PaymentEventWithCursor::cursor,
                readAhead));
  }

  /**
   * Returns all attempts of one payment, {@code GET /payments/{paymentId}/transactions}.
   *
   * <p>PortOne may change this operation without notice.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the entries
   */
  public Future<List<PaymentTransaction>> transactions(String paymentId) {
    return transport
        .send(Call.of("payments.transactions").with("paymentId", paymentId))
        .map(reply -> reply.as(PaymentTransactions.class).items());
  }

  /**
   * Registers the amount and currency of a payment before its window opens, {@code POST
   * /payments/{paymentId}/pre-register}.
   *
   * @param request what to send
   * @return completes when PortOne has accepted it
   */
  public Future<Void> preRegister(PreRegisterRequest request) {
    return Arguments.sent(transport, "payments.preRegister", request, reply -> reply).mapEmpty();
  }

  /**
   * Approves a payment that waits for the server's approval, {@code POST
   * /payments/{paymentId}/confirm}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return a payment that the server approved
   */
  public Future<ConfirmedPaymentSummary> confirm(ConfirmRequest request) {
    return Arguments.sent(
        transport, "payments.confirm", request, reply -> reply.as(ConfirmedPaymentSummary.class));
  }

  /**
   * Charges card data, or issues a virtual account, without a payment window, {@code POST
   * /payments/{paymentId}/instant}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the payment
   */
  public Future<InstantPaymentSummary> payInstantly(PayInstantlyRequest request) {
    return Arguments.sent(
        transport,
        "payments.payInstantly",
        request,
        reply -> reply.as(PayInstantlyResponse.class).payment());
  }

  /**
   * Charges a billing key, {@code POST /payments/{paymentId}/billing-key}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the payment
   */
  public Future<BillingKeyPaymentSummary> payWithBillingKey(PayWithBillingKeyRequest request) {
    return Arguments.sent(
        transport,
        "payments.payWithBillingKey",
        request,
        reply -> reply.as(PayWithBillingKeyResponse.class).payment());
  }

  /**
   * Refunds a payment, in full or in part, {@code POST /payments/{paymentId}/cancel}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the refund
   */
  public Future<PaymentCancellation> cancel(CancelRequest request) {
    return Arguments.sent(
        transport,
        "payments.cancel",
        request,
        reply -> reply.as(CancelPaymentResponse.class).cancellation());
  }

  /**
   * Withdraws a refund that is still pending (Triple-A), {@code POST
   * /payments/{paymentId}/cancellations/{cancellationId}/stop}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @param cancellationId PortOne's id of the refund
   * @return the result of withdrawing a pending refund
   */
  public Future<StopPaymentCancellationResponse> stopCancellation(
      String paymentId, String cancellationId) {
    return transport
        .send(
            Call.of("payments.stopCancellation")
                .with("paymentId", paymentId)
                .with("cancellationId", cancellationId))
        .map(reply -> reply.as(StopPaymentCancellationResponse.class));
  }

  /**
   * Captures a payment that was only authorized, {@code POST /payments/{paymentId}/capture}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return completes when PortOne has accepted it
   */
  public Future<Void> capture(String paymentId) {
    return transport.send(Call.of("payments.capture").with("paymentId", paymentId)).mapEmpty();
  }

  /**
   * Registers the sub-merchants of a sales slip (KG Inicis), {@code POST
   * /payments/{paymentId}/register-store-receipt}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the sales slip to which sub-merchants were added
   */
  public Future<RegisterStoreReceiptResponse> registerStoreReceipts(
      RegisterStoreReceiptsRequest request) {
    return Arguments.sent(
        transport,
        "payments.registerStoreReceipts",
        request,
        reply -> reply.as(RegisterStoreReceiptResponse.class));
  }

  /**
   * Sends a webhook of a payment again, {@code POST /payments/{paymentId}/resend-webhook}.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the webhook
   */
  public Future<PaymentWebhook> resendWebhook(String paymentId) {
    return transport
        .send(Call.of("payments.resendWebhook").with("paymentId", paymentId))
        .map(reply -> reply.as(ResendWebhookResponse.class).webhook());
  }

  /**
   * Sends a webhook of a payment again, {@code POST /payments/{paymentId}/resend-webhook}.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @param webhookId PortOne's id of the webhook
   * @return the webhook
   */
  public Future<PaymentWebhook> resendWebhook(String paymentId, String webhookId) {
    return transport
        .send(
            Call.of("payments.resendWebhook")
                .with("paymentId", paymentId)
                .with("webhookId", webhookId))
        .map(reply -> reply.as(ResendWebhookResponse.class).webhook());
  }

  /**
   * Returns whether an order is paid for, in full, the action {@code payments.verify}.
   *
   * <p>The result is based on an answer that PortOne gives after this call, never on the data of a
   * browser or a webhook. It compares the id, the state, the total amount, the currency, the store
   * and the type of the channel.
   *
   * <p>A payment of a test channel moves no money: it is {@link Verification.Result#TEST_CHANNEL}
   * unless {@link Order#allowingTestChannel} states otherwise.
   *
   * @param order the order, with the amount to be paid
   * @return the result, which is {@link Verification.Result#VERIFIED} only for a payment of this
   *     order, paid in full in this amount and currency. A payment that PortOne does not find is
   *     also reported as a result; the future fails when PortOne cannot be queried
   */
  public Future<Verification> verify(Order order) {
    return Arguments.checked(
        "payments.verify",
        () -> transport.send(OwnCalls.verify(order)).map(reply -> reply.as(Verification.class)));
  }

  /**
   * Returns what PortOne has for a payment id, a payment or none, the action {@code
   * payments.reconcile}.
   *
   * <p>Call it after {@code OUTCOME_UNKNOWN} or a crash, before a charge or a refund is attempted
   * again. The answer is requested from PortOne after this call and shared with no other call, so
   * that it contains everything that PortOne had executed before.
   *
   * <p>None means that PortOne has executed nothing so far. A charge that a payment company is
   * still processing may appear later, so attempt it again only under the same payment id, for
   * which PortOne charges at most once.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the payment, or none when PortOne answers {@code PAYMENT_NOT_FOUND}; the future fails
   *     when PortOne cannot be queried
   */
  public Future<OrderPayment> reconcile(String paymentId) {
    return transport
        .send(Call.of("payments.reconcile").with("paymentId", paymentId))
        .map(reply -> reply.as(OrderPayment.class));
  }
}
