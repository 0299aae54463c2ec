package io.github.portonevertx.v1.internal.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.portonevertx.internal.json.JsonCodec;
import java.time.Instant;

/**
 * The JSON of PortOne V1: names in snake case, times in epoch seconds.
 *
 * <p>What V1 may do without notice is not an error: a field or a value that is not documented,
 * money in quotes, and {@code []} or {@code false} for what is absent, which is how PHP writes it.
 */
public final class V1Json {
  /** Reads and writes V1's JSON. */
  public static final JsonCodec CODEC =
      new JsonCodec(
          JsonCodec.mapper()
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
              .addHandler(new FalseForNone())
              // After the module of Vert.x, whose times are ISO text: the later one is asked first.
              .addModule(
                  new SimpleModule("portone-v1")
                      .addDeserializer(String.class, new FalseForNone.Texts())
                      .addDeserializer(Instant.class, new EpochSeconds.Reader())
                      .addDeserializer(AnyJson.class, new AnyJson.Reader())
                      .addSerializer(Instant.class, new EpochSeconds.Writer()))
              .build());

  private V1Json() {}
}
