package io.github.portonevertx.v1.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code false} as null where a value other than a boolean is expected: PHP returns it for a
 * page, a text or an object that does not exist.
 */
final class FalseForNone extends DeserializationProblemHandler {
  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String failure) {
    return token == JsonToken.VALUE_FALSE ? none(target.getRawClass()) : NOT_HANDLED;
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message) {
    return parser.currentToken() == JsonToken.VALUE_FALSE ? none(type) : NOT_HANDLED;
  }

  private static @Nullable Object none(Class<?> type) {
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : type.isPrimitive() ? NOT_HANDLED : null;
  }

  /** Reads {@code false} as null for texts, for which Jackson would return "false". */
  static final class Texts extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.currentToken() == JsonToken.VALUE_FALSE
          ? null
          : super.deserialize(parser, context);
    }
  }
}
