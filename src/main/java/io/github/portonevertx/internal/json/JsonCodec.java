package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.portonevertx.internal.async.Defect;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
 *
 * <p>Creating one loads no class of Jackson: a client starts without it.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // a JavaType is created at run time and has no T
public final class JsonCodec {
  private final Supplier<ObjectMapper> mapper;

  /**
   * Creates a codec.
   *
   * @param mapper not changed afterwards, such as one that {@link JsonMappers} built
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

  /** Returns a type to decode, such as a payment or a page of payments. */
  public JavaType type(Class<?> raw, Class<?>... arguments) {
    return arguments.length == 0
        ? mapper.get().constructType(raw)
        : mapper.get().getTypeFactory().constructParametricType(raw, arguments);
  }

  /** Returns the type of a list. */
  public JavaType listOf(Class<?> element) {
    return type(List.class, element);
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
      throw JsonFailures.unreadable(TypeFactory.unknownType(), failure);
    }
  }

  /** Writes a {@link JsonObject} or {@link JsonArray} as text in UTF-8. */
  public byte[] text(Object json) {
    try {
      return mapper.get().writeValueAsBytes(json);
    } catch (IOException failure) {
      throw JsonFailures.unreadable(TypeFactory.unknownType(), failure);
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
      throw JsonFailures.unreadable(
          type, failure.getCause() == null ? failure : failure.getCause());
    } catch (StackOverflowError tooDeep) {
      // Unlike JSON text, objects in memory have no depth limit.
      throw new UnreadableJsonException(
          JsonFailures.name(type) + ": the JSON is nested too deeply");
    } catch (Error failure) {
      throw JsonFailures.unreadable(
          type, Defect.of("reading a " + JsonFailures.name(type), failure));
    }
  }

  /** Returns a record as JSON with PortOne's names and units; null components are omitted. */
  public JsonObject write(Object record) {
    ObjectMapper writer = mapper.get();
    JavaType object = type(Map.class, String.class, Object.class);
    return new JsonObject(writer.<Map<String, Object>>convertValue(record, object));
  }

  private <T> @Nullable T parse(byte[] json, int offset, int length, JavaType type) {
    try {
      return mapper.get().readValue(json, offset, length, type);
    } catch (IOException | RuntimeException failure) {
      // For an exponent outside the range of int, Jackson throws an exception of the JDK.
      throw JsonFailures.unreadable(type, failure);
    } catch (Error failure) {
      throw JsonFailures.unreadable(
          type, Defect.of("reading a " + JsonFailures.name(type), failure));
    }
  }

  private static <T> T present(@Nullable T value, JavaType type) {
    if (value == null) {
      throw new UnreadableJsonException(JsonFailures.name(type) + ": there is no value");
    }
    return value;
  }
}
