package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.EncodedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response of an operation: an HTTP status and PortOne's envelope.
 *
 * @param status the HTTP status
 * @param code 0 for success; PortOne uses 1 for a rejection with status 200, -1 with a 4xx
 * @param message a human-readable text; null on success
 * @param response a JSON value
 * @param error the fourth field that a single operation adds when it fails
 */
record SimulatedResponse(
    int status,
    int code,
    @Nullable String message,
    @Nullable Object response,
    @Nullable Object error) {

  SimulatedResponse(int status, int code, @Nullable String message, @Nullable Object response) {
    this(status, code, message, response, null);
  }

  static SimulatedResponse ok(@Nullable Object response) {
    return new SimulatedResponse(200, 0, null, response);
  }

  /** Returns a partial result. As with PortOne, the envelope does not name what is missing. */
  static SimulatedResponse partial(List<?> found) {
    return new SimulatedResponse(207, 0, null, found);
  }

  /** Returns PortOne's usual response to a failed write: status 200 with code 1. */
  static SimulatedResponse rejected(String message) {
    return new SimulatedResponse(200, 1, message, null);
  }

  static SimulatedResponse error(int status, String message) {
    return new SimulatedResponse(status, -1, message, null);
  }

  static SimulatedResponse notFound(String message) {
    return error(404, message);
  }

  static SimulatedResponse unauthorized() {
    return error(401, "Unauthorized");
  }

  /** Returns the response as it is sent. */
  EncodedResponse encoded() {
    return new EncodedResponse(status, WireJson.encode(envelope()));
  }

  private Map<String, @Nullable Object> envelope() {
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("code", code);
    envelope.put("message", message);
    envelope.put("response", response);
    if (error != null) {
      envelope.put("error", error);
    }
    return envelope;
  }
}
