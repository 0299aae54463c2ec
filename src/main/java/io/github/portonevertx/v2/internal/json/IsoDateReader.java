package io.github.portonevertx.v2.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates in ISO 8601, such as 2030-04-01. Empty text is read as an absent date. */
final class IsoDateReader extends StdDeserializer<LocalDate> {
  private static final long serialVersionUID = 1L;

  IsoDateReader() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    String text = parser.getText().trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      // The exception quotes the value, so it is not passed on.
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, "", "must be a date in ISO 8601");
    }
  }
}
