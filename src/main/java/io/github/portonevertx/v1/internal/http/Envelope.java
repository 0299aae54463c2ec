package io.github.portonevertx.v1.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.portonevertx.internal.http.JsonSlice;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer of PortOne: {@code {"code": 0, "message": null, "response": …}}.
 *
 * @param code 0 for success; only 0, 1 and -1 have been observed
 * @param message PortOne's message, normally absent on success
 * @param error the message of a fourth field, {@code error: {code, message}}, with which KCP Quick
 *     Pay reports a failure instead of a response; null when there is none
 * @param value the bytes of {@code response}, not decoded yet
 */
record Envelope(int code, @Nullable String message, @Nullable String error, JsonSlice value) {

  /**
   * Reads an envelope without decoding the response.
   *
   * <p>PortOne sends the code first and nothing after the response. In that case only the end of
   * the response is located here, and it is parsed once, where its type is known. A body with more
   * than one value or a truncated value is rejected, because it may be a part of another answer.
   *
   * @return the envelope, or {@code null} when the bytes are not exactly one envelope
   */
  static @Nullable Envelope read(byte[] body) {
    return read(body, false);
  }

  /** Reads an envelope whose response is not decoded later, and checks the JSON of the response. */
  static @Nullable Envelope readWhole(byte[] body) {
    return read(body, true);
  }

  private static @Nullable Envelope read(byte[] body, boolean whole) {
    try (JsonParser parser = JsonSlice.of(body).parser()) {
      return parser.nextToken() == JsonToken.START_OBJECT ? read(parser, body, whole) : null;
    } catch (IOException e) {
      // The exception quotes the body, which may contain a token or personal data.
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
              // Not UTF-8, so not from PortOne: the parser reports no byte offsets.
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
            error = errorMessage(parser);
          }
        }
        default -> {}
      }
      // Skips any value that was not read, including an object in place of the code.
      parser.skipChildren();
    }
    return code == null || parser.nextToken() != null
        ? null
        : new Envelope(code, message, error, response);
  }

  /** Returns whether only the end of the envelope follows. */
  private static boolean isLast(byte[] body, int end) {
    if (end < 0) {
      return false;
    }
    int close = JsonSlice.skipSpace(body, end);
    return close < body.length
        && body[close] == '}'
        && JsonSlice.skipSpace(body, close + 1) == body.length;
  }

  /** Returns the message of an error object, whose code PortOne does not document. */
  private static String errorMessage(JsonParser parser) throws IOException {
    String text = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean message = parser.currentName().equals("message");
      JsonToken value = parser.nextToken();
      if (message && value == JsonToken.VALUE_STRING) {
        text = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return text;
  }

  /** Returns whether PortOne rejected the call, independently of the HTTP status. */
  boolean isRejection() {
    return code != 0 || error != null;
  }

  /** Returns the code, which is a text according to an old document of PortOne. */
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

  /** Returns a text without the response, which may contain personal data or a token. */
  @Override
  public String toString() {
    return "Envelope[code=" + code + "]";
  }
}
