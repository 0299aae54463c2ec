package io.github.portonevertx.v2.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of unknown types. Unlike the reader of Vert.x it accepts an object of which Jackson
 * has already consumed the beginning, which is how it passes an empty object without a type.
 */
final class ObjectReader extends StdDeserializer<JsonObject> {
  private static final long serialVersionUID = 1L;

  ObjectReader() {
    super(JsonObject.class);
  }

  @Override
  public @Nullable JsonObject deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT, FIELD_NAME -> {
        JavaType map =
            context
                .getTypeFactory()
                .constructMapType(LinkedHashMap.class, String.class, Object.class);
        yield new JsonObject(context.<Map<String, Object>>readValue(parser, map));
      }
      case END_OBJECT -> new JsonObject();
      default -> (JsonObject) context.handleUnexpectedToken(JsonObject.class, parser);
    };
  }
}
