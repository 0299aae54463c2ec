package io.github.portonevertx.v1.naver;

import io.github.portonevertx.support.Records;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Product orders, deliveries and an answer of Naver Pay. */
final class NaverSamples {
  static final NaverDelivery PARCEL = parcel(NaverDeliveryMethod.DELIVERY);
  static final Instant TIME = Instant.ofEpochSecond(10);

  private NaverSamples() {}

  static NaverDelivery parcel(NaverDeliveryMethod method) {
    return NaverDelivery.builder().method(method).company("CJGLS").trackingNumber("1234").build();
  }

  static JsonObject order(String id) {
    return Records.sample(NaverProductOrder.class).put("product_order_id", id);
  }
}
