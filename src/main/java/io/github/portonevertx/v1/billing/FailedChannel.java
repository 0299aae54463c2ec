package io.github.portonevertx.v1.billing;

import org.jspecify.annotations.Nullable;

/**
 * A PG that failed to store the card of a {@link SuperBillingKey}, and the reason.
 *
 * @param type at which step it failed: {@code INVALID_REQUEST}, {@code PG_PROVIDER}, {@code
 *     DB_FAILED}, or a value that PortOne adds later; null when absent
 * @param message the reason, a human-readable text; null when absent
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param pgId the shop's id at the PG; null when absent
 */
public record FailedChannel(
    @Nullable String type,
    @Nullable String message,
    @Nullable String pgProvider,
    @Nullable String pgId) {

  /** Returns a text without the message, which is the PG's and may repeat the input. */
  @Override
  public String toString() {
    return "FailedChannel[type=" + type + ", pgProvider=" + pgProvider + "]";
  }
}
