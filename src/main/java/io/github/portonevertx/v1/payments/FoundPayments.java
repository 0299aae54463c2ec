package io.github.portonevertx.v1.payments;

import java.util.List;

/**
 * What a query for many payments found, and what it did not.
 *
 * @param payments those that were found, in PortOne's order, which is not the order asked
 * @param missing the ids that were asked for and not found, in the order asked; PortOne answers the
 *     same for an id that does not exist and one of another merchant
 */
public record FoundPayments(List<Payment> payments, List<String> missing) {
  /** Copies the lists. */
  public FoundPayments {
    payments = List.copyOf(payments);
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
   * How many were found and which were not; no payment's data.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "FoundPayments[payments=" + payments.size() + ", missing=" + missing + "]";
  }
}
