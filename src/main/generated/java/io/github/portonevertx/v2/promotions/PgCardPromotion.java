package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * A card promotion of a PG.
 *
 * @param promotionId PortOne's id of the promotion; null when absent
 * @param cardCompany the card company; null when absent
 * @param discountAmount the amount of the discount, in the minor unit of the currency; null when
 *     absent
 * @param minimumPaymentAmount the smallest amount that gets the discount, in the minor unit of the
 *     currency; null when absent
 */
public record PgCardPromotion(
    @Nullable String promotionId,
    @Nullable PgPromotionCardCompany cardCompany,
    @Nullable Long discountAmount,
    @Nullable Long minimumPaymentAmount) {}
