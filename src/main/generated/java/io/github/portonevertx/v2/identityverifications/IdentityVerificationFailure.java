package io.github.portonevertx.v2.identityverifications;

import org.jspecify.annotations.Nullable;

/**
 * The reason why an identity was not verified.
 *
 * @param reason the reason, a human-readable text; null when absent
 * @param pgCode the PG's code of the failure; null when absent
 * @param pgMessage the PG's message, a human-readable text; null when absent
 */
public record IdentityVerificationFailure(
    @Nullable String reason, @Nullable String pgCode, @Nullable String pgMessage) {
  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "IdentityVerificationFailure[pgCode=" + pgCode + "]";
  }
}
