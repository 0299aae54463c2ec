package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.json.Fields;

/**
 * The result of scheduling a payment.
 *
 * @param schedule the schedule; never null
 */
public record CreatePaymentScheduleResponse(PaymentScheduleSummary schedule) {
  /** Checks that the required fields are present. */
  public CreatePaymentScheduleResponse {
    Fields.required(schedule, "schedule");
  }
}
