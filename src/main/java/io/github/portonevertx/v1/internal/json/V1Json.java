package io.github.portonevertx.v1.internal.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.JsonMappers;
import java.time.Instant;

/**
 * The JSON of PortOne V1: names in snake case, times in epoch seconds.
 *
 * <p>Undocumented variations of V1 are accepted: unknown fields and values, amounts in quotes, and
 * {@code []} or {@code false} for an absent value, which is how PHP encodes it.
 */
public final class V1Json {
  /** The codec of V1. */
  public static final JsonCodec CODEC = new JsonCodec(() -> Mapper.INSTANCE);

  /** The mapper, created at its first use. */
  static final class Mapper {
    static final ObjectMapper INSTANCE =
        JsonMappers.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .addHandler(new FalseForNone())
            // After the module of Vert.x, which uses ISO text for times: the later module has
            // precedence.
            .addModule(
                new SimpleModule("portone-v1")
                    .addDeserializer(String.class, new FalseForNone.Texts())
                    .addDeserializer(Instant.class, new EpochSeconds.Reader())
                    .addDeserializer(AnyJson.class, new AnyJson.Reader())
                    .addSerializer(Instant.class, new EpochSeconds.Writer()))
            .build();
  }

  private V1Json() {}
}
