package io.github.portonevertx.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Deserializes amounts of money, as numbers or as text, and rejects those with too many digits:
 * adding 1 to 1e999999999 would allocate a gigabyte of zeros.
 */
final class Amounts extends StdScalarDeserializer<BigDecimal> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_DIGITS = 30;

  private static final NumberDeserializers.BigDecimalDeserializer ANY =
      NumberDeserializers.BigDecimalDeserializer.instance;

  Amounts() {
    super(BigDecimal.class);
  }

  @Override
  public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_FALSE) {
      return null;
    }
    boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
    BigDecimal amount = ANY.deserialize(parser, context);
    if (amount == null
        || (Math.abs((long) amount.scale()) <= MOST_DIGITS && amount.precision() <= MOST_DIGITS)) {
      return amount;
    }
    return (BigDecimal)
        (quoted
            ? context.handleWeirdStringValue(BigDecimal.class, "", "too many digits")
            : context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits"));
  }
}
