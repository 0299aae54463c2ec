package io.github.portonevertx.v1.webhook;

import io.github.portonevertx.internal.json.UnreadableJsonException;
import io.github.portonevertx.internal.webhook.RefusedException;
import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ConfirmQuestion} from a body, whose fields may be nested in several ways. */
final class ConfirmBody {
  private static final List<String> FIELDS =
      List.of("imp_uid", "merchant_uid", "amount", "event", "status");

  private ConfirmBody() {}

  /**
   * Returns the question in a body.
   *
   * @throws RefusedException when the body is not a question
   */
  static ConfirmQuestion read(JsonObject body) {
    JsonObject question = new JsonObject();
    FIELDS.forEach(field -> put(question, field, body.getValue(field)));
    JsonObject extra = new JsonObject();
    put(extra, "barcode", inExtra(body, "barcode"));
    put(extra, "pay_type", inExtra(body, "payType"));
    if (!extra.isEmpty()) {
      question.put("extra", extra);
    }
    try {
      return V1Json.CODEC.convert(question, V1Json.CODEC.type(ConfirmQuestion.class));
    } catch (UnreadableJsonException e) {
      throw new RefusedException(V1Refusal.NO_QUESTION);
    }
  }

  /** Sets a field, unless it is absent or blank, which are the same in a form. */
  private static void put(JsonObject fields, String name, @Nullable Object value) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      fields.put(name, value);
    }
  }

  /**
   * Returns a field of {@code extra}: an object, an object as text, or a form field {@code
   * extra[name]}.
   */
  private static @Nullable Object inExtra(JsonObject body, String name) {
    Object extra = body.getValue("extra");
    if (extra instanceof String text) {
      extra = parsed(text);
    }
    return extra instanceof JsonObject object
        ? object.getValue(name)
        : body.getValue("extra[" + name + "]");
  }

  private static @Nullable Object parsed(String text) {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    try {
      return V1Json.CODEC.readTree(json, 0, json.length);
    } catch (UnreadableJsonException e) {
      return null;
    }
  }
}
