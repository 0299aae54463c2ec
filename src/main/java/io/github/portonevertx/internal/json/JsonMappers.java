package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vertx.core.json.jackson.VertxModule;
import java.math.BigDecimal;

/** Builds the Jackson mappers of the library. */
public final class JsonMappers {
  private JsonMappers() {}

  /**
   * Returns the builder of a mapper with the rules that all PortOne APIs share: unknown fields are
   * ignored, amounts are {@link BigDecimal}s of bounded length, and failure texts do not quote the
   * input.
   */
  public static JsonMapper.Builder builder() {
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
        context.addBeanDeserializerModifier(WordReader.modifier());
      }
    };
  }
}
