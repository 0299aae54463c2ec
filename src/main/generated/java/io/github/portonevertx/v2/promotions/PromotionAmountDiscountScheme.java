package io.github.portonevertx.v2.promotions;

/**
 * A discount of a fixed amount.
 *
 * @param amount the amount, in the minor unit of the currency
 */
public record PromotionAmountDiscountScheme(long amount) implements PromotionDiscountScheme {}
