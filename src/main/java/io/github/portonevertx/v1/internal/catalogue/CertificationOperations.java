package io.github.portonevertx.v1.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.IMP_UID;
import static io.github.portonevertx.v1.internal.catalogue.SharedParameters.MERCHANT_UID;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** Identity verification. */
final class CertificationOperations {

  private CertificationOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "certifications.get",
                HttpMethod.GET,
                "/certifications/{imp_uid}",
                "Certification",
                "the outcome of an identity verification")
            .path(IMP_UID),
        write(
                "certifications.delete",
                HttpMethod.DELETE,
                "/certifications/{imp_uid}",
                "Certification",
                "erases the outcome of an identity verification")
            .path(IMP_UID),
        write(
                "certifications.requestOtp",
                HttpMethod.POST,
                "/certifications/otp/request",
                "CertificationOTP",
                "begins an identity verification by text message or app")
            .body(
                text("name").needed(),
                text("phone").needed(),
                text("birth").needed(),
                text("gender_digit").needed(),
                text("carrier").oneOf("SKT", "KT", "LGT").needed(),
                flag("is_mvno"),
                text("company"),
                MERCHANT_UID,
                text("pg"),
                text("channel_key").needed(),
                text("verification_method").oneOf("SMS", "APP"),
                text("bypass"))
            .callingPg(),
        write(
                "certifications.confirmOtp",
                HttpMethod.POST,
                "/certifications/otp/confirm/{imp_uid}",
                "Certification",
                "completes an identity verification with the code the person got")
            .path(IMP_UID)
            .body(text("otp"))
            .callingPg());
  }
}
