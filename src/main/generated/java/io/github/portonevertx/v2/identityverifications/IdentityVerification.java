package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.json.Fields;
import io.github.portonevertx.v2.common.PortOneVersion;
import io.github.portonevertx.v2.common.SelectedChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity verification: proof that a mobile phone belongs to a person.
 *
 * <p>The status decides which of the other fields are present.
 *
 * @param status the status; never null
 * @param id the id; never null
 * @param channel the channel that was used, whose type separates test payments from real ones; null
 *     when absent
 * @param verifiedCustomer the person whose identity was verified; null when absent, as in a status
 *     other than {@code VERIFIED}
 * @param customData the data that the merchant attached, as text; null when absent
 * @param requestedAt when it was requested; null when absent
 * @param updatedAt when it last changed; null when absent
 * @param statusChangedAt when the status last changed; null when absent
 * @param verifiedAt when the identity was verified; null when absent, as in a status other than
 *     {@code VERIFIED}
 * @param pgTxId the PG's id of the verification; null when absent
 * @param pgRawResponse the answer of the PG, as text; null when absent, as in a status other than
 *     {@code VERIFIED}
 * @param version the version of PortOne that made it; null when absent
 * @param requestedCustomer the person whose identity is to be verified, as requested; null when
 *     absent, as in a status other than {@code READY} and {@code FAILED}
 * @param failure the reason of the failure; null when absent, as in a status other than {@code
 *     FAILED}
 */
public record IdentityVerification(
    IdentityVerificationStatus status,
    String id,
    @Nullable SelectedChannel channel,
    @Nullable IdentityVerificationVerifiedCustomer verifiedCustomer,
    @Nullable String customData,
    @Nullable Instant requestedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant statusChangedAt,
    @Nullable Instant verifiedAt,
    @Nullable String pgTxId,
    @Nullable String pgRawResponse,
    @Nullable PortOneVersion version,
    @Nullable IdentityVerificationRequestedCustomer requestedCustomer,
    @Nullable IdentityVerificationFailure failure) {
  /** Checks that the required fields are present. */
  public IdentityVerification {
    Fields.required(status, "status");
    Fields.required(id, "id");
  }

  /** Returns a text with ids, statuses and amounts, without personal data. */
  @Override
  public String toString() {
    return "IdentityVerification[status="
        + status
        + ", id="
        + id
        + ", pgTxId="
        + pgTxId
        + ", version="
        + version
        + "]";
  }
}
