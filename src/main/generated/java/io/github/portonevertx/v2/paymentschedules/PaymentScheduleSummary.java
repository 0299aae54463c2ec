package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.json.Fields;

/**
 * The id of a schedule that was created.
 *
 * @param id PortOne's id of the schedule; never null
 */
public record PaymentScheduleSummary(String id) {
  /** Checks that the required fields are present. */
  public PaymentScheduleSummary {
    Fields.required(id, "id");
  }
}
