package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a union: an object whose field {@link JsonTypeInfo#property()} names the case, or an
 * unrecognized case of any other object.
 *
 * <p>PortOne sends that field first, so the rest of the object is read at once, where Jackson's own
 * reader copies the field and reads on through the copy. Only an object in another order, or of an
 * unrecognized case, is copied.
 */
@SuppressWarnings("serial") // a reader of Jackson is never serialized
final class UnionReader extends StdDeserializer<Object> implements ResolvableDeserializer {
  private final String tag;
  private final Map<String, JsonDeserializer<?>> cases = new HashMap<>();
  private JsonDeserializer<?> unrecognized = this;

  UnionReader(JavaType type) {
    super(type);
    this.tag = type.getRawClass().getAnnotation(JsonTypeInfo.class).property();
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    Class<?> union = handledType();
    for (JsonSubTypes.Type one : union.getAnnotation(JsonSubTypes.class).value()) {
      cases.put(one.name(), reader(context, one.value()));
    }
    unrecognized = reader(context, union.getAnnotation(JsonTypeInfo.class).defaultImpl());
  }

  private static JsonDeserializer<?> reader(DeserializationContext context, Class<?> type)
      throws JsonMappingException {
    return context.findContextualValueDeserializer(context.constructType(type), null);
  }

  /** Reads the value without {@code types}, which is Jackson's own reader of unions. */
  @Override
  public @Nullable Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken() && !parser.hasToken(JsonToken.FIELD_NAME)) {
      return unrecognized.deserialize(parser, context);
    }
    String first =
        parser.hasToken(JsonToken.FIELD_NAME) ? parser.currentName() : parser.nextFieldName();
    if (!tag.equals(first) || parser.nextToken() != JsonToken.VALUE_STRING) {
      return copied(parser, context, first);
    }
    return cases.get(parser.getText()) instanceof RecordReader known && !known.hasField(tag)
        ? known.readFields(parser, context)
        : copied(parser, context, first);
  }

  /**
   * Reads an object from a copy.
   *
   * @param first the name of the first field, which the parser has read, and its value if it is the
   *     {@link #tag}; null for none
   */
  private @Nullable Object copied(
      JsonParser parser, DeserializationContext context, @Nullable String first)
      throws IOException {
    JsonDeserializer<?> reader = unrecognized;
    try (TokenBuffer copy = context.bufferForInputBuffering(parser)) {
      copy.writeStartObject();
      for (String name = first; name != null; name = parser.nextFieldName()) {
        if (parser.hasToken(JsonToken.FIELD_NAME)) {
          parser.nextToken();
        }
        if (name.equals(tag)) {
          reader = cases.getOrDefault(parser.getText(), unrecognized);
        }
        copy.writeFieldName(name);
        copy.copyCurrentStructure(parser);
      }
      copy.writeEndObject();
      try (JsonParser whole = copy.asParser(parser)) {
        whole.nextToken();
        return reader.deserialize(whole, context);
      }
    }
  }
}
