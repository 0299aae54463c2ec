package io.github.portonevertx.v2.promotions;

/**
 * A fixed amount of the budget.
 *
 * @param amount the amount, in the minor unit of the currency
 */
public record PromotionSpareBudgetAmount(long amount) implements PromotionSpareBudget {}
