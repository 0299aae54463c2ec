package io.github.portonevertx.v1.payments;

import io.github.portonevertx.v1.internal.json.V1Json;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Payments read from JSON. */
final class PaymentReading {
  private PaymentReading() {}

  static Payment read(String json) {
    return read(json, Payment.class);
  }

  static <T> T read(String json, Class<T> type) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return V1Json.CODEC.read(bytes, 0, bytes.length, V1Json.CODEC.type(type));
  }

  static JsonObject minimal() {
    return new JsonObject()
        .put("imp_uid", "imp_000000000001")
        .put("merchant_uid", "order-1")
        .put("amount", 9000)
        .put("cancel_amount", 0)
        .put("currency", "KRW")
        .put("status", "paid");
  }

  static Payment read(JsonObject json) {
    return read(json.encode());
  }
}
