package io.github.portonevertx.v2.promotions;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.Currency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion for the cards of one card company.
 *
 * @param id the id; never null
 * @param storeId PortOne's id of the store; null when absent
 * @param name the name of the promotion; null when absent
 * @param discountPolicy the discounts by amount; null when absent
 * @param totalBudget the budget, in the minor unit of the currency
 * @param maxDiscountAmount the greatest discount of one payment, in the minor unit of the currency;
 *     null when absent
 * @param spentAmount the part of the budget that was used, in the minor unit of the currency
 * @param currency the currency; never null
 * @param startAt when it starts; null when absent
 * @param endAt when it ends; null when absent
 * @param terminatedAt when it was terminated; null when absent
 * @param cardCompany the card company; null when absent
 * @param status the status; never null
 * @param createdAt when it was created; null when absent
 * @param recoverOption what happens to the budget after a refund; null when absent
 */
public record CardPromotion(
    String id,
    @Nullable String storeId,
    @Nullable String name,
    @Nullable PromotionDiscountPolicy discountPolicy,
    long totalBudget,
    @Nullable Long maxDiscountAmount,
    long spentAmount,
    Currency currency,
    @Nullable Instant startAt,
    @Nullable Instant endAt,
    @Nullable Instant terminatedAt,
    @Nullable PromotionCardCompany cardCompany,
    PromotionStatus status,
    @Nullable Instant createdAt,
    @Nullable PromotionRecoverOption recoverOption)
    implements Promotion {
  /** Checks that the required fields are present. */
  public CardPromotion {
    Fields.required(id, "id");
    Fields.required(currency, "currency");
    Fields.required(status, "status");
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "CardPromotion[id="
        + id
        + ", storeId="
        + storeId
        + ", totalBudget="
        + totalBudget
        + ", maxDiscountAmount="
        + maxDiscountAmount
        + ", spentAmount="
        + spentAmount
        + ", currency="
        + currency
        + ", cardCompany="
        + cardCompany
        + ", status="
        + status
        + "]";
  }
}
