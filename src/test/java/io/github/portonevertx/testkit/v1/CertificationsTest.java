package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortOneSimulatorExtension.class)
class CertificationsTest {

  private static final String NOT_FOUND = "인증결과가 존재하지 않습니다.";

  @Test
  void certificationIsRequestedConfirmedReadAndDeleted(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);

    JsonObject requested =
        TestPeer.response(peer.post("/certifications/otp/request", person().put("is_mvno", true)));
    String impUid = requested.getString("imp_uid");
    JsonObject before = TestPeer.response(peer.get("/certifications/" + impUid));
    String confirm = "/certifications/otp/confirm/" + impUid;
    assertRejection(400, -1, "otp 파라메터가 누락되었습니다.", peer.post(confirm, new JsonObject()));
    assertRejection(400, -1, "인증번호가 일치하지 않습니다.", peer.post(confirm, json("otp", "000001")));
    JsonObject after = TestPeer.response(peer.post(confirm, json("otp", Certifications.OTP)));
    assertRejection(
        400, -1, "이미 인증이 완료되었습니다.", peer.post(confirm, json("otp", Certifications.OTP)));

    assertEquals(json("imp_uid", impUid), requested);
    assertFalse(before.getBoolean("certified"));
    assertFalse(before.containsKey("phone"));
    assertTrue(after.getBoolean("certified"));
    assertEquals("KT_MVNO", after.getString("carrier"));
    assertEquals("01000000000", after.getString("phone"));
    assertEquals("1991-11-11", after.getString("birthday"));
    // Midnight in Korea, which is the previous day in UTC.
    assertEquals(689_785_200, after.getLong("birth"));
    assertEquals("female", after.getString("gender"));
    assertEquals(after, TestPeer.response(peer.get("/certifications/" + impUid)));
    assertEquals(after, TestPeer.response(peer.delete("/certifications/" + impUid)));
    assertRejection(404, -1, NOT_FOUND, peer.get("/certifications/" + impUid));
    assertRejection(404, -1, NOT_FOUND, peer.delete("/certifications/" + impUid));
    assertRejection(404, -1, NOT_FOUND, peer.post(confirm, json("otp", Certifications.OTP)));
  }

  @Test
  void anAppNeedsNoPassword(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid =
        TestPeer.response(
                peer.post(
                    "/certifications/otp/request", person().put("verification_method", "APP")))
            .getString("imp_uid");

    JsonObject confirmed =
        TestPeer.response(peer.post("/certifications/otp/confirm/" + impUid, new JsonObject()));

    assertTrue(confirmed.getBoolean("certified"));
  }

  @Test
  void birthdayIsADate(PortOneSimulator simulator) throws Exception {
    assertRejection(
        400,
        -1,
        "birth 파라메터의 형식이 올바르지 않습니다.",
        new TestPeer(simulator)
            .post("/certifications/otp/request", person().put("birth", "19911399")));
  }

  @Test
  void testMayAddACertification(PortOneSimulator simulator) throws Exception {
    String impUid = simulator.certifications().certified().getString("imp_uid");

    JsonObject read = TestPeer.response(new TestPeer(simulator).get("/certifications/" + impUid));

    assertEquals(simulator.certifications().certification(impUid), read);
    assertTrue(read.getBoolean("certified"));
  }

  private static JsonObject person() {
    return json(
        "name",
        "홍길순",
        "phone",
        "01000000000",
        "birth",
        "911111",
        "gender_digit",
        "2",
        "carrier",
        "KT",
        "channel_key",
        "channel-key-1");
  }
}
