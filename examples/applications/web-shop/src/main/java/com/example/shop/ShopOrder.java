package com.example.shop;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An order in the shop's records, with PortOne's last answer about it.
 *
 * @param id also PortOne's paymentId; random, because who knows it can read the order
 * @param reason why a person must look at the order; null otherwise
 * @param wasPaid whether the order was ever found paid, even if a part was refunded; never reset
 * @param refunded the amount that was refunded, in won
 * @param refundable the amount that can still be refunded, in won
 * @param version the number of changes
 */
record ShopOrder(
    String id,
    Product product,
    int quantity,
    Status status,
    String reason,
    boolean wasPaid,
    long refunded,
    long refundable,
    List<Refund> refunds,
    long version) {

  enum Status {
    AWAITING_PAYMENT,
    /** A virtual account was issued, and the deposit is missing. */
    AWAITING_DEPOSIT,
    /** The last attempt failed; the buyer may try again. */
    PAYMENT_FAILED,
    PAID,
    REFUND_PENDING,
    PARTIALLY_REFUNDED,
    REFUNDED,
    /** Another amount, currency, store or the like: a person must look at it. */
    NEEDS_REVIEW
  }

  static ShopOrder place(Product product, int quantity) {
    return new ShopOrder(
        UUID.randomUUID().toString(),
        product,
        quantity,
        Status.AWAITING_PAYMENT,
        null,
        false,
        0,
        0,
        List.of(),
        0);
  }

  /** Returns the price in won. */
  long amount() {
    return Math.multiplyExact(product.price(), quantity);
  }

  String title() {
    return quantity == 1 ? product.name() : product.name() + " × " + quantity;
  }

  boolean isRefundable() {
    return status == Status.PAID || status == Status.PARTIALLY_REFUNDED;
  }

  Optional<Refund> refund(String key) {
    return refunds.stream().filter(refund -> refund.key().equals(key)).findFirst();
  }

  boolean hasOpenRefund() {
    return refunds.stream().anyMatch(Refund::isOpen);
  }

  /** Returns this order in the state that PortOne reports. */
  ShopOrder settled(Status now, String reason, long refunded, long refundable) {
    return new ShopOrder(
        id,
        product,
        quantity,
        now,
        reason,
        wasPaid || now == Status.PAID || now == Status.PARTIALLY_REFUNDED,
        refunded,
        refundable,
        refunds.stream().map(refund -> refund.comparedWith(refundable)).toList(),
        version + 1);
  }

  ShopOrder withRefund(Refund refund) {
    return withRefunds(Stream.concat(refunds.stream(), Stream.of(refund)).toList());
  }

  ShopOrder withRefund(String key, UnaryOperator<Refund> change) {
    return withRefunds(
        refunds.stream()
            .map(refund -> refund.key().equals(key) ? change.apply(refund) : refund)
            .toList());
  }

  private ShopOrder withRefunds(List<Refund> refunds) {
    return new ShopOrder(
        id, product, quantity, status, reason, wasPaid, refunded, refundable, refunds, version + 1);
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("id", id)
        .put("product", product.id())
        .put("quantity", quantity)
        .put("amount", amount())
        .put("status", status.name())
        .put("reason", reason)
        .put("refunded", refunded);
  }
}
