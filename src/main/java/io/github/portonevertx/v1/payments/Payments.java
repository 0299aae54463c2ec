package io.github.portonevertx.v1.payments;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.AllPages;
import io.github.portonevertx.internal.paging.PageStream;
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
 * Queries about payments, and refunds; one method an action of the event bus.
 *
 * <p>PortOne finds order ids without regard to case. What is found for another order is left out
 * here; the actions of the event bus answer all that PortOne found.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code NOT_FOUND} when there is no such payment,
 * {@code INVALID_REQUEST} when a parameter is wrong, and any kind that says PortOne cannot be asked
 * now.
 */
public final class Payments {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.payments()} gives it.
   *
   * @param transport to send calls with
   */
  public Payments(Transport transport) {
    this.transport = transport;
  }

  /**
   * One payment by PortOne's id, {@code GET /payments/{imp_uid}}: the only truth about a payment
   * that a webhook or a browser tells of.
   *
   * @param impUid PortOne's id, such as {@code imp_000000000001}
   * @return the payment. {@code NOT_FOUND} also means a payment of a test channel, unless the
   *     option {@code includeSandbox} is set
   */
  public Future<Payment> get(String impUid) {
    return one(Call.of("payments.get").with("imp_uid", impUid));
  }

  /**
   * One payment by PortOne's id, with a word on test channels for this call.
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
   * Many payments by PortOne's ids, {@code GET /payments}.
   *
   * @param impUids any number; more than 100 are asked for in several requests
   * @return those that were found, in PortOne's order, and the ids that were not
   */
  public Future<FoundPayments> getMany(Collection<String> impUids) {
    return getMany(impUids, List.of());
  }

  /**
   * Many payments by PortOne's ids, the merchant's order ids, or both.
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
   * The newest payment of an order id, {@code GET /payments/find/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return the payment
   */
  public Future<Payment> find(String merchantUid) {
    return one(Call.of("payments.find").with("merchant_uid", merchantUid))
        .compose(found -> own(found, merchantUid, PaymentStatus.ALL, Listing.FIRST_PAGE));
  }

  /**
   * The first payment of an order id in one status, by a sort order.
   *
   * @param merchantUid the merchant's order id
   * @param status which payments count
   * @param sorting which of them is first
   * @return the payment
   */
  public Future<Payment> find(String merchantUid, PaymentStatus status, Sorting sorting) {
    return Arguments.checked(
        "payments.find",
        () -> {
          Listing order = Listing.FIRST_PAGE.sorting(sorting);
          return one(Call.of("payments.find")
                  .with("merchant_uid", merchantUid)
                  .with("payment_status", Arguments.required(status, "payment_status").word())
                  .with("sorting", sorting.wire()))
              .compose(found -> own(found, merchantUid, status, order));
        });
  }

  /** The payment that was found, or the first of this order when that is another order's. */
  private Future<Payment> own(
      Payment found, String merchantUid, PaymentStatus status, Listing listing) {
    return isOf(merchantUid).test(found)
        ? Future.succeededFuture(found)
        : all(merchantUid, status, listing)
            .map(
                all ->
                    all.stream()
                        .filter(isOf(merchantUid))
                        .findFirst()
                        .orElseThrow(
                            () ->
                                PortOneException.builder(
                                        FailureKind.NOT_FOUND, "the order has no such payment")
                                    .action("payments.find")
                                    .build()));
  }

  private static Predicate<Payment> isOf(String merchantUid) {
    return payment -> payment.merchantUid().equals(merchantUid);
  }

  /**
   * The first page of all payments that share an order id, {@code GET
   * /payments/findAll/{merchant_uid}}.
   *
   * @param merchantUid the merchant's order id
   * @return up to 20 payments, newest first
   */
  public Future<Page<Payment>> findAll(String merchantUid) {
    return findAll(merchantUid, PaymentStatus.ALL, Listing.FIRST_PAGE);
  }

  /**
   * A page of the payments that share an order id.
   *
   * @param merchantUid the merchant's order id
   * @param status which payments count
   * @param listing which page, how long, in which order; it must not have a time span
   * @return the page; its numbers are PortOne's
   */
  public Future<Page<Payment>> findAll(String merchantUid, PaymentStatus status, Listing listing) {
    return Arguments.checked(
        "payments.findAll",
        () ->
            found(merchantUid, status, listing)
                .map(
                    page ->
                        new Page<>(
                            page.total(),
                            page.previous(),
                            page.next(),
                            page.list().stream().filter(isOf(merchantUid)).toList())));
  }

  /** A page as PortOne has it. */
  private Future<Page<Payment>> found(String merchantUid, PaymentStatus status, Listing listing) {
    return page(findAllCall(merchantUid, status, listing));
  }

  /**
   * Walks through all payments that share an order id, page after page as the reader asks for more.
   *
   * @param merchantUid the merchant's order id
   * @param status which payments count
   * @param listing where to begin, how long a page is, in which order; it must not have a time span
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamAll(String merchantUid, PaymentStatus status, Listing listing) {
    Arguments.required(merchantUid, "merchant_uid");
    Arguments.required(status, "payment_status");
    return PageStream.over(
        Arguments.required(listing, "listing").firstPage(),
        List.of(page -> found(merchantUid, status, listing.page(page))),
        isOf(merchantUid));
  }

  /**
   * The first page of the last 90 days' payments in a status, {@code GET
   * /payments/status/{payment_status}}.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @return up to 20 payments, newest first
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status) {
    return listByStatus(status, Listing.FIRST_PAGE);
  }

  /**
   * A page of payments in a status.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @param listing which page, how long, in which order, and of which time span, at most 90 days
   * @return the page; a page past the last is {@code INVALID_REQUEST}
   */
  public Future<Page<Payment>> listByStatus(PaymentStatus status, Listing listing) {
    return Arguments.checked("payments.listByStatus", () -> page(listCall(status, listing)));
  }

  /**
   * Walks through payments in a status over any time span, in windows of PortOne's 90 days, page
   * after page as the reader asks for more.
   *
   * <p>While it walks, payments change their status and so move between pages: a walk in one status
   * can miss or repeat some. {@link PaymentStatus#ALL} with {@link Sorting#OLDEST_STARTED_FIRST}
   * over a span that has ended stays put.
   *
   * @param status {@link PaymentStatus#ALL} for every one
   * @param listing where to begin, how long a page is, in which order, and of which time span;
   *     without one the last 90 days
   * @return a stream that begins when its handler is set; {@code pause()} it first to {@code
   *     fetch(n)} by hand
   */
  public ReadStream<Payment> streamByStatus(PaymentStatus status, Listing listing) {
    Arguments.required(status, "payment_status");
    List<IntFunction<Future<Page<Payment>>>> spans = new ArrayList<>();
    for (Listing window : Arguments.required(listing, "listing").windows()) {
      spans.add(page -> page(listCall(status, window.page(page))));
    }
    return PageStream.over(listing.firstPage(), spans);
  }

  /**
   * What a payment consists of, by means of payment, {@code GET /payments/{imp_uid}/balance}; PAYCO
   * payments only.
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
   * <p>A refund that PortOne or the payment company turns down is {@code REJECTED}. {@code
   * OUTCOME_UNKNOWN} means that the refund may have happened: ask {@link #reconcile} before another
   * try.
   *
   * @param request what to give back
   * @return the payment after the refund
   */
  public Future<Payment> cancel(CancelRequest request) {
    return Arguments.checked(
        "payments.cancel", () -> one(Arguments.required(request, "request").call()));
  }

  /**
   * Whether an order is paid for, the action {@code payments.verify}: decided from what PortOne
   * answers now, never from what a browser or a webhook says.
   *
   * <p>With {@link Order#impUid()} that payment is asked for, and, when it is good, the order's
   * others, so that a buyer who paid twice is noticed. Without one all payments of the order are
   * looked at. Payments of test channels do not count unless the option {@code includeSandbox} is
   * set: nobody has paid anything there.
   *
   * @param order what was to be paid
   * @return the result, which is {@link Verification.Result#VERIFIED} only for one payment of this
   *     order, paid in full in this amount and currency. A payment that PortOne does not know is a
   *     result, too; the future fails when PortOne cannot be asked
   */
  public Future<Verification> verify(Order order) {
    return Arguments.checked(
        "payments.verify",
        () ->
            transport
                .send(Arguments.required(order, "order").call())
                .map(reply -> reply.as(Verification.class)));
  }

  /**
   * What PortOne has now for an order: what to ask after {@code OUTCOME_UNKNOWN}, before anything
   * is repeated. It reads all pages of {@link #findAll} and is no action of its own.
   *
   * <p>{@code NOT_FOUND} from PortOne means that nothing happened under this order number, and is
   * an empty state here. A charge still under way at the payment company may turn up later.
   *
   * @param merchantUid the merchant's order id
   * @return every payment of the order, newest first
   */
  public Future<OrderPayments> reconcile(String merchantUid) {
    return Arguments.checked(
        "payments.findAll",
        () -> {
          Arguments.required(merchantUid, "merchant_uid");
          Listing newest = Listing.FIRST_PAGE.sorting(Sorting.NEWEST_STARTED_FIRST);
          return all(merchantUid, PaymentStatus.ALL, newest)
              .map(payments -> new OrderPayments(merchantUid, payments));
        });
  }

  /** All payments that PortOne finds, those of other orders among them. */
  private Future<List<Payment>> all(String merchantUid, PaymentStatus status, Listing listing) {
    return AllPages.of(
        page -> found(merchantUid, status, listing.limit(100).page(page)), Payment::impUid);
  }

  private Future<Payment> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Payment.class));
  }

  private Future<Page<Payment>> page(Call call) {
    return transport.send(call).map(reply -> reply.asPage(Payment.class));
  }

  private static Call findAllCall(String merchantUid, PaymentStatus status, Listing listing) {
    return Arguments.required(listing, "listing")
        .addTo(
            Call.of("payments.findAll")
                .with("merchant_uid", merchantUid)
                .with("payment_status", Arguments.required(status, "payment_status").word()));
  }

  private static Call listCall(PaymentStatus status, Listing listing) {
    return Arguments.required(listing, "listing")
        .addTo(
            Call.of("payments.listByStatus")
                .with("payment_status", Arguments.required(status, "payment_status").word()));
  }

  private static @Nullable List<String> orNull(List<String> ids) {
    return ids.isEmpty() ? null : ids;
  }
}
