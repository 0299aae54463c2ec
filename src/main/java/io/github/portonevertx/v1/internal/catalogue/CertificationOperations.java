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

/** The operations of identity verification. */
final class CertificationOperations {

  private CertificationOperations() {}

  static List<Operation> all() {
    return List.of(
        read(
                "certifications.get",
                HttpMethod.GET,
                "/certifications/{imp_uid}",
                "Certification",
                "the result of an identity verification")
            .inKorean("본인인증 결과 조회")
            .path(IMP_UID),
        write(
                "certifications.delete",
                HttpMethod.DELETE,
                "/certifications/{imp_uid}",
                "Certification",
                "deletes the result of an identity verification")
            .inKorean("본인인증 결과 삭제")
            .path(IMP_UID),
        write(
                "certifications.requestOtp",
                HttpMethod.POST,
                "/certifications/otp/request",
                "CertificationOTP",
                "begins an identity verification by text message or app")
            .inKorean("문자나 앱으로 본인인증 요청")
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
                "completes an identity verification with the code that was sent")
            .inKorean("받은 인증번호로 본인인증 완료")
            .path(IMP_UID)
            .body(text("otp"))
            .callingPg());
  }
}
