package io.github.portonevertx.v2.promotions;

/** The rule that a refund returns the discount to the budget. */
public record PromotionRecoverOptionRecover() implements PromotionRecoverOption {}
