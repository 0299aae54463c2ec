package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v2.cashreceipts.CancelCashReceiptResponse;
import io.github.portonevertx.v2.cashreceipts.CashReceipt;
import io.github.portonevertx.v2.cashreceipts.CashReceiptPage;
import io.github.portonevertx.v2.cashreceipts.CashReceiptSummary;
import io.github.portonevertx.v2.cashreceipts.IssueCashReceiptResponse;
import io.github.portonevertx.v2.cashreceipts.IssueRequest;
import io.github.portonevertx.v2.cashreceipts.ListRequest;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;

/**
 * The operations for cash receipts, one method per action of the event bus; {@link
 * PortOneV2Client#cashReceipts()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class CashReceipts {
  private final Transport transport;

  CashReceipts(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns the cash receipt of a payment, {@code GET /payments/{paymentId}/cash-receipt}.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return a cash receipt, issued, cancelled or failed
   */
  public Future<CashReceipt> get(String paymentId) {
    return transport
        .send(Call.of("cashReceipts.get").with("paymentId", paymentId))
        .map(reply -> reply.as(CashReceipt.class));
  }

  /**
   * Returns a page of cash receipts that match a filter, {@code GET /cash-receipts}.
   *
   * @param request what to send
   * @return a page of cash receipts
   */
  public Future<CashReceiptPage> list(ListRequest request) {
    return Arguments.sent(
        transport, "cashReceipts.list", request, reply -> reply.as(CashReceiptPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #stream(ListRequest, ReadAhead)}.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<CashReceipt> stream(ListRequest request) {
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
   * @param request the filter, the order, the first page and the size of pages
   * @param readAhead the number of pages that are requested or kept at a time; without a time span
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<CashReceipt> stream(ListRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "cashReceipts.list",
        () ->
            Listings.pages(
                transport,
                Arguments.required(request, "request").toCall(),
                CashReceiptPage.class,
                CashReceiptPage::items,
                CashReceiptPage::page,
                readAhead));
  }

  /**
   * Issues a cash receipt for a payment or for a deal outside PortOne, {@code POST /cash-receipts}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the cash receipt
   */
  public Future<CashReceiptSummary> issue(IssueRequest request) {
    return Arguments.sent(
        transport,
        "cashReceipts.issue",
        request,
        reply -> reply.as(IssueCashReceiptResponse.class).cashReceipt());
  }

  /**
   * Cancels a cash receipt, {@code POST /payments/{paymentId}/cash-receipt/cancel}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param paymentId the id of the payment, chosen by the merchant
   * @return the result of cancelling a cash receipt
   */
  public Future<CancelCashReceiptResponse> cancel(String paymentId) {
    return transport
        .send(Call.of("cashReceipts.cancel").with("paymentId", paymentId))
        .map(reply -> reply.as(CancelCashReceiptResponse.class));
  }
}
