package io.github.portonevertx.testkit.v1;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request with the types of the specification.
 *
 * @param query the fields of the query
 * @param body the fields of the body, JSON or form
 * @param unknown the names of the fields that the specification does not have
 */
record RequestFields(JsonObject query, JsonObject body, List<String> unknown) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  /**
   * Reads a request. Unknown fields of a form are always rejected; those of JSON are ignored unless
   * {@code strict}, as PortOne does: its PHP client adds other fields to the JSON.
   *
   * @throws BadRequest if the request cannot be read, or has a field that is not allowed
   */
  static RequestFields read(RecordedRequest request, Map<String, String> path, boolean strict) {
    OperationFields fields = OperationFields.of(request.operation());
    boolean form = isForm(request);
    JsonObject rawBody = rawBody(request, fields, form);
    checkPath(rawBody, path, fields);
    FieldReader bodyReader = new FieldReader(form || strict);
    JsonObject body = bodyReader.read(rawBody, fields.body());
    List<FormBody.Pair> pairs = new ArrayList<>();
    request
        .query()
        .forEach((name, values) -> values.forEach(v -> pairs.add(new FormBody.Pair(name, v))));
    // In the query of a write, an unknown field was intended for the body.
    boolean write = !request.method().equals("GET") && !request.method().equals("DELETE");
    FieldReader queryReader = new FieldReader(write || strict);
    JsonObject query = queryReader.read(FormBody.tree(pairs), fields.query());
    List<String> unknown = new ArrayList<>(bodyReader.unknown());
    unknown.addAll(queryReader.unknown());
    return new RequestFields(query, body, List.copyOf(unknown));
  }

  /**
   * Reads the body of a request without regard to unknown fields.
   *
   * @throws BadRequest if it cannot be read
   */
  static RequestFields readBody(RecordedRequest request) {
    OperationFields fields = OperationFields.of(request.operation());
    FieldReader reader = new FieldReader(false);
    JsonObject body = reader.read(rawBody(request, fields, isForm(request)), fields.body());
    return new RequestFields(new JsonObject(), body, reader.unknown());
  }

  private static boolean isForm(RecordedRequest request) {
    return mediaType(request).equals(FORM);
  }

  private static JsonObject rawBody(RecordedRequest request, OperationFields fields, boolean form) {
    if (request.body().isBlank()) {
      return new JsonObject();
    }
    String type = mediaType(request);
    boolean json = type.isEmpty() || type.equals(JSON);
    if (!(json || (form && fields.form())) || !isUtf8(request)) {
      throw BadRequest.unsupported(fields.form() ? JSON + ", " + FORM : JSON);
    }
    return form ? FormBody.decode(request.body()) : json(request.body());
  }

  private static JsonObject json(String body) {
    try {
      @Nullable Object value = Json.decodeValue(body);
      // Bytes that are not UTF-8 were decoded to this character.
      if (body.indexOf('\uFFFD') < 0) {
        // The official Python client sends null for "no fields".
        if (value == null) {
          return new JsonObject();
        }
        if (value instanceof JsonObject object) {
          return object;
        }
      }
    } catch (DecodeException e) {
      throw new BadRequest("요청 본문을 해석할 수 없습니다.");
    }
    throw new BadRequest("요청 본문을 해석할 수 없습니다.");
  }

  /** Removes a parameter of the path from the body, where several clients repeat it. */
  private static void checkPath(JsonObject body, Map<String, String> path, OperationFields fields) {
    path.forEach(
        (name, value) -> {
          if (!fields.body().containsKey(name) && body.containsKey(name)) {
            Object repeated = body.remove(name);
            if (repeated != null && !repeated.toString().equals(value)) {
              throw new BadRequest(name + " 파라메터가 경로의 값과 다릅니다.");
            }
          }
        });
  }

  private static String mediaType(RecordedRequest request) {
    String type = request.headers().getOrDefault("content-type", "");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the content type declares UTF-8 or its subset ASCII. */
  private static boolean isUtf8(RecordedRequest request) {
    String type = request.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    int at = type.indexOf("charset=");
    if (at < 0) {
      return true;
    }
    String charset = type.substring(at + "charset=".length()).replace("\"", "");
    int end = charset.indexOf(';');
    String name = (end < 0 ? charset : charset.substring(0, end)).trim();
    return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii");
  }
}
