package io.github.portonevertx.internal.webhook;

import io.github.portonevertx.internal.json.JsonCodec;
import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook or a confirm request: JSON or a form, of at most 64 KB.
 *
 * @param bytes the bytes as they were received
 * @param type the media type, from {@link #mediaType}
 */
public record MessageBody(Buffer bytes, String type) {
  static final int MOST_BYTES = 64 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Returns the media type in lower case without its parameters, as types are compared (RFC 9110,
   * 8.3.1); empty when there is none.
   */
  public static String mediaType(@Nullable String header) {
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the body is a form. */
  public boolean isForm() {
    return type.equals(FORM);
  }

  /**
   * Returns the fields; those of a form are texts.
   *
   * @throws RefusedException when there are none
   */
  public JsonObject fields(JsonCodec codec) {
    if (bytes.length() > MOST_BYTES) {
      throw new RefusedException(BodyRefusal.TOO_LARGE);
    }
    if (bytes.length() == 0) {
      throw new RefusedException(BodyRefusal.EMPTY);
    }
    try {
      if (isForm()) {
        return form(bytes.toString());
      }
      if (codec.readTree(bytes.getBytes(), 0, bytes.length()) instanceof JsonObject json) {
        return json;
      }
      throw new RefusedException(BodyRefusal.UNREADABLE);
    } catch (UnreadableJsonException | IllegalArgumentException e) {
      throw new RefusedException(BodyRefusal.UNREADABLE);
    }
  }

  private static JsonObject form(String text) {
    JsonObject fields = new JsonObject();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Returns the type and the length only, because a body may contain personal data. */
  @Override
  public String toString() {
    return "MessageBody[" + type + ", " + bytes.length() + " bytes]";
  }
}
