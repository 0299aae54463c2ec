package io.github.portonevertx.v1.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any type. A number outside the range of the Java types is kept as text, so that
 * it does not make the values around it unreadable.
 *
 * @param value a map, a list, a text, a number or a boolean
 */
public record AnyJson(Object value) {
  /** Reads {@code false} and {@code []} as null, as in records. */
  static final class Reader extends StdDeserializer<AnyJson> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(AnyJson.class);
    }

    @Override
    public @Nullable AnyJson deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object value = read(parser);
      return value == null || value.equals(false) || value.equals(List.of())
          ? null
          : new AnyJson(value);
    }

    private static @Nullable Object read(JsonParser parser) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object(parser);
        case START_ARRAY -> array(parser);
        case VALUE_STRING -> parser.getText();
        case VALUE_NUMBER_INT -> parser.getNumberValue();
        case VALUE_NUMBER_FLOAT -> number(parser);
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> null;
      };
    }

    private static Object number(JsonParser parser) throws IOException {
      try {
        return parser.getDecimalValue();
      } catch (NumberFormatException exponentTooLong) {
        return parser.getText();
      }
    }

    /** Reads an object; its depth is limited by the parser. */
    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, read(parser));
      }
      return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(read(parser));
      }
      return values;
    }
  }
}
