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

/** PortOne's times: whole seconds since 1970 in UTC, where 0 stands for "has not happened". */
final class EpochSeconds {
  private EpochSeconds() {}

  /**
   * Takes a number or a number in quotes. A fraction of a second is dropped: PortOne counts whole
   * seconds, so a fraction could only be an artefact of whoever passed the JSON on.
   */
  static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    /** Reading digits costs the square of their number: a text of a megabyte takes 15 s. */
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
     * By way of a double, which counts seconds exactly for longer than anybody needs: rounding the
     * decimal itself would write out every digit of 1e999999999.
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

  /** The way back, so that a JSON object which holds an Instant can be read as a record. */
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
