package io.github.portonevertx.v2.promotions;

import org.jspecify.annotations.Nullable;

/**
 * A discount in percent of the amount.
 *
 * @param percent the share in percent; null when absent
 */
public record PromotionPercentDiscountScheme(@Nullable Integer percent)
    implements PromotionDiscountScheme {}
