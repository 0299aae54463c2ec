package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods in a Naver order, and how far it is.
 *
 * @param productOrderId Naver's id of it; never null
 * @param productOrderStatus how far it is, such as {@code PAYED}, {@code DELIVERING} or {@code
 *     CANCELED}; never null
 * @param claimType what the buyer or the shop wants undone, such as {@code RETURN}; null when
 *     nothing
 * @param claimStatus how far that is, such as {@code RETURN_REQUEST}; null when there is no claim
 * @param productId the shop's id of the goods; null when absent
 * @param productName what they are called; null when absent
 * @param productOptionId the shop's id of the option; null when absent
 * @param productOptionName what the option is called; null when absent
 * @param productAmount what the goods cost, in won; null when absent
 * @param deliveryAmount what their delivery costs, in won; null when absent
 * @param quantity how many of them; null when absent
 * @param orderer who ordered; null when absent
 * @param shippingAddress where they go; null when absent
 * @param shippingMemo what the buyer asks of the courier; null when nothing
 * @param shippingDue until when they must be sent; null when PortOne has no time
 * @param individualCode the buyer's number for customs; null when not needed
 */
public record NaverProductOrder(
    String productOrderId,
    String productOrderStatus,
    @Nullable String claimType,
    @Nullable String claimStatus,
    @Nullable String productId,
    @Nullable String productName,
    @Nullable String productOptionId,
    @Nullable String productOptionName,
    @Nullable BigDecimal productAmount,
    @Nullable BigDecimal deliveryAmount,
    @Nullable Integer quantity,
    @Nullable NaverOrderer orderer,
    @Nullable NaverAddress shippingAddress,
    @Nullable String shippingMemo,
    @Nullable Instant shippingDue,
    @Nullable String individualCode) {
  /**
   * Refuses one without what PortOne calls {@code product_order_id}, {@code product_order_status}.
   */
  public NaverProductOrder {
    Fields.required(productOrderId, "product_order_id");
    Fields.required(productOrderStatus, "product_order_status");
  }

  /** Ids, words and amounts, nothing about who ordered. */
  @Override
  public String toString() {
    return "NaverProductOrder[productOrderId="
        + productOrderId
        + ", productOrderStatus="
        + productOrderStatus
        + ", claimType="
        + claimType
        + ", claimStatus="
        + claimStatus
        + ", productAmount="
        + productAmount
        + ", deliveryAmount="
        + deliveryAmount
        + ", quantity="
        + quantity
        + "]";
  }
}
