package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** The operations of {@code /certifications}: identity verifications. */
final class CertificationRoutes {

  /** The fields of the operations below, in the notation of {@link OperationFields}. */
  static final String FIELDS =
      """
      certifications.requestOtp form name phone birth gender_digit carrier is_mvno:boolean \
      company merchant_uid pg channel_key verification_method bypass
      certifications.confirmOtp form otp
      """;

  private static final String NOT_FOUND = "인증결과가 존재하지 않습니다.";

  private final Certifications certifications;

  CertificationRoutes(Certifications certifications) {
    this.certifications = certifications;
  }

  List<Route> table() {
    return List.of(
        Route.get("certifications.get", "/certifications/{imp_uid}", this::get),
        Route.delete("certifications.delete", "/certifications/{imp_uid}", this::delete),
        Route.post("certifications.requestOtp", "/certifications/otp/request", this::request)
            .needing("name", "phone", "birth", "gender_digit", "carrier", "channel_key"),
        Route.post(
            "certifications.confirmOtp", "/certifications/otp/confirm/{imp_uid}", this::confirm));
  }

  private SimulatedResponse get(SimulatedRequest ask) {
    JsonObject found = certifications.certification(ask.path("imp_uid"));
    return found == null ? SimulatedResponse.notFound(NOT_FOUND) : SimulatedResponse.ok(found);
  }

  private SimulatedResponse delete(SimulatedRequest ask) {
    JsonObject found = certifications.take(ask.path("imp_uid"));
    return found == null ? SimulatedResponse.notFound(NOT_FOUND) : SimulatedResponse.ok(found);
  }

  private SimulatedResponse request(SimulatedRequest ask) {
    String impUid = certifications.request(ask.body()).getString("imp_uid");
    return SimulatedResponse.ok(new JsonObject().put("imp_uid", impUid));
  }

  private SimulatedResponse confirm(SimulatedRequest ask) {
    String impUid = ask.path("imp_uid");
    JsonObject found = certifications.certification(impUid);
    if (found == null) {
      return SimulatedResponse.notFound(NOT_FOUND);
    }
    if (found.getBoolean("certified")) {
      return SimulatedResponse.error(400, "이미 인증이 완료되었습니다.");
    }
    if (!certifications.isByApp(impUid)) {
      String otp = SimulatedRequest.need(ask.body(), "otp");
      if (!otp.equals(Certifications.OTP)) {
        return SimulatedResponse.error(400, "인증번호가 일치하지 않습니다.");
      }
    }
    return SimulatedResponse.ok(certifications.confirm(impUid));
  }
}
