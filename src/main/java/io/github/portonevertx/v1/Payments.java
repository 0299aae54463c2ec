package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.ReadAhead;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.PageStream;
import io.github.portonevertx.internal.paging.Span;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.FindAllRequest;
import io.github.portonevertx.v1.payments.FindRequest;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentBalance;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.github.portonevertx.v1.payments.Verification;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The operations for payments and refunds, one method per action of the event bus.
 *
 * <p>PortOne ignores the case of order ids. Payments of another order are removed here; the actions
 * of the event bus return everything that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when a parameter is wrong, and a transient kind when PortOne is not
 * available.
 */
public final class Payments {
  private final Transport transport;
  private final PaymentQueries queries;

  Payments(Transport transport) {
    this.transport = transport;
    this.queries = new PaymentQueries(transport);
  }

  /**
   * Returns one payment by PortOne's id, {@code GET /payments/{imp_uid}}. Use it to check what a
   * webhook or a browser reports about a payment.
   *
   * @param impUid PortOne's id, such as {@code imp_000000000001}
   * @return the payment. {@code NOT_FOUND} also means a payment of a test channel, unless the
   *     option {@code includeSandbox} is set
   */
  public Future<Payment> get(String impUid) {
    return queries.one(Call.of("payments.get").with("imp_uid", impUid));
  }

  /**
   * Returns one payment by PortOne's id, and sets for this call whether test channels are included.
   *
   * @param impUid PortOne's id
   * @param includeSandbox whether a payment of a test channel is found too
   * @return the payment
   */
  public Future<Payment> get(String impUid, boolean includeSandbox) {
    return queries.one(
        Call.of("payments.get").with("imp_uid", impUid).with("include_sandbox", includeSandbox));
  }

  /**
   * Returns many payments by PortOne's ids, {@code GET /payments}.
   *
   * @param impUids any number; more than 100 are requested in several requests
   * @return the payments that were found, in PortOne's order, and the ids that were not found
   */
  public Future<FoundPayments> getMany(Collection<String> impUids) {
    return getMany(impUids, List.of());
  }

  /**
   * Returns many payments by PortOne's ids, the merchant's order ids, or both.
   *
   * @param impUids any number, may be empty when there are order ids
   * @param merchantUids any number, may be empty when there are PortOne's ids
   * @return the payments that were found, in PortOne's order, and the ids that were not found
   */
  public Future<FoundPayments> getMany(
      Collection<String> impUids, Collection<String> merchantUids) {
    return Arguments.checked(
        "payments.getMany",
        () -> {
          List<String> ids = Arguments.items(impUids, "imp_uid");
          List<String> orders = Arguments.items(merchantUids, "merchant_uid");
          return queries.many(ids, orders);
        });
  }

  /**
   * Returns the newest payment of an order id, {@code GET /payments/find/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return the payment
   */
  public Future<Payment> find(String merchantUid) {
    return find(FindRequest.builder().merchantUid(merchantUid).build());
  }

  /**
   * Returns the first payment of an order id in one status, by a sort order.
   *
   * @param request the order id, the status and the sort order
   * @return the payment
   */
  public Future<Payment> find(FindRequest request) {
    return Arguments.checked(
        "payments.find",
        () -> {
          Call call = Arguments.required(request, "request").toCall();
          return queries.firstOfOrder(call);
        });
  }

  /**
   * Returns the first page of all payments that share an order id, {@code GET
   * /payments/findAll/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return up to 20 payments, newest first
   */
  public Future<Page<Payment>> findAll(String merchantUid) {
    return findAll(FindAllRequest.builder().merchantUid(merchantUid).build());
  }

  /**
   * Returns a page of the payments that share an order id.
   *
   * @param request the order id, the status, the page, its length and the sort order
   * @return the page, with PortOne's numbers
   */
  public Future<Page<Payment>> findAll(FindAllRequest request) {
    return Arguments.checked(
        "payments.findAll",
        () -> {
          Call call = Arguments.required(request, "request").toCall();
          return queries
              .page(call)
              .map(page -> Listings.only(page, PaymentQueries.isOfOrder(call)));
        });
  }

