package io.github.portonevertx.v2.promotions;

/** A refund returns the discount to the budget. */
public record PromotionRecoverOptionRecover() implements PromotionRecoverOption {}
