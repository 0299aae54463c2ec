package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of payments.
 *
 * @param items the entries; never null
 * @param page the page; null when absent
 */
public record PaymentPage(List<Payment> items, @Nullable PageInfo page) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PaymentPage {
    items = Fields.list(Fields.required(items, "items"));
  }
}
