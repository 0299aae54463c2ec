package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity verifications of the simulator. No message is sent: the password is always {@link
 * #OTP}. Safe for use by any thread; returned objects are copies.
 */
public final class Certifications {

  /** The one-time password of every verification. */
  public static final String OTP = "000000";

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private final JsonStore book = JsonStore.alphabetical();

  /** The fields that a verification has only after it succeeded. */
  private final JsonStore secrets = JsonStore.alphabetical();

  private final ManualClock clock;

  Certifications(ManualClock clock) {
    this.clock = clock;
  }

  /** Adds a successful verification of an invented person, as the browser's window creates it. */
  public JsonObject certified() {
    JsonObject request =
        new JsonObject()
            .put("name", "홍길동")
            .put("birth", "20000101")
            .put("gender_digit", "3")
            .put("phone", "01000000000")
            .put("carrier", "SKT");
    String impUid = request(request).getString("imp_uid");
    return confirm(impUid);
  }

  /** Returns the verification with that id, or null. */
  public @Nullable JsonObject certification(String impUid) {
    return book.copy(impUid);
  }

  /** Returns all verifications in the order of creation. */
  public List<JsonObject> certifications() {
    return book.copies();
  }

  /** Starts a verification; phone and carrier are hidden until it succeeds, as in PortOne. */
  JsonObject request(JsonObject body) {
    String impUid = "imp_9%011d".formatted(book.next());
    LocalDate birthday =
        birthday(SimulatedRequest.need(body, "birth"), SimulatedRequest.need(body, "gender_digit"));
    boolean male = "13579".contains(SimulatedRequest.need(body, "gender_digit"));
    JsonObject certification =
        new JsonObject()
            .put("birth", birthday.atStartOfDay(KOREA).toEpochSecond())
            .put("birthday", birthday.toString())
            .put("certified", false)
            .put("certified_at", 0)
            .put("foreigner", "5678".contains(SimulatedRequest.need(body, "gender_digit")))
            .put("foreigner_v2", null)
            .put("gender", male ? "male" : "female")
            .put("imp_uid", impUid)
            .put("merchant_uid", SimulatedRequest.text(body, "merchant_uid"))
            .put("name", SimulatedRequest.need(body, "name"))
            .put("origin", "https://shop.example/")
            .put("pg_provider", "danal")
            .put("pg_tid", "simulated-" + impUid)
            .put("unique_in_site", null)
            .put("unique_key", null);
    book.add(impUid, certification);
    secrets.add(
        impUid,
        new JsonObject()
            .put("app", "APP".equals(SimulatedRequest.text(body, "verification_method")))
            .put("phone", SimulatedRequest.need(body, "phone"))
            .put(
                "carrier",
                SimulatedRequest.need(body, "carrier")
                    + ("true".equals(SimulatedRequest.text(body, "is_mvno")) ? "_MVNO" : "")));
    return certification.copy();
  }

  /** Returns whether the person confirms in an app, without a password. */
  boolean isByApp(String impUid) {
    JsonObject secret = secrets.peek(impUid);
    return secret != null && secret.getBoolean("app");
  }

  JsonObject confirm(String impUid) {
    JsonObject secret = secrets.peek(impUid);
    JsonObject confirmed =
        book.change(
            impUid,
            c ->
                c.put("certified", true)
                    .put("certified_at", clock.epochSeconds())
                    .put("carrier", secret == null ? null : secret.getString("carrier"))
                    .put("phone", secret == null ? null : secret.getString("phone"))
                    .put("unique_in_site", "simulated-site-key-" + impUid)
                    .put("unique_key", "simulated-key-" + impUid));
    return confirmed == null ? new JsonObject() : confirmed;
  }

  @Nullable JsonObject take(String impUid) {
    secrets.remove(impUid);
    return book.remove(impUid);
  }

  /**
   * Returns the birthday from eight digits, or from six and the gender digit, which encodes the
   * century.
   */
  private static LocalDate birthday(String birth, String genderDigit) {
    String century = "12569".contains(genderDigit) ? "19" : "20";
    try {
      return LocalDate.parse(
          birth.length() == 6 ? century + birth : birth, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw new BadRequest("birth 파라메터의 형식이 올바르지 않습니다.");
    }
  }

  @Override
  public String toString() {
    return "Certifications[" + book.size() + "]";
  }
}
