package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * What a write did, and for which product orders it did not.
 *
 * @param productOrders those for which it was done, as they are now; never null
 * @param partial whether it was done for some only, by PortOne's word
 * @param missing the ids that were asked for and are not in the answer; never null, empty when all
 *     product orders were meant, as PortOne names none
 */
public record NaverResult(
    List<NaverProductOrder> productOrders, boolean partial, List<String> missing) {
  /** A list that is null counts as empty. */
  public NaverResult {
    productOrders = Fields.list(productOrders);
    missing = Fields.list(missing);
  }
}
