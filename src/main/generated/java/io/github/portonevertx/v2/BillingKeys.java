package io.github.portonevertx.v2;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.v2.billingkeys.BillingKeyInfo;
import io.github.portonevertx.v2.billingkeys.BillingKeyPage;
import io.github.portonevertx.v2.billingkeys.ConfirmIssueAndPayRequest;
import io.github.portonevertx.v2.billingkeys.ConfirmRequest;
import io.github.portonevertx.v2.billingkeys.ConfirmedBillingKeyIssueAndPaySummary;
import io.github.portonevertx.v2.billingkeys.ConfirmedBillingKeySummary;
import io.github.portonevertx.v2.billingkeys.DeleteBillingKeyResponse;
import io.github.portonevertx.v2.billingkeys.DeleteRequest;
import io.github.portonevertx.v2.billingkeys.IssueBillingKeyResponse;
import io.github.portonevertx.v2.billingkeys.IssueRequest;
import io.github.portonevertx.v2.billingkeys.ListRequest;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;

/**
 * The operations for billing keys, one method per action of the event bus; {@link
 * PortOneV2Client#billingKeys()} returns this group.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code CONFLICT} when
 * its state does not allow the call, {@code REJECTED} when PortOne or the payment company refuses
 * it, and a transient kind when PortOne is not available. {@link PortOneException#errorType()} is
 * PortOne's own error type.
 */
public final class BillingKeys {
  private final Transport transport;

  BillingKeys(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns one billing key, {@code GET /billing-keys/{billingKey}}.
   *
   * @param billingKey the billing key, which PortOne assigns
   * @return a billing key with its payment methods, its channels and its status
   */
  public Future<BillingKeyInfo> get(String billingKey) {
    return transport
        .send(Call.of("billingKeys.get").with("billingKey", billingKey))
        .map(reply -> reply.as(BillingKeyInfo.class));
  }

  /**
   * Returns a page of billing keys that match a filter, {@code GET /billing-keys}.
   *
   * @param request what to send
   * @return a page of billing keys
   */
  public Future<BillingKeyPage> list(ListRequest request) {
    return Arguments.sent(
        transport, "billingKeys.list", request, reply -> reply.as(BillingKeyPage.class));
  }

  /**
   * Returns a stream of all entries from the requested page on, which requests one page in advance;
   * see {@link #stream(ListRequest, ReadAhead)}.
   *
   * @param request the filter, the order, the first page and the size of pages
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<BillingKeyInfo> stream(ListRequest request) {
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
  public ReadStream<BillingKeyInfo> stream(ListRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "billingKeys.list",
        () ->
            Listings.pages(
                transport,
                Arguments.required(request, "request").toCall(),
                BillingKeyPage.class,
                BillingKeyPage::items,
                BillingKeyPage::page,
                readAhead));
  }

  /**
   * Issues a billing key from card data, {@code POST /billing-keys}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the result of issuing a billing key
   */
  public Future<IssueBillingKeyResponse> issue(IssueRequest request) {
    return Arguments.sent(
        transport, "billingKeys.issue", request, reply -> reply.as(IssueBillingKeyResponse.class));
  }

  /**
   * Approves the issue of a billing key that waits for the server's approval, {@code POST
   * /billing-keys/confirm}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return a billing key that was issued after its approval
   */
  public Future<ConfirmedBillingKeySummary> confirm(ConfirmRequest request) {
    return Arguments.sent(
        transport,
        "billingKeys.confirm",
        request,
        reply -> reply.as(ConfirmedBillingKeySummary.class));
  }

  /**
   * Approves the issue of a billing key together with its first payment, {@code POST
   * /billing-keys/confirm-issue-and-pay}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return a billing key that was issued after its approval, and its first payment
   */
  public Future<ConfirmedBillingKeyIssueAndPaySummary> confirmIssueAndPay(
      ConfirmIssueAndPayRequest request) {
    return Arguments.sent(
        transport,
        "billingKeys.confirmIssueAndPay",
        request,
        reply -> reply.as(ConfirmedBillingKeyIssueAndPaySummary.class));
  }

  /**
   * Deletes a billing key, {@code DELETE /billing-keys/{billingKey}}.
   *
   * <p>PortOne executes it at most once, however often it is repeated with its idempotency key.
   * After {@code OUTCOME_UNKNOWN} repeat it with the same key, or read its result, before another
   * attempt.
   *
   * @param request what to send
   * @return the result of deleting a billing key
   */
  public Future<DeleteBillingKeyResponse> delete(DeleteRequest request) {
    return Arguments.sent(
        transport,
        "billingKeys.delete",
        request,
        reply -> reply.as(DeleteBillingKeyResponse.class));
  }
}
