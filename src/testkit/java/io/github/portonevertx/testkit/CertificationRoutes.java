package io.github.portonevertx.testkit;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** {@code /certifications}: who somebody is. */
final class CertificationRoutes {

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

  private Answer get(Ask ask) {
    JsonObject found = certifications.certification(ask.path("imp_uid"));
    return found == null ? Answer.notFound(NOT_FOUND) : Answer.ok(found);
  }

  private Answer delete(Ask ask) {
    JsonObject found = certifications.take(ask.path("imp_uid"));
    return found == null ? Answer.notFound(NOT_FOUND) : Answer.ok(found);
  }

  private Answer request(Ask ask) {
    String impUid = certifications.request(ask.body()).getString("imp_uid");
    return Answer.ok(new JsonObject().put("imp_uid", impUid));
  }

  private Answer confirm(Ask ask) {
    String impUid = ask.path("imp_uid");
    JsonObject found = certifications.certification(impUid);
    if (found == null) {
      return Answer.notFound(NOT_FOUND);
    }
    if (found.getBoolean("certified")) {
      return Answer.error(400, "이미 인증이 완료되었습니다.");
    }
    if (!certifications.isByApp(impUid)) {
      String otp = Ask.need(ask.body(), "otp");
      if (!otp.equals(Certifications.OTP)) {
        return Answer.error(400, "인증번호가 일치하지 않습니다.");
      }
    }
    return Answer.ok(certifications.confirm(impUid));
  }
}
