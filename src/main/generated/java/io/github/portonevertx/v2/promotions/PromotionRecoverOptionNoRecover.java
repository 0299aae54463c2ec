package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * The rule that a refund does not return the discount to the budget.
 *
 * @param spareBudget the part of the budget that is kept back; null when absent
 */
public record PromotionRecoverOptionNoRecover(@Nullable PromotionSpareBudget spareBudget)
    implements PromotionRecoverOption {}
