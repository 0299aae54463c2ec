package io.github.portonevertx.v2.identityverifications;

import io.github.portonevertx.internal.json.Fields;

/**
 * The identity verification that was completed.
 *
 * @param identityVerification the identity verification; never null
 */
public record ConfirmIdentityVerificationResponse(IdentityVerification identityVerification) {
  /** Checks that the required fields are present. */
  public ConfirmIdentityVerificationResponse {
    Fields.required(identityVerification, "identityVerification");
  }
}
