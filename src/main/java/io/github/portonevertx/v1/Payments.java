package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.AllPages;
import io.github.portonevertx.internal.paging.PageStream;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Queries about payments, and refunds: one method for each action of the event bus.
 *
 * <p>PortOne finds order ids without regard to case. What is found for another order is left out
 * here; the actions of the event bus answer all that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when a parameter is wrong, and any kind for a PortOne that cannot be
 * reached.
 */
public final class Payments {
  private final Transport transport;

  Payments(Transport transport) {
    this.transport = transport;
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
    return one(Call.of("payments.get").with("imp_uid", impUid));
  }

  /**
   * Returns one payment by PortOne's id, and sets for this call whether test channels are included.
   *
   * @param impUid PortOne's id
   * @param includeSandbox whether a payment of a test channel is found too
   * @return the payment
   */
  public Future<Payment> get(String impUid, boolean includeSandbox) {
    return one(
        Call.of("payments.get").with("imp_uid", impUid).with("include_sandbox", includeSandbox));
  }

  /**
   * Returns many payments by PortOne's ids, {@code GET /payments}.
   *
   * @param impUids any number; more than 100 are asked for in several requests
   * @return those that were found, in PortOne's order, and the ids that were not
   */
  public Future<FoundPayments> getMany(Collection<String> impUids) {
    return getMany(impUids, List.of());
  }

  /**
   * Returns many payments by PortOne's ids, the merchant's order ids, or both.
   *
   * @param impUids any number, may be empty when there are order ids
   * @param merchantUids any number, may be empty when there are PortOne's ids
   * @return those that were found, in PortOne's order, and the ids that were not
   */
  public Future<FoundPayments> getMany(
      Collection<String> impUids, Collection<String> merchantUids) {
    return Arguments.checked(
        "payments.getMany",
        () -> {
          List<String> ids = Arguments.items(impUids, "imp_uid");
          List<String> orders = Arguments.items(merchantUids, "merchant_uid");
          return transport
              .send(
                  Call.of("payments.getMany")
                      .withIfPresent("imp_uid", orNull(ids))
                      .withIfPresent("merchant_uid", orNull(orders)))
              .map(
                  reply ->
                      new FoundPayments(
                          reply.asList(Payment.class).stream()
                              .filter(Objects::nonNull)
                              .filter(isOneOf(Set.copyOf(ids), Set.copyOf(orders)))
                              .toList(),
                          reply.missing()));
        });
  }

