package com.example.shop;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger.Level;
import java.util.function.UnaryOperator;

/**
 * Refunds, each of which happens at most once, however often the caller repeats it.
 *
 * <p>A failure that leaves open whether the refund happened is passed on, and the refund stays
 * {@link Refund.State#OPEN}. The caller repeats it with the same key. Until it is decided, the
 * order accepts no other refund.
 */
final class Refunds {
  private static final System.Logger LOG = System.getLogger(Refunds.class.getName());

  private final PortOneV2Client client;
  private final OrderStore orders;
  private final Settlement settlement;

  Refunds(PortOneV2Client client, OrderStore orders, Settlement settlement) {
    this.client = client;
    this.orders = orders;
    this.settlement = settlement;
  }

  /**
   * Refunds an order, in full or in part.
   *
   * @param key the caller's idempotency key
   * @return the order after the refund
   */
  Future<ShopOrder> refund(String orderId, String key, RefundRequest request) {
    // An open refund may have happened meanwhile, and the balance must be the current one.
    return settle(orderId)
        .compose(
            order -> {
              Refund known = order.refund(key).orElse(null);
              return known == null ? decide(order, key, request) : repeat(order, known, request);
            });
  }

  private Future<ShopOrder> repeat(ShopOrder order, Refund refund, RefundRequest request) {
    if (!refund.request().equals(request)) {
      return fail(422, "this Idempotency-Key belongs to another refund");
    }
    return switch (refund.state()) {
      case OPEN -> send(order.id(), refund);
      case ACCEPTED -> Future.succeededFuture(order);
      case DECLINED -> fail(409, refund.error());
    };
  }

  private Future<ShopOrder> decide(ShopOrder order, String key, RefundRequest request) {
    if (order.hasOpenRefund()) {
      return fail(409, "another refund of this order is not decided yet");
    }
    if (!order.isRefundable()) {
      return fail(409, "the order is " + order.status());
    }
    Refund refund = Refund.decided(key, request, order.refundable());
    if (refund.amount() > refund.balance()) {
      return fail(409, "only " + refund.balance() + " won can be refunded");
    }
    return orders
        .replace(order, order.withRefund(refund))
        .compose(stored -> stored ? send(order.id(), refund) : refund(order.id(), key, request));
  }

  private Future<ShopOrder> send(String orderId, Refund refund) {
    return client
        .withIdempotencyKey(refund.portOneKey())
        .payments()
        .cancel(cancellation(orderId, refund))
        .transform(
            (done, failure) -> {
              if (failure == null) {
                return record(orderId, refund.key(), Refund::accepted)
                    .compose(recorded -> settle(orderId));
              }
              return failure instanceof PortOneException known && isRefused(known)
                  ? decline(orderId, refund, known)
                  : lookUp(orderId, refund, failure);
            });
  }

  private static CancelRequest cancellation(String orderId, Refund refund) {
    CancelRequest.Builder cancellation =
        CancelRequest.builder()
            .paymentId(orderId)
            .currentCancellableAmount(refund.balance())
            .reason(refund.request().reason());
    return (refund.isFull() ? cancellation.fullAmount() : cancellation.amount(refund.amount()))
        .build();
  }

  /** Returns whether PortOne or the payment company has refused, so that nothing happened. */
  private static boolean isRefused(PortOneException failure) {
    return switch (failure.kind()) {
      case INVALID_REQUEST, NOT_FOUND, CONFLICT, REJECTED -> true;
      default -> false;
    };
  }

  private Future<ShopOrder> decline(String orderId, Refund refund, PortOneException failure) {
    LOG.log(Level.WARNING, "order {0}: refund declined: {1}", orderId, failure.getMessage());
    String error = failure.errorType() == null ? failure.kind().name() : failure.errorType();
    return record(orderId, refund.key(), open -> open.declined(error))
        .compose(recorded -> fail(409, error));
  }

  /** Asks PortOne whether the refund happened although its answer is missing. */
  private Future<ShopOrder> lookUp(String orderId, Refund refund, Throwable failure) {
    return settle(orderId)
        .compose(
            order ->
                order.refund(refund.key()).filter(Refund::isOpen).isPresent()
                    ? Future.failedFuture(failure)
                    : Future.succeededFuture(order));
  }

  private Future<Void> record(String orderId, String key, UnaryOperator<Refund> change) {
    return orders
        .find(orderId)
        .compose(
            found -> {
              ShopOrder order = found.orElseThrow();
              return orders.replace(order, order.withRefund(key, change));
            })
        .compose(recorded -> recorded ? Future.succeededFuture() : record(orderId, key, change));
  }

  private Future<ShopOrder> settle(String orderId) {
    return settlement
        .settle(orderId)
        .compose(
            order ->
                order
                    .map(Future::succeededFuture)
                    .orElseGet(() -> fail(404, "there is no such order")));
  }

  private static <T> Future<T> fail(int status, String error) {
    return Future.failedFuture(new HttpException(status, error));
  }
}
