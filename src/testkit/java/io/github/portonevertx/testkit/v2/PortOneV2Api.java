package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.EncodedResponse;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.SimulatedApi;
import io.vertx.core.json.JsonObject;

/** The properties of the V2 API that faults need: its errors, and the tokens of the simulator. */
final class PortOneV2Api implements SimulatedApi {

  private final Credentials credentials;

  PortOneV2Api(Credentials credentials) {
    this.credentials = credentials;
  }

  /** Returns an error; V2 has no code, and a refusal with status 200 is one by the PG instead. */
  @Override
  public EncodedResponse error(int status, int code, String message) {
    JsonObject body =
        status == 200
            ? Refusal.byPg("SIM_" + code, message).body()
            : new JsonObject().put("type", type(status)).put("message", message);
    return new EncodedResponse(status == 200 ? 502 : status, body.toBuffer());
  }

  @Override
  public Fault outage(int status) {
    return Fault.html(status);
  }

  @Override
  public String textResponseStart() {
    return "{\"text\":\"";
  }

  @Override
  public String textResponseEnd() {
    return "\"}";
  }

  @Override
  public void revokeTokens() {
    credentials.revokeTokens();
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "UNAUTHORIZED";
      case 403 -> "FORBIDDEN";
      case 404 -> "PAYMENT_NOT_FOUND";
      case 409 -> "IDEMPOTENCY_OUTSTANDING_REQUEST";
      default -> status < 500 ? "INVALID_REQUEST" : "INTERNAL_SERVER_ERROR";
    };
  }
}
