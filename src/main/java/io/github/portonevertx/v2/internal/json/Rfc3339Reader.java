package io.github.portonevertx.v2.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads times in the form of {@link Rfc3339}. Empty text is read as an absent time. */
final class Rfc3339Reader extends StdDeserializer<Instant> {
  private static final long serialVersionUID = 1L;

  Rfc3339Reader() {
    super(Instant.class);
  }

  @Override
  public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    String text = parser.getText().trim();
    if (text.isEmpty()) {
      return null;
    }
    Instant time = Rfc3339.parse(text);
    return time != null
        ? time
        : (Instant) context.handleWeirdStringValue(Instant.class, "", "must be a time in RFC 3339");
  }
}
