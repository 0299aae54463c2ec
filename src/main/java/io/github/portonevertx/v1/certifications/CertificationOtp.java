package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.internal.json.Fields;

/**
 * A started identity verification that the person has to confirm.
 *
 * @param impUid PortOne's id of the verification, to confirm it by; never null
 */
public record CertificationOtp(String impUid) {

  /** Checks that the id is present. */
  public CertificationOtp {
    Fields.required(impUid, "imp_uid");
  }

  /** Returns a text with the id. */
  @Override
  public String toString() {
    return "CertificationOtp[impUid=" + impUid + "]";
  }
}
