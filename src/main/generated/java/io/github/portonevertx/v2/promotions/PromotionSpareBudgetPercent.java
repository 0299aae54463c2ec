package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * A part of the budget that is kept back, in percent.
 *
 * @param percent the share in percent; null when absent
 */
public record PromotionSpareBudgetPercent(@Nullable Integer percent)
    implements PromotionSpareBudget {}
