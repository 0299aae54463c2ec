package io.github.portonevertx.v1.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.portonevertx.internal.http.JsonSlice;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What every answer of PortOne is wrapped in: {@code {"code": 0, "message": null, "response": …}}.
 *
 * @param code 0 for success; only 0, 1 and -1 have been seen
 * @param message PortOne's words, normally absent on success
 * @param error the words of a fourth field, {@code error: {code, message}}, with which KCP Quick
 *     Pay reports a failure in place of a response; null where there is none
 * @param value the bytes of {@code response}, not decoded yet
 */
record Envelope(int code, @Nullable String message, @Nullable String error, JsonSlice value) {

  /**
   * Finds the parts without decoding the response.
   *
   * <p>PortOne sends the code first and nothing after the response: then the response is parsed
   * once only, where its type is known, and here only its end is found. More than one value in a
   * body, or one that is cut off, is not an answer: it may be a part of another one.
   *
   * @return the envelope, {@code null} when the bytes are not exactly one
   */
  static @Nullable Envelope read(byte[] body) {
    return read(body, false);
  }

  /** The same of an answer whose response is never decoded: its response is checked here. */
  static @Nullable Envelope readWhole(byte[] body) {
    return read(body, true);
  }

  private static @Nullable Envelope read(byte[] body, boolean whole) {
    try (JsonParser parser = JsonSlice.of(body).parser()) {
      return parser.nextToken() == JsonToken.START_OBJECT ? read(parser, body, whole) : null;
    } catch (IOException e) {
      // Its text quotes the body, which may hold a token or people's data.
      return null;
    }
  }

  private static @Nullable Envelope read(JsonParser parser, byte[] body, boolean whole)
      throws IOException {
    Integer code = null;
    String message = null;
    String error = null;
    JsonSlice response = JsonSlice.NONE;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "code" -> code = number(parser, value);
        case "message" -> message = value.isScalarValue() ? parser.getValueAsString() : null;
        case "response" -> {
          if (value != JsonToken.VALUE_NULL) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            if (start < 0) {
              // Not UTF-8, so not PortOne's: the parser counts characters and knows no bytes.
              return null;
            }
            if (!whole && code != null && code == 0 && error == null && value.isStructStart()) {
              int end = JsonSlice.endOf(body, start);
              if (isLast(body, end)) {
                return new Envelope(code, message, null, new JsonSlice(body, start, end - start));
              }
            }
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            response = new JsonSlice(body, start, end - start);
          }
        }
        case "error" -> {
          if (value == JsonToken.START_OBJECT) {
            error = words(parser);
          }
        }
        default -> {}
      }
      // Whatever was not read, an object in the place of the code too: its fields are not ours.
      parser.skipChildren();
    }
    return code == null || parser.nextToken() != null
        ? null
        : new Envelope(code, message, error, response);
  }

  /** Whether nothing but the end of the envelope follows. */
  private static boolean isLast(byte[] body, int end) {
    if (end < 0) {
      return false;
    }
    int close = JsonSlice.skipSpace(body, end);
    return close < body.length
        && body[close] == '}'
        && JsonSlice.skipSpace(body, close + 1) == body.length;
  }

  /** The message of an error object, whose own code PortOne does not explain. */
  private static String words(JsonParser parser) throws IOException {
    String words = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean message = parser.currentName().equals("message");
      JsonToken value = parser.nextToken();
      if (message && value == JsonToken.VALUE_STRING) {
        words = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return words;
  }

  /** Whether PortOne refused, whatever the HTTP status says. */
  boolean isRefusal() {
    return code != 0 || error != null;
  }

  /** An old page of PortOne calls the code a text. */
  private static @Nullable Integer number(JsonParser parser, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NUMBER_INT) {
      return parser.getIntValue();
    }
    if (value == JsonToken.VALUE_STRING) {
      try {
        return Integer.valueOf(parser.getText().trim());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  /** Without the response, which holds people's data or a token. */
  @Override
  public String toString() {
    return "Envelope[code=" + code + "]";
  }
}
