package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * The attempts to make one payment.
 *
 * @param items the entries; never null
 */
public record PaymentTransactions(List<PaymentTransaction> items) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PaymentTransactions {
    items = Fields.list(Fields.required(items, "items"));
  }
}
