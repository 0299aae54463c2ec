package io.github.portonevertx.v2.payments;

import io.github.portonevertx.internal.json.Fields;
import java.util.List;

/**
 * A part of the payment events of a time span, read by cursor.
 *
 * @param items the entries; never null
 */
public record PaymentEventCursorPage(List<PaymentEventWithCursor> items) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public PaymentEventCursorPage {
    items = Fields.list(Fields.required(items, "items"));
  }
}
