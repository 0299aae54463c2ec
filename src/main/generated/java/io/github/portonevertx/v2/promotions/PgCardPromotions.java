package io.github.portonevertx.v2.promotions;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The card promotions of a PG for an amount.
 *
 * @param promotions the promotions; empty when absent
 */
public record PgCardPromotions(List<PgCardPromotion> promotions) {
  /** Copies each list without null elements; an absent list is empty. */
  public PgCardPromotions {
    promotions = Fields.list(promotions);
  }
}
