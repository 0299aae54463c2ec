package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerFactory;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's own readers in place of {@link RecordReader}, {@link UnionReader} and {@link
 * WordReader}.
 */
final class JacksonReaders extends Deserializers.Base {
  /** Changes a mapper that was not used yet. */
  static ObjectMapper in(ObjectMapper mapper) {
    return mapper.registerModule(
        new SimpleModule("jackson-readers") {
          private static final long serialVersionUID = 1L;

          @Override
          public void setupModule(SetupContext context) {
            context.addDeserializers(new JacksonReaders());
          }
        });
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    // Also the records that WordReader reads: it takes the place of Jackson's reader only.
    return RecordReaders.isRead(raw) || (raw.isRecord() && RecordReaders.isOwn(raw))
        ? new Deferred(type)
        : null;
  }

  /** A reader that Jackson builds when its context is known. */
  private static final class Deferred extends JsonDeserializer<Object>
      implements ResolvableDeserializer {
    private final JavaType type;
    private @Nullable JsonDeserializer<Object> built;

    Deferred(JavaType type) {
      this.type = type;
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
      built =
          BeanDeserializerFactory.instance.buildBeanDeserializer(
              context, type, context.getConfig().introspect(type));
      if (built instanceof ResolvableDeserializer resolvable) {
        resolvable.resolve(context);
      }
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return built().deserialize(parser, context);
    }

    @Override
    public @Nullable Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer types)
        throws IOException {
      return built().deserializeWithType(parser, context, types);
    }

    private JsonDeserializer<Object> built() {
      return java.util.Objects.requireNonNull(built);
    }
  }
}
