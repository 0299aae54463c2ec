package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one type of record: each field of a JSON object into the component of that name, then the
 * record through its public constructor.
 *
 * <p>Fields without a component are ignored; of a field that occurs twice, the last value is used.
 * Values and failures are those of Jackson's own reader of records, which looks up each field in
 * several tables and keeps the values in a buffer.
 */
@SuppressWarnings("serial") // a reader of Jackson is never serialized
final class RecordReader extends StdDeserializer<Object> implements ResolvableDeserializer {
  private final RecordComponent[] components;
  private final Constructor<?> constructor;
  private final String[] names;
  private final Map<String, Integer> indexes;
  private final JsonDeserializer<?>[] readers;
  private final Instantiator instantiator;

  /**
   * Creates the reader.
   *
   * @param naming returns the names of fields; null if they are those of the components
   */
  RecordReader(JavaType type, @Nullable NamingBase naming) {
    super(type);
    this.components = type.getRawClass().getRecordComponents();
    this.constructor = constructor(type.getRawClass(), components);
    this.names = new String[components.length];
    this.indexes = new HashMap<>(2 * components.length);
    this.readers = new JsonDeserializer<?>[components.length];
    this.instantiator = new Instantiator(type);
    for (int i = 0; i < components.length; i++) {
      // The names that a parser returns are interned, too, so the usual comparison is by reference.
      names[i] = name(i, naming).intern();
      indexes.put(names[i], i);
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      Constructor<?> constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      // Public already; this saves the check of the caller at each call.
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is not public", e);
    }
  }

  private String name(int index, @Nullable NamingBase naming) {
    JsonProperty given = constructor.getParameters()[index].getAnnotation(JsonProperty.class);
    if (given != null) {
      return given.value();
    }
    String name = components[index].getName();
    return naming == null ? name : naming.translate(name);
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    for (int i = 0; i < components.length; i++) {
      readers[i] =
          context.findRootValueDeserializer(
              context
                  .getTypeFactory()
                  .resolveMemberType(components[i].getGenericType(), getValueType().getBindings()));
    }
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readFields(parser, context);
      case FIELD_NAME, END_OBJECT -> read(parser, context, parser.currentName());
      case START_ARRAY -> _deserializeFromArray(parser, context);
      case VALUE_STRING -> _deserializeFromString(parser, context);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          context.handleMissingInstantiator(
              handledType(), instantiator, parser, "a record is read from an object");
      default -> context.handleUnexpectedToken(getValueType(context), parser);
    };
  }

  @Override
  public ValueInstantiator getValueInstantiator() {
    return instantiator;
  }

  /** Returns whether a component has a name. */
  boolean hasField(String name) {
    return indexes.containsKey(name);
  }

  /** Reads the fields after the last token, which is the start of an object or a value in it. */
  Object readFields(JsonParser parser, DeserializationContext context) throws IOException {
    return read(parser, context, parser.nextFieldName());
  }

  /**
   * Reads the fields of an object.
   *
   * @param first the name of the first one, which the parser has just read; null for none
   */
  private Object read(JsonParser parser, DeserializationContext context, @Nullable String first)
      throws IOException {
    @Nullable Object[] values = new @Nullable Object[names.length];
    int expected = 0;
    for (String name = first; name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      int index = index(name, expected);
      if (index < 0) {
        parser.skipChildren();
      } else {
        values[index] =
            token == JsonToken.VALUE_NULL ? absent(context, index) : value(parser, context, index);
        expected = index + 1;
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = absent(context, i);
      }
    }
    return create(context, values);
  }

  /** Returns the component of a field, -1 for none; most fields are in the order of components. */
  @SuppressWarnings("ReferenceEquality") // another reference with equal text is found in the map
  private int index(String name, int expected) {
    if (expected < names.length && names[expected] == name) {
      return expected;
    }
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  private @Nullable Object value(JsonParser parser, DeserializationContext context, int index)
      throws IOException {
    try {
      return readers[index].deserialize(parser, context);
    } catch (IOException | RuntimeException e) {
      throw JsonMappingException.wrapWithPath(e, handledType(), names[index]);
    }
  }

  /** Returns the value of a component whose field is null or absent. */
  private @Nullable Object absent(DeserializationContext context, int index)
      throws JsonMappingException {
    try {
      return readers[index].getNullValue(context);
    } catch (JsonMappingException e) {
      e.prependPath(handledType(), names[index]);
      throw e;
    }
  }

  private Object create(DeserializationContext context, @Nullable Object[] values)
      throws IOException {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      return context.handleInstantiationProblem(handledType(), null, e.getCause());
    } catch (ReflectiveOperationException e) {
      return context.handleInstantiationProblem(handledType(), null, e);
    }
  }

  /** Names the type in failures of values that are not objects; it creates nothing. */
  private static final class Instantiator extends ValueInstantiator.Base {
    Instantiator(JavaType type) {
      super(type);
    }

    @Override
    public boolean canCreateFromObjectWith() {
      return true;
    }
  }
}
