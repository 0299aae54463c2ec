package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.read;
import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.json;
import static io.github.portonevertx.internal.api.Parameter.object;
import static io.github.portonevertx.internal.api.Parameter.text;

import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code identityVerifications}. */
final class IdentityVerificationOperations {
  private static final Parameter IDENTITY_VERIFICATION_ID = text("identityVerificationId");
  private static final Parameter STORE_ID = text("storeId");

  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          read(
                  "identityVerifications.get",
                  HttpMethod.GET,
                  "/identity-verifications/{identityVerificationId}",
                  "IdentityVerification",
                  "one identity verification")
              .inKorean("본인인증 한 건 조회")
              .path(IDENTITY_VERIFICATION_ID)
              .query(STORE_ID)
              .answeredAs("identityVerificationId", "id"),
          read(
                  "identityVerifications.list",
                  HttpMethod.GET,
                  "/identity-verifications",
                  "IdentityVerificationPage",
                  "a page of identity verifications that match a filter")
              .inKorean("조건에 맞는 본인인증 목록을 페이지로 조회")
              .body(
                  object("page", CommonInputs.PAGE_INPUT),
                  object("sort", IdentityVerificationInputs.IDENTITY_VERIFICATION_SORT_INPUT),
                  object("filter", IdentityVerificationInputs.IDENTITY_VERIFICATION_FILTER_INPUT))
              .bodyInQuery(),
          write(
                  "identityVerifications.send",
                  HttpMethod.POST,
                  "/identity-verifications/{identityVerificationId}/send",
                  "{}",
                  "starts an identity verification by SMS or app")
              .inKorean("문자나 앱으로 본인인증 요청")
              .path(IDENTITY_VERIFICATION_ID)
              .body(
                  STORE_ID,
                  text("channelKey").needed(),
                  object(
                          "customer",
                          IdentityVerificationInputs.SEND_IDENTITY_VERIFICATION_BODY_CUSTOMER)
                      .needed(),
                  text("customData"),
                  json("bypass"),
                  text("operator")
                      .oneOf("SKT", "KT", "LGU", "SKT_MVNO", "KT_MVNO", "LGU_MVNO")
                      .needed(),
                  text("method").oneOf("SMS", "APP").needed())
              .callingPg()
              .keyed(),
          write(
                  "identityVerifications.resend",
                  HttpMethod.POST,
                  "/identity-verifications/{identityVerificationId}/resend",
                  "{}",
                  "sends the SMS of an identity verification again")
              .inKorean("본인인증 문자 재발송")
              .path(IDENTITY_VERIFICATION_ID)
              .query(STORE_ID)
              .callingPg()
              .keyed(),
          write(
                  "identityVerifications.confirm",
                  HttpMethod.POST,
                  "/identity-verifications/{identityVerificationId}/confirm",
                  "ConfirmIdentityVerificationResponse",
                  "completes an identity verification with its one-time password")
              .inKorean("일회용 비밀번호로 본인인증 완료")
              .path(IDENTITY_VERIFICATION_ID)
              .body(STORE_ID, text("otp"))
              .callingPg()
              .keyed());

  private IdentityVerificationOperations() {}
}
