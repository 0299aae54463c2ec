package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The identity verifications of the simulator. Safe for use by any thread; returned objects are
 * copies.
 */
public final class IdentityVerifications {

  /** The one-time password of every message. */
  public static final String OTP = "123456";

  private final ManualClock clock;
  private final Shapes shapes;
  private final JsonStore verifications = JsonStore.asGiven();

  IdentityVerifications(ManualClock clock, Shapes shapes) {
    this.clock = clock;
    this.shapes = shapes;
  }

  /** Returns the verification with that id, or null. */
  public @Nullable JsonObject verification(String id) {
    JsonObject verification = verifications.peek(id);
    return verification == null ? null : view(verification);
  }

  /** Returns all verifications in the order of creation. */
  public List<JsonObject> verifications() {
    return verifications.all().stream().map(this::view).toList();
  }

  /**
   * Lets a verification fail, as after too many wrong passwords.
   *
   * @throws NoSuchElementException if there is no such verification
   */
  public JsonObject fail(String id) {
    String now = clock.now().toString();
    JsonObject failed =
        verifications.change(
            id,
            verification ->
                verification
                    .put("status", "FAILED")
                    .put("updatedAt", now)
                    .put("statusChangedAt", now)
                    .put("failedAt", now)
                    .put(
                        "failure",
                        new JsonObject()
                            .put("reason", "인증 시도 횟수를 초과했습니다.")
                            .put("pgCode", "SIM_OTP")
                            .put("pgMessage", "인증 시도 횟수를 초과했습니다.")));
    if (failed == null) {
      throw new NoSuchElementException("No identity verification " + id);
    }
    return view(failed);
  }

  JsonObject verify(String id) {
    String now = clock.now().toString();
    JsonObject verified =
        verifications.change(
            id,
            verification ->
                verification
                    .put("status", "VERIFIED")
                    .put("updatedAt", now)
                    .put("statusChangedAt", now)
                    .put("verifiedAt", now)
                    .put("pgRawResponse", "{\"simulated\":true}")
                    .put("verifiedCustomer", verified(verification)));
    if (verified == null) {
      throw new NoSuchElementException("No identity verification " + id);
    }
    return verified;
  }

  private static JsonObject verified(JsonObject verification) {
    JsonObject asked = verification.getJsonObject("requestedCustomer");
    JsonObject customer =
        new JsonObject()
            .put("name", asked.getString("name"))
            .put("operator", verification.getString("operator"))
            .put("phoneNumber", asked.getString("phoneNumber"))
            .put("birthDate", "2000-01-01")
            .put("gender", "OTHER")
            .put("isForeigner", false)
            .put("ci", "simulated-ci")
            .put("di", "simulated-di");
    String id = asked.getString("id");
    return id == null ? customer : customer.put("id", id);
  }

  void put(JsonObject verification) {
    verifications.put(verification.getString("id"), verification);
  }

  /** Returns the stored verification, not a copy; null if there is none. */
  @Nullable JsonObject peek(String id) {
    return verifications.peek(id);
  }

  /** Returns the stored verifications, not copies: for reading only. */
  List<JsonObject> all() {
    return verifications.all();
  }

  JsonObject view(JsonObject verification) {
    return shapes.view("IdentityVerification", verification);
  }

  @Override
  public String toString() {
    return "IdentityVerifications[" + verifications.size() + "]";
  }
}
