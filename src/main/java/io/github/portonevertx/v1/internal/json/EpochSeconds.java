package io.github.portonevertx.v1.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Converts PortOne's times: whole seconds since 1970 in UTC, where 0 means that the event has not
 * happened.
 */
final class EpochSeconds {
  private EpochSeconds() {}

  /**
   * Reads a number or a number in quotes. A fraction of a second is dropped: PortOne uses whole
   * seconds, so a fraction can only come from a program that forwarded the JSON.
   */
  static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    /** The greatest length of a text, because parsing digits takes quadratic time. */
    private static final int LONGEST_TEXT = 40;

    Reader() {
      super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return switch (parser.currentToken()) {
        case VALUE_NUMBER_INT -> at(parser.getLongValue(), context);
        case VALUE_NUMBER_FLOAT -> at(wholeSeconds(parser.getDecimalValue()), context);
        case VALUE_FALSE -> null;
        case VALUE_STRING -> written(parser.getText().strip(), context);
        default -> (Instant) context.handleUnexpectedToken(Instant.class, parser);
      };
    }

    private static @Nullable Instant written(String text, DeserializationContext context)
        throws IOException {
      if (text.isEmpty()) {
        return null;
      }
      if (text.length() <= LONGEST_TEXT) {
        try {
          return at(wholeSeconds(new BigDecimal(text)), context);
        } catch (NumberFormatException notANumber) {
          return notATime(context);
        }
      }
      return notATime(context);
    }

    private static @Nullable Instant notATime(DeserializationContext context) throws IOException {
      return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a number");
    }

    /**
     * Returns the whole seconds. They are converted to a double, which is exact for every realistic
     * time, because rounding the decimal itself would expand every digit of 1e999999999.
     */
    private static long wholeSeconds(BigDecimal seconds) {
      return (long) Math.floor(seconds.doubleValue());
    }

    private static @Nullable Instant at(long seconds, DeserializationContext context)
        throws IOException {
      if (seconds == 0) {
        return null;
      }
      try {
        return Instant.ofEpochSecond(seconds);
      } catch (DateTimeException tooFarAway) {
        return (Instant) context.handleWeirdNumberValue(Instant.class, seconds, "out of range");
      }
    }
  }

  /** Writes epoch seconds, so that a JSON object with an Instant can be converted to a record. */
  static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(time.getEpochSecond());
    }
  }
}
