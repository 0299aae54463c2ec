package io.github.portonevertx.v1;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Request;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.arguments.Arguments;
import io.github.portonevertx.v1.naver.NaverCashAmount;
import io.github.portonevertx.v1.naver.NaverClaimReason;
import io.github.portonevertx.v1.naver.NaverDelivery;
import io.github.portonevertx.v1.naver.NaverHoldRequest;
import io.github.portonevertx.v1.naver.NaverProductOrder;
import io.github.portonevertx.v1.naver.NaverResult;
import io.github.portonevertx.v1.naver.NaverReturnRequest;
import io.github.portonevertx.v1.naver.NaverReview;
import io.github.portonevertx.v1.naver.NaverReviewsRequest;
import io.github.portonevertx.v1.naver.NaverShipRequest;
import io.github.portonevertx.v1.naver.ProductOrders;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The operations for Naver Pay, one method per action of the event bus. Their requests and answers
 * are in {@link io.github.portonevertx.v1.naver}; {@link PortOneV1Client#naver()} returns this
 * group.
 *
 * <p>No write may be repeated blindly: after {@code OUTCOME_UNKNOWN} query {@link #productOrders}
 * first.
 *
 * <p>Futures fail with a {@link PortOneException}: {@code INVALID_REQUEST} when a parameter is
 * wrong, {@code NOT_FOUND} when PortOne does not find what the call names, {@code REJECTED} when
 * PortOne or the payment company refuses it, and a transient kind when PortOne is not available.
 */
public final class Naver {
  private final Transport transport;

  Naver(Transport transport) {
    this.transport = transport;
  }

  /**
   * Refunds product orders, {@code POST /payments/{imp_uid}/naver/cancel}, with the reason {@link
   * NaverClaimReason#PRODUCT_UNSATISFIED}.
   *
   * @param orders the product orders
   * @return the product orders that were refunded
   */
  public Future<NaverResult> cancel(ProductOrders orders) {
    return write("naver.cancel", orders, call -> call);
  }

  /**
   * Refunds product orders for a reason.
   *
   * @param orders the product orders
   * @param reason one of the reasons for a refund
   * @return the product orders that were refunded
   */
  public Future<NaverResult> cancel(ProductOrders orders, NaverClaimReason reason) {
    return write(
        "naver.cancel",
        orders,
        call -> call.with("reason", Arguments.wire(reason, NaverClaimReason::wire)));
  }

  /**
   * Approves a refund that the buyer requested, {@code POST
   * /payments/{imp_uid}/naver/approve-cancel}.
   *
   * @param orders the product orders
   * @return the product orders that were changed
   */
  public Future<NaverResult> approveCancel(ProductOrders orders) {
    return write("naver.approveCancel", orders, call -> call);
  }

  /**
   * Marks product orders as shipped, {@code POST /payments/{imp_uid}/naver/ship}.
   *
   * @param request the product orders and their dispatch
   * @return the product orders that were changed
   */
  public Future<NaverResult> ship(NaverShipRequest request) {
    return write("naver.ship", request);
  }

  /**
   * Marks the replacement of an exchange as shipped, {@code POST
   * /payments/{imp_uid}/naver/ship-exchanged}.
   *
   * @param orders the product orders
   * @param delivery how the goods are delivered
   * @return the product orders that were changed
   */
  public Future<NaverResult> shipExchanged(ProductOrders orders, NaverDelivery delivery) {
    return write(
        "naver.shipExchanged",
        orders,
        call -> Calls.with(call, Arguments.required(delivery, "delivery").parameters()));
  }

  /**
   * Marks the goods of an exchange as collected, {@code POST
   * /payments/{imp_uid}/naver/collect-exchanged}.
   *
   * @param orders the product orders
   * @return the product orders that were changed
   */
  public Future<NaverResult> collectExchanged(ProductOrders orders) {
    return write("naver.collectExchanged", orders, call -> call);
  }

  /**
   * Acknowledges product orders, {@code POST /payments/{imp_uid}/naver/place}.
   *
   * @param orders the product orders
   * @return the product orders that were changed
   */
  public Future<NaverResult> place(ProductOrders orders) {
    return write("naver.place", orders, call -> call);
  }

  /**
   * Requests the return of goods, {@code POST /payments/{imp_uid}/naver/request-return}.
   *
   * @param request the product orders and the delivery of the return
   * @return the product orders that were changed
   */
  public Future<NaverResult> requestReturn(NaverReturnRequest request) {
    return write("naver.requestReturn", request);
  }

  /**
   * Approves a return, {@code POST /payments/{imp_uid}/naver/approve-return}.
   *
   * @param orders the product orders
   * @return the product orders that were changed
   */
  public Future<NaverResult> approveReturn(ProductOrders orders) {
    return write("naver.approveReturn", orders, call -> call);
  }

  /**
   * Approves a return with a text for the buyer.
   *
   * @param orders the product orders
   * @param memo the text that the buyer is shown
   * @return the product orders that were changed
   */
  public Future<NaverResult> approveReturn(ProductOrders orders, String memo) {
    return write("naver.approveReturn", orders, call -> call.with("memo", memo));
  }

  /**
   * Rejects a return, {@code POST /payments/{imp_uid}/naver/reject-return}.
   *
   * @param orders the product orders
   * @param memo the text that the buyer is shown
   * @return the product orders that were changed
   */
  public Future<NaverResult> rejectReturn(ProductOrders orders, String memo) {
    return write("naver.rejectReturn", orders, call -> call.with("memo", memo));
  }

  /**
   * Suspends a return, {@code POST /payments/{imp_uid}/naver/withhold-return}.
   *
   * @param request the product orders and the reason
   * @return the product orders that were changed
   */
  public Future<NaverResult> withholdReturn(NaverHoldRequest request) {
    return write("naver.withholdReturn", request);
  }

  /**
   * Resumes a suspended return, {@code POST /payments/{imp_uid}/naver/resolve-return}.
   *
   * @param orders the product orders
   * @return the product orders that were changed
   */
  public Future<NaverResult> resolveReturn(ProductOrders orders) {
    return write("naver.resolveReturn", orders, call -> call);
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
   * Confirms an escrow purchase with a requester.
   *
   * @param impUid PortOne's id of the payment
   * @param requester the person who confirms; not documented by PortOne
   * @return completes when it is confirmed
   */
  public Future<Void> confirm(String impUid, String requester) {
    return transport
        .send(Call.of("naver.confirm").with("imp_uid", impUid).with("requester", requester))
        .mapEmpty();
  }

  /**
   * {@return the product orders of a payment, {@code GET /payments/{imp_uid}/naver/product-orders}}
   *
   * @param impUid PortOne's id of the payment
   */
  public Future<List<NaverProductOrder>> productOrders(String impUid) {
    return transport
        .send(Call.of("naver.productOrders").with("imp_uid", impUid))
        .map(reply -> reply.asList(NaverProductOrder.class));
  }

  /**
   * {@return one product order, {@code GET /naver/product-orders/{product_order_id}}}
   *
   * @param productOrderId Naver's id of the product order
   */
  public Future<NaverProductOrder> productOrder(String productOrderId) {
    return transport
        .send(Call.of("naver.productOrder").with("product_order_id", productOrderId))
        .map(reply -> reply.as(NaverProductOrder.class));
  }

  /**
   * {@return the buyers' reviews of a time span, {@code GET /naver/reviews}}
   *
   * @param request the channel, the time span and the type
   */
  public Future<List<NaverReview>> reviews(NaverReviewsRequest request) {
    return Arguments.sent(
        transport, "naver.reviews", request, reply -> reply.asList(NaverReview.class));
  }

  /**
   * {@return the part of a payment that a cash receipt may cover, {@code GET
   * /payments/{imp_uid}/naver/cash-amount}; payment type}
   *
   * @param impUid PortOne's id of the payment
   */
  public Future<NaverCashAmount> cashAmount(String impUid) {
    return transport
        .send(Call.of("naver.cashAmount").with("imp_uid", impUid))
        .map(reply -> reply.as(NaverCashAmount.class));
  }

  private Future<NaverResult> write(
      String action, ProductOrders orders, UnaryOperator<Call> details) {
    return send(
        action,
        () ->
            details.apply(
                Calls.with(Call.of(action), Arguments.required(orders, "orders").parameters())));
  }

  private Future<NaverResult> write(String action, Request request) {
    return send(action, () -> Arguments.required(request, "request").toCall());
  }

  private Future<NaverResult> send(String action, Supplier<Call> request) {
    return Arguments.checked(
        action,
        () -> {
          Call call = request.get();
          return transport
              .send(call)
              .map(
                  reply -> {
                    List<NaverProductOrder> done = reply.asList(NaverProductOrder.class);
                    return new NaverResult(done, reply.isPartial(), missing(call, done));
                  });
        });
  }

  /** Returns the ids in a call that are not in its answer. */
  private static List<String> missing(Call call, List<NaverProductOrder> done) {
    List<String> missing = new ArrayList<>();
    if (call.parameters().get("product_order_id") instanceof List<?> ids) {
      ids.forEach(id -> missing.add(String.valueOf(id)));
    }
    done.forEach(order -> missing.removeIf(order.productOrderId()::equals));
    return missing;
  }
}
