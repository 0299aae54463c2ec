package io.github.portonevertx.v2.internal.catalogue;

import static io.github.portonevertx.internal.api.Operation.write;
import static io.github.portonevertx.internal.api.Parameter.flag;
import static io.github.portonevertx.internal.api.Parameter.text;
import static io.github.portonevertx.internal.api.Parameter.texts;
import static io.github.portonevertx.internal.api.Parameter.time;

import io.github.portonevertx.internal.api.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** The operations of {@code paymentwall}. */
final class PaymentwallOperations {
  /** The operations, in the order of the documentation. */
  static final List<Operation> ALL =
      List.of(
          write(
                  "paymentwall.registerDelivery",
                  HttpMethod.POST,
                  "/paymentwall/delivery/confirm",
                  "{}",
                  "reports the delivery of an order to Paymentwall")
              .inKorean("페이먼트월에 배송 정보 등록")
              .body(
                  text("transactionId").needed(),
                  text("deliveryType").oneOf("DIGITAL", "PHYSICAL").needed(),
                  text("deliveryStatus")
                      .oneOf("ORDER_PLACED", "ORDER_SHIPPED", "DELIVERED")
                      .needed(),
                  time("estimatedDeliveryDatetime").needed(),
                  time("estimatedUpdateDatetime").needed(),
                  text("reason"),
                  flag("refundable").needed(),
                  text("details").needed(),
                  text("shippingAddressEmail").needed(),
                  text("carrierTrackingId"),
                  text("carrierType"),
                  text("shippingAddressCountry"),
                  text("shippingAddressCity"),
                  text("shippingAddressZip"),
                  text("shippingAddressState"),
                  text("shippingAddressStreet"),
                  text("shippingAddressPhone"),
                  text("shippingAddressFirstname"),
                  text("shippingAddressLastname"),
                  texts("attachments"))
              .callingPg()
              .keyed());

  private PaymentwallOperations() {}
}
