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
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.portonevertx.internal.async.Defect;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.VertxModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the JSON of one API with a Jackson mapper.
 *
 * <p>The mapper belongs to the library. The mapper of Vert.x may have been reconfigured by the
 * application, and it reads fractions as {@code double}, which would change amounts of money.
 *
 * <p>How deeply a body may nest, and how long its numbers and texts may be, is limited by Jackson's
 * defaults ({@link com.fasterxml.jackson.core.StreamReadConstraints}), which are not changed.
 *
 * <p>Every failure is an {@link UnreadableJsonException}, whose text contains no value of the body.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // a JavaType is created at run time and has no T
public final class JsonCodec {
  private final Supplier<ObjectMapper> mapper;

  /**
   * Creates a codec.
   *
   * @param mapper not changed afterwards, such as one that {@link #mapper()} built
   */
  public JsonCodec(ObjectMapper mapper) {
    this(() -> mapper);
  }

  /**
   * Creates a codec whose mapper is created when it is needed first, because that takes longer than
   * everything else at the start of a client.
   *
   * @param mapper always returns the same mapper
   */
  public JsonCodec(Supplier<ObjectMapper> mapper) {
    this.mapper = mapper;
  }

  /** Creates the mapper, on a thread that may take the time for it. */
  public void prepare() {
    Objects.requireNonNull(mapper.get());
  }

  /**
   * Returns the builder of a mapper with the rules that all PortOne APIs share: unknown fields are
   * ignored, amounts are {@link BigDecimal}s of bounded length, and failure texts do not quote the
   * input.
   */
  public static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        // Records are created through their public constructors. Forced access to other members
        // would need an `opens` on the module path, and would go unnoticed on the class path.
        .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
        // A record is written as its components; methods such as isPaid() are not fields.
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .addModule(new VertxModule())
        .addModule(new SimpleModule("amounts").addDeserializer(BigDecimal.class, new Amounts()))
        .addModule(records());
  }

  private static Module records() {
    return new SimpleModule("records") {
      @Override
      public void setupModule(SetupContext context) {
        context.addDeserializers(new RecordReaders());
      }
    };
  }

  /** Returns a type to decode, such as a payment or a page of payments. */
  public JavaType type(Class<?> raw, Class<?>... arguments) {
    return arguments.length == 0
        ? mapper.get().constructType(raw)
        : mapper.get().getTypeFactory().constructParametricType(raw, arguments);
  }

  /** Returns the type of a list. */
  public JavaType listOf(Class<?> element) {
    return mapper.get().getTypeFactory().constructCollectionType(List.class, element);
  }

  /**
   * Reads the value that begins at {@code offset}; JSON null is rejected like a value of the wrong
   * type. Bytes after the value, such as the end of an envelope, are ignored.
   */
  public <T> T read(byte[] json, int offset, int length, JavaType type) {
    return present(this.<T>parse(json, offset, length, type), type);
  }

  /**
   * Reads the value of any type that begins at {@code offset}: a {@link JsonObject}, a {@link
   * JsonArray}, {@code null}, or the Java value of a text, a boolean or a number. Fractions are
   * {@link BigDecimal}, whole numbers the smallest of {@code Integer}, {@code Long} and {@link
   * java.math.BigInteger}.
   */
  @SuppressWarnings("unchecked") // the keys of JSON objects are always text
  public @Nullable Object readTree(byte[] json, int offset, int length) {
    Object value = parse(json, offset, length, TypeFactory.unknownType());
    if (value instanceof Map<?, ?> map) {
      return new JsonObject((Map<String, Object>) map);
    }
    return value instanceof List<?> list ? new JsonArray(list) : value;
  }

  /**
   * Returns the length in bytes of the value that begins at {@code offset}, including white space
   * before it.
   */
  public int extent(byte[] json, int offset, int length) {
    try (JsonParser parser = mapper.get().getFactory().createParser(json, offset, length)) {
      parser.nextToken();
      parser.skipChildren();
      parser.finishToken();
      return (int) parser.currentLocation().getByteOffset();
    } catch (IOException failure) {
      throw unreadable(TypeFactory.unknownType(), failure);
    }
  }

  /** Writes a {@link JsonObject} or {@link JsonArray} as text in UTF-8. */
  public byte[] text(Object json) {
    try {
      return mapper.get().writeValueAsBytes(json);
    } catch (JsonProcessingException failure) {
      throw unreadable(TypeFactory.unknownType(), failure);
    }
  }

  /** Converts a {@link JsonObject} or {@link JsonArray} to a type, by the rules of {@code read}. */
  public <T> T convert(@Nullable Object json, JavaType type) {
    return present(this.<T>converted(json, type), type);
  }

  private <T> @Nullable T converted(@Nullable Object json, JavaType type) {
    try {
      return mapper.get().convertValue(json, type);
    } catch (RuntimeException failure) {
      throw unreadable(type, failure.getCause() == null ? failure : failure.getCause());
    } catch (StackOverflowError tooDeep) {
      // Unlike JSON text, objects in memory have no depth limit.
      throw new UnreadableJsonException(name(type) + ": the JSON is nested too deeply");
    } catch (Error failure) {
      throw unreadable(type, Defect.of("reading a " + name(type), failure));
    }
  }

  /** Returns a record as JSON with PortOne's names and units; null components are omitted. */
  public JsonObject write(Object record) {
    ObjectMapper writer = mapper.get();
    JavaType object =
        writer.getTypeFactory().constructMapType(Map.class, String.class, Object.class);
    return new JsonObject(writer.<Map<String, Object>>convertValue(record, object));
  }

  private <T> @Nullable T parse(byte[] json, int offset, int length, JavaType type) {
    try {
      return mapper.get().readValue(json, offset, length, type);
    } catch (IOException | RuntimeException failure) {
      // For an exponent outside the range of int, Jackson throws an exception of the JDK.
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
   * Returns a failure whose text contains only the type, names of its fields and positions. The
   * original failure is dropped because its message may contain data.
   */
  private static UnreadableJsonException unreadable(JavaType type, Throwable failure) {
    String target = name(type);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingFieldException missing) {
        return new UnreadableJsonException(
            target + path(failure) + "." + missing.wireName() + " is missing");
      }
      if (cause instanceof UnreadableJsonException part) {
        // Thrown by a type that decodes a part of itself with this class; its text contains no
        // value.
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

  /** Returns the name of a type without packages, for failure texts. */
  private static String name(JavaType type) {
    String raw = type.getRawClass().getSimpleName();
    return type.containedTypeCount() == 0
        ? raw
        : type.getBindings().getTypeParameters().stream()
            .map(JsonCodec::name)
            .collect(Collectors.joining(", ", raw + "<", ">"));
  }
}
