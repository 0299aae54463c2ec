package io.github.portonevertx.internal.verification;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.json.PortOneJson;
import io.github.portonevertx.internal.operation.Money;
import io.github.portonevertx.internal.operation.OwnOperations;
import io.github.portonevertx.internal.time.Patience;
import io.github.portonevertx.payments.Order;
import io.github.portonevertx.payments.OrderState;
import io.github.portonevertx.payments.Payment;
import io.github.portonevertx.payments.Payments;
import io.github.portonevertx.payments.Verification;
import io.github.portonevertx.payments.Verification.Result;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers the action {@code payments.verify} by asking PortOne for the payments in question.
 *
 * <p>The queries share what is left of the call's time, and are made for its sub-merchant.
 */
public final class OrderCheck implements Transport {
  private final Transport next;

  /** Asks {@code next}, which also gets every other call. */
  public OrderCheck(Transport next) {
    this.next = next;
  }

  @Override
  public Future<Reply> send(Call call) {
    return call.action().equals(OwnOperations.VERIFY)
        ? verify(call).map(verification -> Reply.of(PortOneJson.write(verification)))
        : next.send(call);
  }

  private Future<Verification> verify(Call call) {
    Order order = order(call);
    // PortOne hides payments of test channels from one query only; they are no money in any.
    boolean testChannels = Boolean.TRUE.equals(call.parameters().get("include_sandbox"));
    long begun = Patience.nanoTime();
    Payments payments =
        new Payments(
            query ->
                next.send(
                    query.withTier(call.tier()).withTimeout(Patience.less(call, begun).timeout())));
    String impUid = order.impUid();
    if (impUid == null) {
      return all(payments, order, testChannels).map(order::check);
    }
    return payments
        .get(impUid, testChannels)
        .map(payment -> counts(payment, testChannels) ? order.check(payment) : none())
        .recover(
            failure ->
                isNotFound(failure) ? Future.succeededFuture(none()) : Future.failedFuture(failure))
        .compose(
            one ->
                one.isVerified()
                    ? all(payments, order, testChannels).map(state -> alone(one, order, state))
                    : Future.succeededFuture(one));
  }

  /** The good payment, unless the order has another that holds money. */
  private static Verification alone(Verification one, Order order, OrderState state) {
    Verification every = order.check(state);
    return every.result() == Result.PAID_TWICE ? every : one;
  }

  private static Future<OrderState> all(Payments payments, Order order, boolean testChannels) {
    return payments
        .reconcile(order.merchantUid())
        .map(
            state ->
                new OrderState(
                    state.merchantUid(),
                    state.payments().stream().filter(p -> counts(p, testChannels)).toList()));
  }

  private static boolean counts(Payment payment, boolean testChannels) {
    return testChannels || !payment.sandbox();
  }

  private static Verification none() {
    return new Verification(Result.NOT_FOUND, List.of());
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof PortOneException known && known.kind() == FailureKind.NOT_FOUND;
  }

  /** The parameters were checked before; an amount is a number of any kind. */
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
