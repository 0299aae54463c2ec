package io.github.portonevertx.v1.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery that was registered for an escrow payment.
 *
 * @param company who carries the parcel, by a code or name of the PG; null when absent
 * @param invoice the number of the parcel; null when absent
 * @param sentAt when it was sent; null when PortOne has no time
 * @param appliedAt when it was registered; null when PortOne has no time
 */
public record EscrowLogis(
    @Nullable String company,
    @Nullable String invoice,
    @Nullable Instant sentAt,
    @Nullable Instant appliedAt) {
  /** Leaves out the number of the parcel, by which anybody can follow it. */
  @Override
  public String toString() {
    return "EscrowLogis[company="
        + company
        + ", sentAt="
        + sentAt
        + ", appliedAt="
        + appliedAt
        + "]";
  }
}
