package io.github.portonevertx.v1.payments;

import java.util.List;

/**
 * The result of a query for several payments: those found, and the ids that were not.
 *
 * @param payments those that were found, in PortOne's order, which is not the order of the request
 * @param missing the requested ids that were not found, in the order of the request; PortOne
 *     answers the same for an id that does not exist and for one of another merchant
 */
public record FoundPayments(List<Payment> payments, List<String> missing) {
  /** Copies the lists. */
  public FoundPayments {
    payments = List.copyOf(payments);
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
   * Returns the number of found payments and the missing ids, without any data of a payment.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "FoundPayments[payments=" + payments.size() + ", missing=" + missing + "]";
  }
}
