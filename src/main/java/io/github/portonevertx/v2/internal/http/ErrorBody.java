package io.github.portonevertx.v2.internal.http;

import io.github.portonevertx.FailureDetails;
import io.github.portonevertx.internal.api.Credential;
import io.github.portonevertx.internal.http.JsonSlice;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.v2.internal.json.V2Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error: {@code type} and {@code message}, and the other fields of some types. The
 * credential is masked in all of them.
 *
 * @param type PortOne's word for the error
 * @param message for people; null when PortOne sent none
 * @param details all of it, as a failure states it
 */
record ErrorBody(String type, @Nullable String message, FailureDetails details) {
  /** The greatest size of the other fields. */
  private static final int MOST_FIELDS = 16 * 1024;

  /** Returns the error in a body, or null when the body is not an error of PortOne. */
  static @Nullable ErrorBody read(byte[] body, Credential credential) {
    int start = JsonSlice.skipSpace(body, 0);
    if (start >= body.length || body[start] != '{' || !isWhole(body, start)) {
      return null;
    }
    try {
      return V2Json.CODEC.readTree(body, 0, body.length) instanceof JsonObject json
          ? of(json, credential)
          : null;
    } catch (UnreadableJsonException e) {
      // Not PortOne's error: the status decides.
      return null;
    }
  }

  /** Returns whether a body is one JSON object or array and nothing else. */
  static boolean isWhole(byte[] body, int start) {
    int end = JsonSlice.endOf(body, start);
    return end > 0 && JsonSlice.skipSpace(body, end) == body.length;
  }

  private static @Nullable ErrorBody of(JsonObject json, Credential credential) {
    if (!(json.getValue("type") instanceof String type) || type.isBlank()) {
      return null;
    }
    JsonObject more = new JsonObject();
    for (String name : json.fieldNames()) {
      switch (name) {
        case "type", "message", "pgCode", "pgMessage" -> {}
        default -> more.put(name, masked(json.getValue(name), credential));
      }
    }
    String fields = more.isEmpty() ? null : more.encode();
    return new ErrorBody(
        credential.redact(type),
        text(json, "message", credential),
        new FailureDetails(
            credential.redact(type),
            text(json, "pgCode", credential),
            text(json, "pgMessage", credential),
            null,
            fields == null || fields.length() > MOST_FIELDS ? null : fields,
            null));
  }

  private static @Nullable String text(JsonObject json, String name, Credential credential) {
    Object value = json.getValue(name);
    boolean isText = value instanceof String || value instanceof Number;
    return isText ? credential.redact(value.toString()) : null;
  }

  private static @Nullable Object masked(@Nullable Object value, Credential credential) {
    if (value instanceof String text) {
      return credential.mask(text);
    }
    if (value instanceof JsonObject object) {
      JsonObject clean = new JsonObject();
      object.forEach(
          field ->
              clean.put(credential.mask(field.getKey()), masked(field.getValue(), credential)));
      return clean;
    }
    if (value instanceof JsonArray array) {
      JsonArray clean = new JsonArray();
      array.forEach(item -> clean.add(masked(item, credential)));
      return clean;
    }
    return value;
  }
}
