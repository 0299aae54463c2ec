package io.github.portonevertx.v2.promotions;

/**
 * A part of the budget that is kept back, as an amount.
 *
 * @param amount the amount, in the minor unit of the currency
 */
public record PromotionSpareBudgetAmount(long amount) implements PromotionSpareBudget {}
