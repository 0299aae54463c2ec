package io.github.portonevertx.testkit.v2;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as an operation receives it, after its shape has been checked.
 *
 * @param path the decoded values of the path
 * @param query the typed parameters of the query, without {@code requestBody}
 * @param input the JSON input; an empty object if there is none
 * @param storeId the store of the request: the given one, or that of the credential
 * @param idempotencyKey the key of the request, if any
 * @param now the time of the server
 */
record Call(
    Map<String, String> path,
    JsonObject query,
    JsonObject input,
    String storeId,
    @Nullable String idempotencyKey,
    Instant now) {

  /** The handler of an operation, which runs on the event loop of the simulator. */
  @FunctionalInterface
  interface Handler {
    /** Returns the body of the answer, or throws a {@link Refusal}. */
    JsonObject handle(Call call);
  }

  /** Returns a value of the path. */
  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No path parameter " + name);
    }
    return value;
  }

  /** Returns a text of the input; null if it is absent. */
  @Nullable String text(String name) {
    return input.getString(name);
  }

  /** Returns an object of the input; an empty one if it is absent. */
  JsonObject object(String name) {
    return input.getJsonObject(name, new JsonObject());
  }

  /** Returns the texts of a list; empty if it is absent. */
  static List<String> texts(JsonObject from, String name) {
    List<String> texts = new ArrayList<>();
    for (Object text : from.getJsonArray(name, new JsonArray())) {
      texts.add(String.valueOf(text));
    }
    return texts;
  }

  /** Returns the objects of a list; empty if it is absent. */
  static List<JsonObject> objects(JsonObject from, String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object object : from.getJsonArray(name, new JsonArray())) {
      objects.add((JsonObject) object);
    }
    return objects;
  }

  /** Returns a time, or {@code otherwise} if it is absent. */
  static Instant time(JsonObject from, String name, Instant otherwise) {
    String text = from.getString(name);
    return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
  }
}
