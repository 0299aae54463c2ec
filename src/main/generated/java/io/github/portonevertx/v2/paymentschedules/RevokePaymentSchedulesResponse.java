package io.github.portonevertx.v2.paymentschedules;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of revoking schedules.
 *
 * @param revokedScheduleIds the ids of the schedules that were revoked; never null
 * @param revokedAt when it was revoked; null when absent
 */
public record RevokePaymentSchedulesResponse(
    List<String> revokedScheduleIds, @Nullable Instant revokedAt) {
  /**
   * Checks that the required fields are present, and copies each list without null elements; an
   * absent list is empty.
   */
  public RevokePaymentSchedulesResponse {
    revokedScheduleIds = Fields.list(Fields.required(revokedScheduleIds, "revokedScheduleIds"));
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "RevokePaymentSchedulesResponse[]";
  }
}
