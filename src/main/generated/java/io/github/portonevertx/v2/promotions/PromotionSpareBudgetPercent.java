package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * A share of the budget.
 *
 * @param percent the share in percent; null when absent
 */
public record PromotionSpareBudgetPercent(@Nullable Integer percent)
    implements PromotionSpareBudget {}
