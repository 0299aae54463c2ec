package io.github.portonevertx.v1.billing;

import java.util.List;

/**
 * What a query for many billing keys found, and what it did not.
 *
 * @param billingKeys those that were found, in PortOne's order, which is not the order asked
 * @param missing the ids that were asked for and not found, in the order asked
 */
public record FoundBillingKeys(List<BillingKey> billingKeys, List<String> missing) {
  /** Copies the lists. */
  public FoundBillingKeys {
    billingKeys = List.copyOf(billingKeys);
    missing = List.copyOf(missing);
  }

  /**
   * Whether every id that was asked for was found.
   *
   * @return {@code true} when nothing is missing
   */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * How many were found and which were not; no customer's data.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "FoundBillingKeys[billingKeys=" + billingKeys.size() + ", missing=" + missing + "]";
  }
}
