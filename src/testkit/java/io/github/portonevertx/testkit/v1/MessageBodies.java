package io.github.portonevertx.testkit.v1;

import io.github.portonevertx.testkit.MessageBody;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Encodes the requests that the simulator sends to a shop, as PortOne does. */
final class MessageBodies {

  private static final String JSON = "application/json; charset=UTF-8";
  private static final String FORM = "application/x-www-form-urlencoded";

  private MessageBodies() {}

  static MessageBody of(JsonObject fields, boolean form) {
    return form
        ? new MessageBody(FORM, form(fields))
        : new MessageBody(JSON, WireJson.encode(fields).toString());
  }

  static String form(JsonObject fields) {
    StringJoiner form = new StringJoiner("&");
    for (String name : fields.fieldNames()) {
      form.add(encode(name) + "=" + encode(text(fields.getValue(name))));
    }
    return form.toString();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof BigDecimal money) {
      return WireJson.plain(money);
    }
    return value == null ? "" : value.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
