package io.github.portonevertx.v1.internal.verification;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.Page;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.Money;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.paging.AllPages;
import io.github.portonevertx.internal.pipeline.ComposedOperations.Composed;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.github.portonevertx.v1.payments.Order;
import io.github.portonevertx.v1.payments.OrderPayments;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.Sorting;
import io.github.portonevertx.v1.payments.Verification;
import io.github.portonevertx.v1.payments.Verification.Result;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the action {@code payments.verify} with queries for the payments of the order. */
public final class OrderCheck implements Composed {
  @Override
  public Future<Reply> answer(Call call, Transport queries) {
    return verify(call, queries).map(verification -> Reply.of(V1Json.CODEC.write(verification)));
  }

  private static Future<Verification> verify(Call call, Transport queries) {
    Order order = order(call);
    // Only one query of PortOne hides payments of test channels, but they never count as paid.
    boolean testChannels = Boolean.TRUE.equals(call.parameters().get("include_sandbox"));
    String impUid = order.impUid();
    if (impUid == null) {
      return listed(queries, order, testChannels);
    }
    return one(queries, impUid, testChannels)
        .map(payment -> counts(payment, testChannels) ? order.check(payment) : none())
        .recover(
            failure ->
                Failures.is(failure, FailureKind.NOT_FOUND)
                    ? Future.succeededFuture(none())
                    : Future.failedFuture(failure))
        .compose(
            one ->
                // The listing is more recent, so it decides about this payment and the others.
                one.isVerified()
                    ? listed(queries, order, testChannels)
                    : Future.succeededFuture(one));
  }

  private static Future<Payment> one(Transport queries, String impUid, boolean testChannels) {
    return queries
        .send(Call.of("payments.get").with("imp_uid", impUid).with("include_sandbox", testChannels))
        .map(reply -> reply.as(Payment.class));
  }

  private static Future<Verification> listed(Transport queries, Order order, boolean testChannels) {
    return AllPages.of(page -> page(queries, order, page), Payment::impUid)
        .map(all -> all.stream().filter(payment -> counts(payment, testChannels)).toList())
        .map(counting -> judged(order, counting));
  }

  private static Future<Page<Payment>> page(Transport queries, Order order, int number) {
    return queries
        .send(
            Call.of("payments.findAll")
                .with("merchant_uid", order.merchantUid())
                .with("payment_status", PaymentStatus.ALL.wire())
                .with("page", number)
                .with("limit", 100)
                .with("sorting", Sorting.NEWEST_STARTED_FIRST.wire()))
        .map(reply -> reply.asPage(Payment.class));
  }

  /**
   * Returns the result for a listing. PortOne ignores case when it looks up orders, so the listing
   * may contain payments of another order.
   */
  private static Verification judged(Order order, List<Payment> listed) {
    OrderPayments own = new OrderPayments(order.merchantUid(), listed);
    boolean others =
        order.impUid() == null
            ? own.payments().isEmpty() && !listed.isEmpty()
            : listed.stream()
                .filter(payment -> payment.impUid().equals(order.impUid()))
                .anyMatch(payment -> !payment.merchantUid().equals(order.merchantUid()));
    return others ? new Verification(Result.ORDER_MISMATCH, List.of()) : order.check(own);
  }

  private static boolean counts(Payment payment, boolean testChannels) {
    return testChannels || !payment.sandbox();
  }

  private static Verification none() {
    return new Verification(Result.NOT_FOUND, List.of());
  }

  /** Returns the order of a validated call, whose amount is a number of any type. */
  private static Order order(Call call) {
    String currency = text(call, "currency");
    return new Order(
        Objects.requireNonNull(text(call, "merchant_uid")),
        Money.of((Number) Objects.requireNonNull(call.parameters().get("amount"))),
        currency == null ? Order.WON : currency,
        text(call, "imp_uid"));
  }

  private static @Nullable String text(Call call, String name) {
    return (String) call.parameters().get(name);
  }
}
