package io.github.portonevertx.v2.internal.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.JsonMappers;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;

/** The JSON of PortOne V2: names in camel case, times in RFC 3339. Unknown fields are ignored. */
public final class V2Json {
  /** The codec of V2. */
  public static final JsonCodec CODEC = new JsonCodec(() -> Mapper.INSTANCE);

  /** The mapper, created at its first use. */
  static final class Mapper {
    static final ObjectMapper INSTANCE =
        JsonMappers.builder()
            // Only required amounts are primitive; an absent one must not be read as 0.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A fraction of a minor unit does not exist; cutting it off would change an amount.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // After the module of Vert.x, whose times must end in Z: the later module has
            // precedence.
            .addModule(
                new SimpleModule("portone-v2")
                    .addDeserializer(JsonObject.class, new ObjectReader())
                    .addDeserializer(Instant.class, new Rfc3339Reader())
                    .addDeserializer(LocalDate.class, new IsoDateReader()))
            .build();
  }

  private V2Json() {}
}
