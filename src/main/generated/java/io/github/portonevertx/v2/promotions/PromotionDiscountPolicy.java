package io.github.portonevertx.v2.promotions;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The discounts of a promotion by amount.
 *
 * @param partitions the discounts, each from an amount on; empty when absent
 */
public record PromotionDiscountPolicy(List<PromotionDiscountPartition> partitions) {
  /** Copies each list without null elements; an absent list is empty. */
  public PromotionDiscountPolicy {
    partitions = Fields.list(partitions);
  }
}
