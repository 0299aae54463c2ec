package io.github.portonevertx.v1.certifications;

import io.github.portonevertx.internal.json.Fields;

/**
 * An identity verification that was begun and waits for the person to confirm it.
 *
 * @param impUid PortOne's id of the verification, to confirm it by; never null
 */
public record CertificationOtp(String impUid) {

  /** Refuses one that could not be confirmed. */
  public CertificationOtp {
    Fields.required(impUid, "imp_uid");
  }

  /** The id. */
  @Override
  public String toString() {
    return "CertificationOtp[impUid=" + impUid + "]";
  }
}
