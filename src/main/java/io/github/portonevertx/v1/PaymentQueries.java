package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.internal.paging.AllPages;
import io.github.portonevertx.v1.payments.FoundPayments;
import io.github.portonevertx.v1.payments.Listing;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The queries of {@link Payments}, and the removal of payments of other orders. */
final class PaymentQueries {
  private final Transport transport;

  PaymentQueries(Transport transport) {
    this.transport = transport;
  }

  /** Returns the payment that answers a call. */
  Future<Payment> one(Call call) {
    return transport.send(call).map(reply -> reply.as(Payment.class));
  }

  /** Returns the page of payments that answers a call. */
  Future<Page<Payment>> page(Call call) {
    return transport.send(call).map(reply -> reply.asPage(Payment.class));
  }

  /** Returns all payments that PortOne finds, including those of other orders. */
  Future<List<Payment>> all(Call call) {
    return AllPages.of(page -> page(call.with("limit", 100).with("page", page)), Payment::impUid);
  }

  /** Returns the payments with these ids, and the ids that were not found. */
  Future<FoundPayments> many(List<String> impUids, List<String> merchantUids) {
    return transport
        .send(
            Call.of("payments.getMany")
                .withIfPresent("imp_uid", orNull(impUids))
                .withIfPresent("merchant_uid", orNull(merchantUids)))
        .map(
            reply ->
                new FoundPayments(
                    reply.asList(Payment.class).stream()
                        .filter(Objects::nonNull)
                        .filter(isOneOf(Set.copyOf(impUids), Set.copyOf(merchantUids)))
                        .toList(),
                    reply.missing()));
  }

  /**
   * Returns the payment that PortOne finds or, if it belongs to another order, the first payment of
   * the call's order.
   */
  Future<Payment> firstOfOrder(Call call) {
    return one(call)
        .compose(
            found ->
                isOfOrder(call).test(found)
                    ? Future.succeededFuture(found)
                    : all(Calls.withAction(call, "payments.findAll"))
                        .map(all -> firstOfOrder(all, call)));
  }

  private static Payment firstOfOrder(List<Payment> all, Call call) {
    return all.stream()
        .filter(isOfOrder(call))
        .findFirst()
        .orElseThrow(
            () ->
                PortOneException.builder(FailureKind.NOT_FOUND, "the order has no such payment")
                    .action(call.action())
                    .build());
  }

  /** Returns a test for the payments of the call's order. */
  static Predicate<Payment> isOfOrder(Call call) {
    return payment -> payment.merchantUid().equals(call.parameters().get("merchant_uid"));
  }

  private static Predicate<Payment> isOneOf(Set<String> impUids, Set<String> merchantUids) {
    return payment ->
        impUids.contains(payment.impUid()) || merchantUids.contains(payment.merchantUid());
  }

  /** Returns the call for the payments in a status. */
  static Call inStatus(PaymentStatus status, Listing listing) {
    return Listings.with(
        Call.of("payments.listByStatus")
            .with("payment_status", Arguments.wire(status, PaymentStatus::wire)),
        listing);
  }

  private static @Nullable List<String> orNull(List<String> ids) {
    return ids.isEmpty() ? null : ids;
  }
}
