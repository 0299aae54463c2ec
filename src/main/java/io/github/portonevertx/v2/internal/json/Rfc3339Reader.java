package io.github.portonevertx.v2.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in RFC 3339, with or without a fraction and with any offset. Empty text is read as an
 * absent time.
 */
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
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // The exception quotes the value, so it is not passed on.
      return (Instant)
          context.handleWeirdStringValue(Instant.class, "", "must be a time in RFC 3339");
    }
  }
}
