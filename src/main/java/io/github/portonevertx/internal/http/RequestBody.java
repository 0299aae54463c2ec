package io.github.portonevertx.internal.http;

import io.github.portonevertx.Call;
import io.github.portonevertx.internal.api.Money;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.api.Parameter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes the body of a call as JSON, which every operation of PortOne accepts. */
final class RequestBody {
  private RequestBody() {}

  /** Returns the body of a validated call; {@code null} for a request that has none. */
  static @Nullable Buffer of(Operation operation, Call call) {
    return operation.isBodyInQuery() || operation.bodyParameters().isEmpty()
        ? null
        : fields(operation, call).toBuffer();
  }

  /** Returns the body of a validated call for the query; {@code null} when it has no fields. */
  static @Nullable Buffer json(Operation operation, Call call) {
    JsonObject fields = fields(operation, call);
    return fields.isEmpty() ? null : fields.toBuffer();
  }

  private static JsonObject fields(Operation operation, Call call) {
    JsonObject body = object(operation.bodyParameters(), call.parameters());
    call.unchecked().forEach(body::put);
    return body;
  }

  private static JsonObject object(
      Map<String, Parameter> known, Map<?, ? extends @Nullable Object> given) {
    JsonObject json = new JsonObject();
    for (Parameter parameter : known.values()) {
      Object value = given.get(parameter.name());
      if (value != null) {
        json.put(parameter.wireName(), value(parameter, value));
      }
    }
    return json;
  }

  /** Returns a value as PortOne's JSON and queries represent it. */
  static Object value(Parameter parameter, Object value) {
    return switch (parameter.type()) {
      case MONEY, WON, MINOR, INTEGER, SECONDS ->
          value instanceof Number number ? Money.onTheWire(number) : value;
      case TEXTS -> array(parameter, value);
      case OBJECT -> value instanceof Map<?, ?> map ? object(parameter.fields(), map) : value;
      case OBJECTS -> array(parameter, value);
      default -> value;
    };
  }

  private static JsonArray array(Parameter parameter, Object value) {
    JsonArray array = new JsonArray();
    if (value instanceof Iterable<?> items) {
      for (Object item : items) {
        array.add(item instanceof Map<?, ?> map ? object(parameter.fields(), map) : item);
      }
    }
    return array;
  }
}
