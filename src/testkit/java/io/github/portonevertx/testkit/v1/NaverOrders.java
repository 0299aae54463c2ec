package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The product orders of Naver Pay's order type, and buyers' reviews. Safe for use by any thread;
 * returned objects are copies.
 */
public final class NaverOrders {

  private static final String PAYMENT = "imp_uid";

  private final JsonStore orders = JsonStore.alphabetical();
  private final JsonStore payments = JsonStore.alphabetical();
  private final JsonStore reviews = JsonStore.alphabetical();
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  NaverOrders() {}

  /**
   * Adds a product order that is paid and not yet shipped.
   *
   * @throws IllegalStateException if its id is taken
   */
  public JsonObject add(String impUid, String productOrderId, long amount) {
    JsonObject order =
        new JsonObject()
            .put("claim_status", null)
            .put("claim_type", null)
            .put("delivery_amount", 0)
            .put("individual_code", null)
            .put(
                "orderer",
                new JsonObject().put("id", "buyer").put("name", "홍길동").put("tel", "010-0000-0000"))
            .put("product_amount", amount)
            .put("product_id", "product-1")
            .put("product_name", "예시 상품")
            .put("product_option_id", "option-1")
            .put("product_option_name", "기본")
            .put("product_order_id", productOrderId)
            .put("product_order_status", "PAYED")
            .put("quantity", 1)
            .put(
                "shipping_address",
                new JsonObject()
                    .put("base", "예시로 1/2")
                    .put("detail", "")
                    .put("name", "홍길동")
                    .put("postcode", "00000")
                    .put("tel1", "010-0000-0000")
                    .put("tel2", ""))
            .put("shipping_due", 0)
            .put("shipping_memo", "");
    if (!orders.add(productOrderId, order)) {
      throw new IllegalStateException("product_order_id is taken: " + productOrderId);
    }
    payments.add(productOrderId, new JsonObject().put(PAYMENT, impUid));
    return order.copy();
  }

  /** Returns the product order with that id, or null. */
  public @Nullable JsonObject order(String productOrderId) {
    return orders.copy(productOrderId);
  }

  /**
   * Adds a claim, as a buyer does on Naver's pages.
   *
   * @param type such as {@code EXCHANGE}
   * @param status such as {@code EXCHANGE_REQUEST}
   * @throws NoSuchElementException if there is no such product order
   */
  public NaverOrders claim(String productOrderId, String type, String status) {
    change(productOrderId, order -> order.put("claim_type", type).put("claim_status", status));
    return this;
  }

  /** Adds a buyer's review of the general kind, or of the premium one. */
  public JsonObject review(String reviewId, boolean premium, Instant createdAt) {
    JsonObject review =
        new JsonObject()
            .put("content", "예시 후기")
            .put("created_at", createdAt.getEpochSecond())
            .put("modified_at", createdAt.getEpochSecond())
            .put("product_id", "product-1")
            .put("product_name", "예시 상품")
            .put("product_option_name", "기본")
            .put("product_order_id", "product-order-1")
            .put("review_id", reviewId)
            .put("score", premium ? "13" : "2")
            .put("title", "예시")
            .put("writer", "홍*동");
    reviews.put(reviewId, review);
    return review.copy();
  }

  /** Returns the reviews of a type and a time span; premium reviews have scores from 10. */
  List<JsonObject> reviews(boolean premium, long from, long to) {
    return reviews.all().stream()
        .filter(review -> premium == review.getString("score").length() > 1)
        .filter(review -> review.getLong("created_at") >= from)
        .filter(review -> review.getLong("created_at") <= to)
        .toList();
  }

  /** Returns the product orders of a payment, not copied. */
  List<JsonObject> of(String impUid) {
    return orders.all().stream()
        .filter(order -> belongs(order.getString("product_order_id"), impUid))
        .toList();
  }

  boolean belongs(String productOrderId, String impUid) {
    JsonObject payment = payments.peek(productOrderId);
    return payment != null && impUid.equals(payment.getString(PAYMENT));
  }

  /** Returns the stored object, not a copy: for reading only. */
  @Nullable JsonObject peek(String productOrderId) {
    return orders.peek(productOrderId);
  }

  JsonObject change(String productOrderId, UnaryOperator<JsonObject> change) {
    JsonObject changed = orders.change(productOrderId, change);
    if (changed == null) {
      throw new NoSuchElementException("No product order " + productOrderId);
    }
    return changed;
  }

  /** Returns the product orders on hold, which no field of a product order shows. */
  Set<String> held() {
    return held;
  }

  @Override
  public String toString() {
    return "NaverOrders[" + orders.size() + "]";
  }
}
