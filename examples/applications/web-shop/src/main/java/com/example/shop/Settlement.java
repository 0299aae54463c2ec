package com.example.shop;

import com.example.shop.ShopOrder.Status;
import io.github.portonevertx.v2.Payments;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.Verification;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The only place that changes the state of an order: the browser, webhooks and the sweep all end
 * here. None of them is trusted; each causes a query to PortOne, whose answer is compared with the
 * order.
 */
final class Settlement {
  private static final System.Logger LOG = System.getLogger(Settlement.class.getName());

  private final Payments payments;
  private final OrderStore orders;
  private final Consumer<ShopOrder> onPaid;

  /**
   * Creates the settlement.
   *
   * @param payments of a client with the store that payments must belong to
   * @param onPaid called once for each order that is paid
   */
  Settlement(Payments payments, OrderStore orders, Consumer<ShopOrder> onPaid) {
    this.payments = payments;
    this.orders = orders;
    this.onPaid = onPaid;
  }

  /** Asks PortOne about an order and records the answer; empty if the shop has no such order. */
  Future<Optional<ShopOrder>> settle(String id) {
    return orders
        .find(id)
        .compose(
            found ->
                found.isPresent()
                    ? settle(found.get()).map(Optional::of)
                    : Future.succeededFuture(found));
  }

  private Future<ShopOrder> settle(ShopOrder order) {
    return payments
        .verify(Order.of(order.id(), order.amount()))
        .compose(
            answer -> {
              ShopOrder settled = apply(order, answer);
              return orders
                  .replace(order, settled)
                  .compose(
                      replaced -> {
                        if (!replaced) {
                          // Another answer was recorded meanwhile, and this one may be older.
                          return settle(order.id()).map(Optional::orElseThrow);
                        }
                        announce(order, settled);
                        return Future.succeededFuture(settled);
                      });
            });
  }

  private static ShopOrder apply(ShopOrder order, Verification answer) {
    Payment payment = answer.payment();
    Status status = status(answer.result());
    return order.settled(
        status,
        status == Status.NEEDS_REVIEW ? answer.result().name() : null,
        payment == null ? 0 : payment.amount().cancelled(),
        payment == null ? 0 : payment.refundable());
  }

  private static Status status(Verification.Result result) {
    return switch (result) {
      case VERIFIED -> Status.PAID;
      case AWAITING_DEPOSIT -> Status.AWAITING_DEPOSIT;
      case NOT_FOUND, NOT_PAID -> Status.AWAITING_PAYMENT;
      case FAILED -> Status.PAYMENT_FAILED;
      case CANCEL_PENDING -> Status.REFUND_PENDING;
      case PARTIALLY_CANCELLED -> Status.PARTIALLY_REFUNDED;
      case CANCELLED -> Status.REFUNDED;
      default -> Status.NEEDS_REVIEW;
    };
  }

  private void announce(ShopOrder before, ShopOrder after) {
    if (after.status() != before.status()) {
      LOG.log(
          after.status() == Status.NEEDS_REVIEW ? Level.WARNING : Level.INFO,
          "order {0}: {1} -> {2}",
          after.id(),
          before.status(),
          after.reason() == null ? after.status() : after.status() + ", " + after.reason());
    }
    if (after.wasPaid() && !before.wasPaid()) {
      onPaid.accept(after);
    }
  }
}
