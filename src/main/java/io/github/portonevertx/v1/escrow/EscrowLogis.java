package io.github.portonevertx.v1.escrow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery that was registered for an escrow payment.
 *
 * @param company the carrier, by a code or name of the PG; null when absent
 * @param invoice the tracking number; null when absent
 * @param sentAt when it was sent; null when PortOne has no time
 * @param appliedAt when it was registered; null when PortOne has no time
 */
public record EscrowLogis(
    @Nullable String company,
    @Nullable String invoice,
    @Nullable Instant sentAt,
    @Nullable Instant appliedAt) {
  /** Returns a text without the tracking number, which gives access to the recipient's data. */
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