  private static Predicate<Payment> isOneOf(Set<String> impUids, Set<String> merchantUids) {
    return payment ->
        impUids.contains(payment.impUid()) || merchantUids.contains(payment.merchantUid());
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
          return one(call).compose(found -> own(found, call));
        });
  }

  /**
   * Returns the payment that was found, or the first of this order when that is another order's.
   */
  private Future<Payment> own(Payment found, Call call) {
    return isOf(call).test(found)
        ? Future.succeededFuture(found)
        : all(Calls.withAction(call, "payments.findAll"))
            .map(
                all ->
                    all.stream()
                        .filter(isOf(call))
                        .findFirst()
                        .orElseThrow(
                            () ->
                                PortOneException.builder(
                                        FailureKind.NOT_FOUND, "the order has no such payment")
                                    .action(call.action())
                                    .build()));
  }

  /** Returns a test for the payments of the call's order. */
  private static Predicate<Payment> isOf(Call call) {
    return payment -> payment.merchantUid().equals(call.parameters().get("merchant_uid"));
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
   * @param request the order id, the status, the page and its length and order
   * @return the page; its numbers are PortOne's
   */
  public Future<Page<Payment>> findAll(FindAllRequest request) {
    return Arguments.checked(
        "payments.findAll",
        () -> {
          Call call = Arguments.required(request, "request").toCall();
          return page(call).map(page -> Listings.only(page, isOf(call)));
        });
  }

  /**
   * Returns a stream of all payments that share an order id. It requests the next page when the
   * reader wants more.
   *
   * @param request the order id, the status, the page to begin with, the length of pages and the
   *     order
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamAll(FindAllRequest request) {
    return Listings.stream(
        "payments.findAll",
        () -> {
          Call call = Arguments.required(request, "request").toCall();
          return PageStream.over(
              Listings.pageOf(call.parameters().get("page")),
              List.of(page -> page(call.with("page", page))),
              isOf(call));
        });
  }

  /**
   * Returns the first page of the last 90 days' payments in a status, {@code GET
   * /payments/status/{payment_status}}.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @return up to 20 payments, newest first
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status) {
    return listByStatus(status, Listing.FIRST_PAGE);
  }

  /**
   * Returns a page of payments in a status.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @param listing which page, how long, in which order, and of which time span, at most 90 days
   * @return the page; a page past the last is {@code INVALID_REQUEST}
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status, Listing listing) {
    return Arguments.checked("payments.listByStatus", () -> page(listCall(status, listing)));
  }

  /**
   * Returns a stream of the payments in a status over any time span, in windows of PortOne's 90
   * days. It requests the next page when the reader wants more.
   *
   * <p>Payments that change their status meanwhile move between pages: a stream of one status can
   * miss or repeat some. {@link PaymentStatus#ALL} with {@link Sorting#OLDEST_STARTED_FIRST} over a
   * span in the past is stable.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @param listing where to begin, how long a page is, in which order, and of which time span;
   *     without one the last 90 days
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamByStatus(PaymentStatus status, Listing listing) {
    return Listings.stream(
        "payments.listByStatus",
        () -> {
          List<IntFunction<Future<Page<Payment>>>> spans = new ArrayList<>();
          for (Listing window : Listings.windows(listing)) {
            Call call = listCall(status, window);
            spans.add(page -> page(call.with("page", page)));
          }
          return PageStream.over(Listings.pageOf(listing.page()), spans);
        });
  }

  /**
   * Returns what a payment consists of, by means of payment, {@code GET
   * /payments/{imp_uid}/balance}; PAYCO payments only.
   *
   * @param impUid PortOne's id
   * @return the balance, refunds taken off
   */
  public Future<PaymentBalance> balance(String impUid) {
    return transport
        .send(Call.of("payments.balance").with("imp_uid", impUid))
        .map(reply -> reply.as(PaymentBalance.class));
  }

  /**
   * Refunds a payment, in full or in part, {@code POST /payments/cancel}.
   *
   * <p>A refund that PortOne or the payment company refuses is {@code REJECTED}. {@code
   * OUTCOME_UNKNOWN} means that the refund may have happened: call {@link #reconcile} before
   * another attempt.
   *
   * @param request what to refund
   * @return the payment after the refund
   */
  public Future<Payment> cancel(CancelRequest request) {
    return Arguments.sent(transport, "payments.cancel", request, reply -> reply.as(Payment.class));
  }

  /**
   * Returns whether an order is paid for, the action {@code payments.verify}: decided from
   * PortOne's present answer, never from the data of a browser or a webhook.
   *
   * <p>With {@link Order#impUid()} that payment is asked for, and, when it is good, the order's
   * others, so that a buyer who paid twice is noticed. Without one all payments of the order are
   * looked at. Payments of test channels do not count unless the option {@code includeSandbox} is
   * set: they move no money.
   *
   * @param order what was to be paid
   * @return the result, which is {@link Verification.Result#VERIFIED} only for one payment of this
   *     order, paid in full in this amount and currency. A payment that PortOne does not know is a
   *     result, too; the future fails when PortOne cannot be asked
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
   * Returns what PortOne has now for an order. Call it after {@code OUTCOME_UNKNOWN}, before
   * anything is repeated. It reads all pages of {@link #findAll} and is no action of its own.
   *
   * <p>{@code NOT_FOUND} from PortOne means that nothing happened under this order number, and is
   * an empty state here. A charge still under way at the payment company may turn up later.
   *
   * @param merchantUid the merchant's order id
   * @return every payment of the order, newest first
   */
  public Future<OrderPayments> reconcile(String merchantUid) {
    return all(FindAllRequest.builder()
            .merchantUid(merchantUid)
            .status(PaymentStatus.ALL)
            .sorting(Sorting.NEWEST_STARTED_FIRST)
            .build()
            .toCall())
        .map(payments -> new OrderPayments(merchantUid, payments));
  }

  /** Returns all payments that PortOne finds, those of other orders among them. */
  private Future<List<Payment>> all(Call call) {
    return AllPages.of(page -> page(call.with("limit", 100).with("page", page)), Payment::impUid);
  }

  private Future<Payment> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Payment.class));
  }

  private Future<Page<Payment>> page(Call call) {
    return transport.send(call).map(reply -> reply.asPage(Payment.class));
  }

  private static Call listCall(PaymentStatus status, Listing listing) {
    return Listings.with(
        Call.of("payments.listByStatus")
            .with("payment_status", Arguments.wire(status, PaymentStatus::wire)),
        listing);
  }

  private static @Nullable List<String> orNull(List<String> ids) {
    return ids.isEmpty() ? null : ids;
  }
}
