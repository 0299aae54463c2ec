package io.github.portonevertx.v1.billing;

import org.jspecify.annotations.Nullable;

/**
 * A PG that has not stored the card of a {@link SuperBillingKey}, and why.
 *
 * @param type at which step it failed: {@code INVALID_REQUEST}, {@code PG_PROVIDER}, {@code
 *     DB_FAILED}, or a word PortOne adds later; null when absent
 * @param message why, a text for people; null when absent
 * @param pgProvider PortOne's name for the PG; null when absent
 * @param pgId the shop's id at the PG; null when absent
 */
public record FailedChannel(
    @Nullable String type,
    @Nullable String message,
    @Nullable String pgProvider,
    @Nullable String pgId) {

  /** Leaves out the message, the PG's own text, which may quote what it was given. */
  @Override
  public String toString() {
    return "FailedChannel[type=" + type + ", pgProvider=" + pgProvider + "]";
  }
}
