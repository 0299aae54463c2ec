package io.github.portonevertx.v1.certifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.Certifications;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CertificationsTest {
  private static final JsonObject LEAST = new JsonObject().put("imp_uid", "imp_000000000001");

  private static Certification read(JsonObject json) {
    return Replies.bound(Reply.of(json)).as(Certification.class);
  }

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(
        Certification.class,
        "imp_uid merchant_uid pg_tid pg_provider name gender birth birthday foreigner phone"
            + " carrier certified certified_at unique_key unique_in_site origin foreigner_v2",
        "imp_uid");
  }

  @Test
  void nullOrAbsentFieldsAreNull() {
    JsonObject nulls = new JsonObject();
    Records.wireNames(Certification.class).forEach(nulls::putNull);
    for (JsonObject json : List.of(LEAST, nulls.put("imp_uid", "imp_000000000001"))) {
      Certification certification = read(json);
      assertNull(certification.phone());
      assertNull(certification.birth());
      assertNull(certification.foreignerV2());
      assertNull(certification.dateOfBirth());
      assertFalse(certification.certified());
      assertFalse(certification.foreigner());
    }
  }

  @Test
  void keepsAnUnknownCarrier() {
    assertEquals("XYZ_MVNO", read(LEAST.copy().put("carrier", "XYZ_MVNO")).carrier());
  }

  @Test
  void knowsTheDayOfBirthByTextOrByTime() {
    LocalDate day = LocalDate.of(1991, 11, 11);
    // Midnight in Korea is the previous day in UTC.
    JsonObject time =
        LEAST.copy().put("birth", Instant.parse("1991-11-10T15:00:00Z").getEpochSecond());

    assertEquals(day, read(LEAST.copy().put("birthday", "1991-11-11")).dateOfBirth());
    assertEquals(day, read(time).dateOfBirth());
    assertEquals(day, read(time.copy().put("birthday", "11.11.91")).dateOfBirth());
    assertNull(read(LEAST.copy().put("birthday", "")).dateOfBirth());
    assertEquals(
        LocalDate.of(1969, 12, 31), read(LEAST.copy().put("birth", -118_800)).dateOfBirth());
  }

  @Test
  void rejectsAVerificationWithoutItsId() {
    for (Class<?> type : List.of(Certification.class, CertificationOtp.class)) {
      assertEquals(
          "the answer cannot be read: " + type.getSimpleName() + ".imp_uid is missing",
          assertThrows(
                  PortOneException.class,
                  () -> Replies.bound(Reply.of(new JsonObject().put("name", "Person"))).as(type))
              .text());
    }
  }

  @Test
  void toStringShowsNoPersonalData() {
    assertEquals(
        "Certification[impUid=imp_1, certified=true, certifiedAt=1970-01-01T00:00:13Z]",
        read(Records.sample(Certification.class).put("imp_uid", "imp_1")).toString());
  }

  @Test
  void outcomes() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(LEAST));
    Certifications certifications = asked.client().certifications();
    Map<String, String> id = Map.of("imp_uid", "imp_000000000001");

    assertEquals("imp_000000000001", certifications.get("imp_000000000001").result().impUid());
    asked.assertOnly("certifications.get", id);
    assertTrue(certifications.delete("imp_000000000001").succeeded());
    asked.assertOnly("certifications.delete", id);
    assertTrue(certifications.confirmOtp("imp_000000000001").succeeded());
    asked.assertOnly("certifications.confirmOtp", id);
    assertTrue(certifications.confirmOtp("imp_000000000001", "123456").succeeded());
    asked.assertOnly(
        "certifications.confirmOtp", Map.of("imp_uid", "imp_000000000001", "otp", "123456"));
  }

  @Test
  void requestsACode() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(LEAST));
    OtpRequest request =
        OtpRequest.builder()
            .channelKey("channel-key-1")
            .name("Person")
            .phone("01000000000")
            .birth("911111")
            .genderDigit("1")
            .carrier(Carrier.LGT)
            .mvno(true)
            .company("Tea shop")
            .merchantUid("order-1")
            .verificationMethod(VerificationMethod.APP)
            .bypass("{}")
            .build();

    assertEquals(
        "CertificationOtp[impUid=imp_000000000001]",
        asked.client().certifications().requestOtp(request).result().toString());
    asked.assertOnly(
        "certifications.requestOtp",
        Map.ofEntries(
            Map.entry("channel_key", "channel-key-1"),
            Map.entry("name", "Person"),
            Map.entry("phone", "01000000000"),
            Map.entry("birth", "911111"),
            Map.entry("gender_digit", "1"),
            Map.entry("carrier", "LGT"),
            Map.entry("is_mvno", true),
            Map.entry("company", "Tea shop"),
            Map.entry("merchant_uid", "order-1"),
            Map.entry("verification_method", "APP"),
            Map.entry("bypass", "{}")));
    assertEquals(
        "certifications.requestOtp[channel_key, name, phone, birth, gender_digit, carrier,"
            + " is_mvno, company, merchant_uid, verification_method, bypass]",
        request.toString());
  }
}