  /**
   * Returns a stream of all payments that share an order id, which requests one page in advance.
   *
   * @param request the order id, the status, the first page, the length of pages and the sort order
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> streamAll(FindAllRequest request) {
    return streamAll(request, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of all payments that share an order id.
   *
   * @param request the order id, the status, the first page, the length of pages and the sort order
   * @param readAhead the number of pages that are requested or kept at a time, each after the page
   *     before it; without a time span
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> streamAll(FindAllRequest request, ReadAhead readAhead) {
    return PageStream.orFailing(
        "payments.findAll",
        () -> {
          Call call = Arguments.required(request, "request").toCall();
          Span<Payment> pages = Span.of(page -> queries.page(call.with("page", page)));
          return PageStream.over(
              Listings.undivided(readAhead),
              List.of(pages.from(Listings.pageOf(call.parameters().get("page")))),
              PaymentQueries.isOfOrder(call));
        });
  }

  /**
   * Returns the first page of the last 90 days' payments in a status, {@code GET
   * /payments/status/{payment_status}}.
   *
   * @param status {@link PaymentStatus#ALL} for all payments
   * @return up to 20 payments, newest first
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status) {
    return listByStatus(status, Listing.FIRST_PAGE);
  }

  /**
   * Returns a page of payments in a status.
   *
   * @param status {@link PaymentStatus#ALL} for all payments
   * @param listing the page, its length, the sort order, and the time span of at most 90 days
   * @return the page; {@code INVALID_REQUEST} for a page after the last
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status, Listing listing) {
    return Arguments.checked(
        "payments.listByStatus", () -> queries.page(PaymentQueries.inStatus(status, listing)));
  }

  /**
   * Returns a stream of the payments in a status over any time span, which requests one page in
   * advance; see {@link #streamByStatus(PaymentStatus, Listing, ReadAhead)}.
   *
   * @param status {@link PaymentStatus#ALL} for all payments
   * @param listing the first page, the length of pages, the sort order and the time span; the last
   *     90 days by default
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> streamByStatus(PaymentStatus status, Listing listing) {
    return streamByStatus(status, listing, ReadAhead.DEFAULT);
  }

  /**
   * Returns a stream of the payments in a status over any time span, which is requested in windows
   * of 90 days, PortOne's limit, or in shorter ones.
   *
   * <p>Pages are requested by their number, several at a time, when the listing has a start or an
   * end and is sorted by the time the attempt began, otherwise one after another. If the total that
   * PortOne reports changes between two pages, the later one is requested again, so that payments
   * that are created during the stream never hide others.
   *
   * <p>Payments whose status changes during the stream move between pages, so a stream of one
   * status can omit or repeat payments. {@link PaymentStatus#ALL} with {@link
   * Sorting#OLDEST_STARTED_FIRST} over a span in the past is stable.
   *
   * @param status {@link PaymentStatus#ALL} for all payments
   * @param listing the first page, the length of pages, the sort order and the time span; the last
   *     90 days by default
   * @param readAhead the number of pages that are requested or kept at a time, and the time spans
   * @return a stream that starts when its handler is set; call {@code pause()} before that to
   *     control it with {@code fetch(n)}
   */
  public ReadStream<Payment> streamByStatus(
      PaymentStatus status, Listing listing, ReadAhead readAhead) {
    return PageStream.orFailing(
        "payments.listByStatus",
        () -> {
          List<Span<Payment>> spans = new ArrayList<>();
          for (Listing window : Listings.windows(listing, readAhead)) {
            Call call = PaymentQueries.inStatus(status, window);
            Span<Payment> span =
                Span.<Payment>of(page -> queries.page(call.with("page", page)))
                    .numbered(Listings.isNumbered(window));
            spans.add(spans.isEmpty() ? span.from(Listings.pageOf(listing.page())) : span);
          }
          return PageStream.over(readAhead, spans);
        });
  }

  /**
   * Returns the amounts of a payment by payment method, {@code GET /payments/{imp_uid}/balance};
   * PAYCO payments only.
   *
   * @param impUid PortOne's id
   * @return the balance after refunds
   */
  public Future<PaymentBalance> balance(String impUid) {
    return transport
        .send(Call.of("payments.balance").with("imp_uid", impUid))
        .map(reply -> reply.as(PaymentBalance.class));
  }

  /**
   * Refunds a payment, in full or in part, {@code POST /payments/cancel}.
   *
   * <p>The future fails with {@code REJECTED} when PortOne or the payment company rejects the
   * refund, and with {@code OUTCOME_UNKNOWN} when it may have been executed: call {@link
   * #reconcile} before another attempt.
   *
   * @param request the payment and the amount
   * @return the payment after the refund
   */
  public Future<Payment> cancel(CancelRequest request) {
    return Arguments.sent(transport, "payments.cancel", request, reply -> reply.as(Payment.class));
  }

  /**
   * Returns whether an order is paid, the action {@code payments.verify}. The result is based on
   * PortOne's current answer, never on the data of a browser or a webhook.
   *
   * <p>With {@link Order#impUid()} that payment is queried and, if it is verified, all payments of
   * the order, so that a double payment is detected. Without it all payments of the order are
   * queried. Payments of test channels do not count unless the option {@code includeSandbox} is
   * set, because they do not move money.
   *
   * @param order the order with the expected amount
   * @return the result, which is {@link Verification.Result#VERIFIED} only for one payment of this
   *     order, paid in full in this amount and currency. A payment that PortOne does not find is
   *     also reported as a result; the future fails when PortOne cannot be queried
   */
  public Future<Verification> verify(Order order) {
    return Arguments.checked(
        "payments.verify",
        () -> {
          Order known = Arguments.required(order, "order");
          return transport
              .send(
                  Call.of("payments.verify")
                      .with("merchant_uid", known.merchantUid())
                      .with("amount", known.amount())
                      .with("currency", known.currency())
                      .withIfPresent("imp_uid", known.impUid()))
              .map(reply -> reply.as(Verification.class));
        });
  }

  /**
   * Returns the current payments of an order. Call it after {@code OUTCOME_UNKNOWN}, before a call
   * is repeated. It reads all pages of the action {@code payments.findAll}.
   *
   * <p>{@code NOT_FOUND} from PortOne means that there is no payment of this order, and gives an
   * empty result. A charge that the payment company is still processing may appear later.
   *
   * @param merchantUid the merchant's order id
   * @return all payments of the order, newest first
   */
  public Future<OrderPayments> reconcile(String merchantUid) {
    return queries
        .all(
            FindAllRequest.builder()
                .merchantUid(merchantUid)
                .status(PaymentStatus.ALL)
                .sorting(Sorting.NEWEST_STARTED_FIRST)
                .build()
                .toCall())
        .map(payments -> new OrderPayments(merchantUid, payments));
  }
}
