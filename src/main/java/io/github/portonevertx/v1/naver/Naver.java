package io.github.portonevertx.v1.naver;

import io.github.portonevertx.Call;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Naver Pay, one method an action of the event bus.
 *
 * <p>No write is safe to repeat: after {@code OUTCOME_UNKNOWN} read {@link #productOrders} first.
 */
public final class Naver {
  private final Transport transport;

  /**
   * The group over a transport; {@code client.naver()} gives it.
   *
   * @param transport to send calls with
   */
  public Naver(Transport transport) {
    this.transport = transport;
  }

  /**
   * Refunds product orders, {@code POST /payments/{imp_uid}/naver/cancel}.
   *
   * @param orders which
   * @return those that were refunded; Naver is told that the buyer was not content
   */
  public Future<NaverResult> cancel(ProductOrders orders) {
    return done("naver.cancel", orders, call -> call);
  }

  /**
   * Refunds product orders, and says why.
   *
   * @param orders which
   * @param reason a word of Naver's, such as {@code SOLD_OUT}
   * @return those that were refunded
   */
  public Future<NaverResult> cancel(ProductOrders orders, String reason) {
    return done("naver.cancel", orders, call -> call.with("reason", reason));
  }

  /**
   * Approves a refund that the buyer asked for, {@code POST
   * /payments/{imp_uid}/naver/approve-cancel}.
   *
   * @param orders which
   * @return those for which it was done
   */
  public Future<NaverResult> approveCancel(ProductOrders orders) {
    return done("naver.approveCancel", orders, call -> call);
  }

  /**
   * Marks product orders as shipped, {@code POST /payments/{imp_uid}/naver/ship}.
   *
   * @param orders which
   * @param dispatchedAt when they were handed over
   * @param delivery how they travel
   * @return those for which it was done
   */
  public Future<NaverResult> ship(
      ProductOrders orders, Instant dispatchedAt, NaverDelivery delivery) {
    return done(
        "naver.ship",
        orders,
        call ->
            Arguments.required(delivery, "delivery")
                .addTo(
                    call.with(
                        "dispatched_at",
                        Arguments.required(dispatchedAt, "dispatched_at").getEpochSecond())));
  }

  /**
   * Marks the replacement of an exchange as shipped, {@code POST
   * /payments/{imp_uid}/naver/ship-exchanged}.
   *
   * @param orders which
   * @param delivery how they travel
   * @return those for which it was done
   */
  public Future<NaverResult> shipExchanged(ProductOrders orders, NaverDelivery delivery) {
    return done(
        "naver.shipExchanged",
        orders,
        call -> Arguments.required(delivery, "delivery").addTo(call));
  }

  /**
   * Marks the goods of an exchange as collected, {@code POST
   * /payments/{imp_uid}/naver/collect-exchanged}.
   *
   * @param orders which
   * @return those for which it was done
   */
  public Future<NaverResult> collectExchanged(ProductOrders orders) {
    return done("naver.collectExchanged", orders, call -> call);
  }

  /**
   * Acknowledges product orders, {@code POST /payments/{imp_uid}/naver/place}.
   *
   * @param orders which
   * @return those for which it was done
   */
  public Future<NaverResult> place(ProductOrders orders) {
    return done("naver.place", orders, call -> call);
  }

  /**
   * Asks for goods back, {@code POST /payments/{imp_uid}/naver/request-return}.
   *
   * @param orders which
   * @param delivery how they come back
   * @return those for which it was done; Naver is told that the buyer changed their mind
   */
  public Future<NaverResult> requestReturn(ProductOrders orders, NaverDelivery delivery) {
    return done(
        "naver.requestReturn",
        orders,
        call -> Arguments.required(delivery, "delivery").addTo(call));
  }

  /**
   * Asks for goods back, and says why.
   *
   * @param orders which
   * @param delivery how they come back
   * @param reason a word of Naver's, such as {@code BROKEN}
   * @return those for which it was done
   */
  public Future<NaverResult> requestReturn(
      ProductOrders orders, NaverDelivery delivery, String reason) {
    return done(
        "naver.requestReturn",
        orders,
        call -> Arguments.required(delivery, "delivery").addTo(call.with("reason", reason)));
  }

  /**
   * Approves a return, {@code POST /payments/{imp_uid}/naver/approve-return}.
   *
   * @param orders which
   * @return those for which it was done
   */
  public Future<NaverResult> approveReturn(ProductOrders orders) {
    return done("naver.approveReturn", orders, call -> call);
  }

  /**
   * Approves a return, with a word to the buyer.
   *
   * @param orders which
   * @param memo what the buyer is told
   * @return those for which it was done
   */
  public Future<NaverResult> approveReturn(ProductOrders orders, String memo) {
    return done("naver.approveReturn", orders, call -> call.with("memo", memo));
  }

  /**
   * Turns a return down, {@code POST /payments/{imp_uid}/naver/reject-return}.
   *
   * @param orders which
   * @param memo what the buyer is told
   * @return those for which it was done
   */
  public Future<NaverResult> rejectReturn(ProductOrders orders, String memo) {
    return done("naver.rejectReturn", orders, call -> call.with("memo", memo));
  }

  /**
   * Puts a return on hold, {@code POST /payments/{imp_uid}/naver/withhold-return}.
   *
   * @param orders which
   * @param memo what the buyer is told
   * @return those for which it was done; Naver is told no reason in particular
   */
  public Future<NaverResult> withholdReturn(ProductOrders orders, String memo) {
    return done("naver.withholdReturn", orders, call -> call.with("memo", memo));
  }

  /**
   * Puts a return on hold, says why, and what the buyer is to pay.
   *
   * @param orders which
   * @param memo what the buyer is told
   * @param reason a word of Naver's, such as {@code RETURN_DELIVERYFEE}
   * @param extraCharge in won; 0 for nothing
   * @return those for which it was done
   */
  public Future<NaverResult> withholdReturn(
      ProductOrders orders, String memo, String reason, BigDecimal extraCharge) {
    return done(
        "naver.withholdReturn",
        orders,
        call -> call.with("memo", memo).with("reason", reason).with("extra_charge", extraCharge));
  }

  /**
   * Takes a return off hold, {@code POST /payments/{imp_uid}/naver/resolve-return}.
   *
   * @param orders which
   * @return those for which it was done
   */
  public Future<NaverResult> resolveReturn(ProductOrders orders) {
    return done("naver.resolveReturn", orders, call -> call);
  }

  /**
   * Credits the points that the buyer earned, {@code POST /payments/{imp_uid}/naver/point}; payment
   * type.
   *
   * @param impUid PortOne's id of the payment
   * @return completes when they are credited
   */
  public Future<Void> depositPoint(String impUid) {
    return transport.send(Call.of("naver.depositPoint").with("imp_uid", impUid)).mapEmpty();
  }

  /**
   * Confirms an escrow purchase, {@code POST /payments/{imp_uid}/naver/confirm}; payment type.
   *
   * @param impUid PortOne's id of the payment
   * @return completes when it is confirmed
   */
  public Future<Void> confirm(String impUid) {
    return transport.send(Call.of("naver.confirm").with("imp_uid", impUid)).mapEmpty();
  }

  /**
   * Confirms an escrow purchase, and says who does.
   *
   * @param impUid PortOne's id of the payment
   * @param requester who confirms, a word that PortOne does not explain
   * @return completes when it is confirmed
   */
  public Future<Void> confirm(String impUid, String requester) {
    return transport
        .send(Call.of("naver.confirm").with("imp_uid", impUid).with("requester", requester))
        .mapEmpty();
  }

  /**
   * The product orders of a payment, {@code GET /payments/{imp_uid}/naver/product-orders}.
   *
   * @param impUid PortOne's id of the payment
   * @return the product orders
   */
  public Future<List<NaverProductOrder>> productOrders(String impUid) {
    return transport
        .send(Call.of("naver.productOrders").with("imp_uid", impUid))
        .map(reply -> reply.asList(NaverProductOrder.class));
  }

  /**
   * One product order, {@code GET /naver/product-orders/{product_order_id}}.
   *
   * @param productOrderId Naver's id of it
   * @return the product order
   */
  public Future<NaverProductOrder> productOrder(String productOrderId) {
    return transport
        .send(Call.of("naver.productOrder").with("product_order_id", productOrderId))
        .map(reply -> reply.as(NaverProductOrder.class));
  }

  /**
   * Buyers' reviews of a time span, {@code GET /naver/reviews}.
   *
   * @param channelKey which of the shop's channels
   * @param from the start, in whole seconds
   * @param to the end, in whole seconds
   * @param reviewType {@code general} or {@code premium}
   * @return the reviews
   */
  public Future<List<NaverReview>> reviews(
      String channelKey, Instant from, Instant to, String reviewType) {
    return Arguments.checked(
        "naver.reviews",
        () ->
            transport
                .send(
                    Call.of("naver.reviews")
                        .with("channel_key", channelKey)
                        .with("from", Arguments.required(from, "from").getEpochSecond())
                        .with("to", Arguments.required(to, "to").getEpochSecond())
                        .with("review_type", reviewType))
                .map(reply -> reply.asList(NaverReview.class)));
  }

  /**
   * How much of a payment a cash receipt may cover, {@code GET
   * /payments/{imp_uid}/naver/cash-amount}; payment type.
   *
   * @param impUid PortOne's id of the payment
   * @return the amounts
   */
  public Future<NaverCashAmount> cashAmount(String impUid) {
    return transport
        .send(Call.of("naver.cashAmount").with("imp_uid", impUid))
        .map(reply -> reply.as(NaverCashAmount.class));
  }

  private Future<NaverResult> done(
      String action, ProductOrders orders, UnaryOperator<Call> details) {
    return Arguments.checked(
        action,
        () ->
            transport
                .send(details.apply(Arguments.required(orders, "orders").call(action)))
                .map(
                    reply -> {
                      List<NaverProductOrder> done = reply.asList(NaverProductOrder.class);
                      return new NaverResult(done, reply.isPartial(), orders.missingIn(done));
                    }));
  }
}
