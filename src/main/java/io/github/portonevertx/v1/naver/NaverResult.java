package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The result of a write: the product orders it was applied to, and the ids it was not.
 *
 * @param productOrders those that it was applied to, in their new state; never null
 * @param partial whether PortOne reports that it was applied to only a part
 * @param missing the requested ids that are not in the answer; never null, empty when the request
 *     was for all product orders
 */
public record NaverResult(
    List<NaverProductOrder> productOrders, boolean partial, List<String> missing) {
  /** Treats a null list as empty. */
  public NaverResult {
    productOrders = Fields.list(productOrders);
    missing = Fields.list(missing);
  }
}
