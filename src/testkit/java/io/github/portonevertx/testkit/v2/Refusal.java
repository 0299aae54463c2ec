package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonObject;
import java.io.Serial;
import java.util.Map;

/** Ends the handling of a request with an error of the API. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String type;
  private final String text;
  private final transient JsonObject details;
  private final int status;

  /** Creates an error without details. */
  Refusal(String type, String text) {
    this(type, text, new JsonObject());
  }

  /**
   * Creates an error.
   *
   * @param details further fields of the body
   */
  Refusal(String type, String text, JsonObject details) {
    this(type, text, details, 0);
  }

  private Refusal(String type, String text, JsonObject details, int status) {
    super(type + ": " + text, null, false, false);
    this.type = type;
    this.text = text;
    this.details = details;
    this.status = status;
  }

  /** Returns a copy with an HTTP status other than that of its type. */
  Refusal withStatus(int other) {
    return new Refusal(type, text, details, other);
  }

  /** Returns the error for a request that is wrong. */
  static Refusal invalid(String text) {
    return new Refusal("INVALID_REQUEST", text);
  }

  /** Returns the error for a decision of the payment gateway. */
  static Refusal byPg(String pgCode, String pgMessage) {
    return new Refusal(
        "PG_PROVIDER",
        "결제대행사에서 요청을 거절했습니다.",
        new JsonObject().put("pgCode", pgCode).put("pgMessage", pgMessage));
  }

  /** Returns the HTTP status, which is usually that of its type. */
  int status(Map<String, Integer> byType) {
    return status == 0 ? byType.getOrDefault(type, 400) : status;
  }

  /** Returns the body of the answer. */
  JsonObject body() {
    return new JsonObject().put("type", type).put("message", text).mergeIn(details);
  }
}
