package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.portonevertx.internal.async.Defect;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.VertxModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the JSON of one API by the rules of a Jackson mapper.
 *
 * <p>The mapper is the library's own: that of Vert.x belongs to the application, which may have
 * configured it, and it turns fractions into {@code double}, so an amount of money would change.
 *
 * <p>How deeply a body may nest, and how long its numbers and texts may be, is bounded by Jackson's
 * defaults ({@link com.fasterxml.jackson.core.StreamReadConstraints}); nothing here widens them.
 *
 * <p>Every failure is an {@link UnreadableJsonException}, whose text holds no value of the body.
 */
@SuppressWarnings(
    "TypeParameterUnusedInFormals") // a JavaType, made at run time, cannot carry its T
public final class JsonCodec {
  private final ObjectMapper mapper;
  private final JavaType object;
  private final JavaType anything;

  /**
   * Creates a codec.
   *
   * @param mapper not changed afterwards, such as one that {@link #mapper()} built
   */
  public JsonCodec(ObjectMapper mapper) {
    this.mapper = mapper;
    this.object = mapper.getTypeFactory().constructMapType(Map.class, String.class, Object.class);
    this.anything = mapper.constructType(Object.class);
  }

  /**
   * Returns the builder of a mapper with the rules that PortOne's APIs share: unknown fields are
   * not errors, amounts are {@link BigDecimal}s of bounded length, and no text quotes the input.
   */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        // Records are made through their public constructors. Forcing access to anything else
        // would need an `opens` on the module path, and pass unnoticed on the class path.
        .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
        // A record is written as its components; isPaid() and the like are no fields.
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .addModule(new VertxModule())
        .addModule(new SimpleModule("amounts").addDeserializer(BigDecimal.class, new Amounts()));
  }

  /** Returns a type to read, such as a payment or a page of them. */
  public JavaType type(Class<?> raw, Class<?>... arguments) {
    return arguments.length == 0
        ? mapper.constructType(raw)
        : mapper.getTypeFactory().constructParametricType(raw, arguments);
  }

  /** Returns the type of a list. */
  public JavaType listOf(Class<?> element) {
    return mapper.getTypeFactory().constructCollectionType(List.class, element);
  }

  /**
   * Reads the one value that begins at {@code offset}; {@code null} in its place is refused like
   * any other wrong form. What follows the value, such as the end of an envelope, is not looked at.
   */
  public <T> T read(byte[] json, int offset, int length, JavaType type) {
    return present(this.<T>parse(json, offset, length, type), type);
  }

  /**
   * Reads whatever begins at {@code offset}: a {@link JsonObject}, a {@link JsonArray}, {@code
   * null}, or the plain Java value of a text, a boolean or a number. Fractions are {@link
   * BigDecimal}, whole numbers the smallest of {@code Integer}, {@code Long} and {@link
   * java.math.BigInteger}.
   */
  @SuppressWarnings("unchecked") // JSON has no other keys than text
  public @Nullable Object readTree(byte[] json, int offset, int length) {
    Object value = parse(json, offset, length, anything);
    if (value instanceof Map<?, ?> map) {
      return new JsonObject((Map<String, Object>) map);
    }
    return value instanceof List<?> list ? new JsonArray(list) : value;
  }

  /** How many bytes the one value takes that begins at {@code offset}, space before it included. */
  public int extent(byte[] json, int offset, int length) {
    try (JsonParser parser = mapper.getFactory().createParser(json, offset, length)) {
      parser.nextToken();
      parser.skipChildren();
      parser.finishToken();
      return (int) parser.currentLocation().getByteOffset();
    } catch (IOException failure) {
      throw unreadable(anything, failure);
    }
  }

  /** Writes a {@link JsonObject} or {@link JsonArray} as text in UTF-8. */
  public byte[] text(Object json) {
    try {
      return mapper.writeValueAsBytes(json);
    } catch (JsonProcessingException failure) {
      throw unreadable(anything, failure);
    }
  }

  /** Turns a {@link JsonObject} or {@link JsonArray} into a type, by the rules of {@code read}. */
  public <T> T convert(@Nullable Object json, JavaType type) {
    return present(this.<T>converted(json, type), type);
  }

  private <T> @Nullable T converted(@Nullable Object json, JavaType type) {
    try {
      return mapper.convertValue(json, type);
    } catch (RuntimeException failure) {
      throw unreadable(type, failure.getCause() == null ? failure : failure.getCause());
    } catch (StackOverflowError tooDeep) {
      // Objects in memory have no limit of depth, unlike JSON text.
      throw new UnreadableJsonException(name(type) + ": the JSON is nested too deeply");
    } catch (Error failure) {
      throw unreadable(type, Defect.of("reading a " + name(type), failure));
    }
  }

  /** Returns a record as JSON with PortOne's names and units; what is null is left out. */
  public JsonObject write(Object record) {
    return new JsonObject(mapper.<Map<String, Object>>convertValue(record, object));
  }

  private <T> @Nullable T parse(byte[] json, int offset, int length, JavaType type) {
    try {
      return mapper.readValue(json, offset, length, type);
    } catch (IOException | RuntimeException failure) {
      // Of an exponent that no int holds, Jackson lets the JDK's own exception through.
      throw unreadable(type, failure);
    } catch (Error failure) {
      throw unreadable(type, Defect.of("reading a " + name(type), failure));
    }
  }

  private static <T> T present(@Nullable T value, JavaType type) {
    if (value == null) {
      throw new UnreadableJsonException(name(type) + ": there is no value");
    }
    return value;
  }

  /**
   * Composes the text from parts that cannot be data: our type, names of its fields, positions. The
   * failure itself is let go, message and all.
   */
  private static UnreadableJsonException unreadable(JavaType type, Throwable failure) {
    String target = name(type);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingFieldException missing) {
        return new UnreadableJsonException(
            target + path(failure) + "." + missing.wireName() + " is missing");
      }
      if (cause instanceof UnreadableJsonException part) {
        // From a type that reads a part of itself by this class again: its text holds no value.
        return new UnreadableJsonException(target + path(failure) + ": " + part.getMessage());
      }
      if (cause instanceof StreamConstraintsException) {
        return new UnreadableJsonException(
            target + ": the JSON is nested too deeply or holds too long a value");
      }
      if (cause instanceof StreamReadException malformed
          && !(cause instanceof InputCoercionException)) {
        return new UnreadableJsonException(
            target + ": the JSON is malformed" + position(malformed));
      }
    }
    return new UnreadableJsonException(target + path(failure) + expectation(failure));
  }

  private static String expectation(Throwable failure) {
    if (path(failure).isEmpty()) {
      return ": the JSON does not hold one";
    }
    return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? " cannot be read as " + mismatch.getTargetType().getSimpleName()
        : " cannot be read";
  }

  private static String position(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String path(Throwable failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining());
  }

  /** Without packages: the text is for people. */
  private static String name(JavaType type) {
    String raw = type.getRawClass().getSimpleName();
    return type.containedTypeCount() == 0
        ? raw
        : type.getBindings().getTypeParameters().stream()
            .map(JsonCodec::name)
            .collect(Collectors.joining(", ", raw + "<", ">"));
  }
}
