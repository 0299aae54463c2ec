package io.github.portonevertx.v1.billing;

import java.util.List;

/**
 * The result of a query for several billing keys: those found, and the ids that were not.
 *
 * @param billingKeys those that were found, in PortOne's order, which is not the order of the
 *     request
 * @param missing the requested ids that were not found, in the order of the request
 */
public record FoundBillingKeys(List<BillingKey> billingKeys, List<String> missing) {
  /** Copies the lists. */
  public FoundBillingKeys {
    billingKeys = List.copyOf(billingKeys);
    missing = List.copyOf(missing);
  }

  /**
   * Returns whether every requested id was found.
   *
   * @return {@code true} when nothing is missing
   */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * Returns the number of found keys and the missing ids, without any data of a customer.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "FoundBillingKeys[billingKeys=" + billingKeys.size() + ", missing=" + missing + "]";
  }
}
