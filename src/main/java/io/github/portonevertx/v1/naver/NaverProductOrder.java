package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product order: one kind of goods in a Naver order, and its status.
 *
 * @param productOrderId Naver's id of it; never null
 * @param productOrderStatus its status, such as {@code PAYED}, {@code DELIVERING} or {@code
 *     CANCELED}; never null
 * @param claimType the type of the claim, such as {@code RETURN}; null when there is none
 * @param claimStatus the status of the claim, such as {@code RETURN_REQUEST}; null when there is no
 *     claim
 * @param productId the shop's id of the goods; null when absent
 * @param productName the name of the goods; null when absent
 * @param productOptionId the shop's id of the option; null when absent
 * @param productOptionName the name of the option; null when absent
 * @param productAmount the price of the goods, in won; null when absent
 * @param deliveryAmount the price of the delivery, in won; null when absent
 * @param quantity the number of items; null when absent
 * @param orderer who ordered; null when absent
 * @param shippingAddress the shipping address; null when absent
 * @param shippingMemo the buyer's instructions for the courier; null when none
 * @param shippingDue the time by which they must be shipped; null when PortOne has no time
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
  /** Checks the required fields: {@code product_order_id}, {@code product_order_status}. */
  public NaverProductOrder {
    Fields.required(productOrderId, "product_order_id");
    Fields.required(productOrderStatus, "product_order_status");
  }

  /** Returns a text with ids, statuses and amounts, without data of the buyer. */
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
