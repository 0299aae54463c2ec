package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * A discount of a promotion, and the smallest amount it applies to.
 *
 * @param amountFrom the amount from which the discount applies, in the minor unit of the currency
 * @param scheme the discount; null when absent
 */
public record PromotionDiscountPartition(
    long amountFrom, @Nullable PromotionDiscountScheme scheme) {}
