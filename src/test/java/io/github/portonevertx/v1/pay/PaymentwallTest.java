package io.github.portonevertx.v1.pay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paymentwall deliveries. */
class PaymentwallTest {
  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void rejectsNullsByTheNameOfTheirParameter() {
    asked.rejected(asked.client().payco().updateOrderStatus("imp_1", null), "'status'");
    asked.rejected(asked.client().kcpquick().createPrepare(null), "'request'");
    asked.rejected(asked.client().kcpquick().updatePrepare(null), "'request'");
    asked.rejected(
        asked.client().paymentwall().registerDelivery(delivery().type(null).build()), "'type'");
    asked.rejected(
        asked.client().kcpquick().payAutopay(KcpQuickAutopayRequest.builder().buyer(null).build()),
        "'buyer_name'");
  }

  private static PaymentwallDeliveryRequest.Builder delivery() {
    return PaymentwallDeliveryRequest.builder()
        .impUid("imp_1")
        .merchantUid("order-1")
        .deliveryAt(Instant.ofEpochSecond(10))
        .updateAt(Instant.ofEpochSecond(20))
        .email("nobody@shop.example");
  }

  @Test
  void paymentwall() {
    asked.answering(new JsonObject().put("success", 1));
    PaymentwallDeliveryRequest delivery =
        delivery()
            .type(PaymentwallDeliveryType.PHYSICAL)
            .status(PaymentwallDeliveryStatus.DELIVERING)
            .refundable(false)
            .carrierTrackingId("1234")
            .carrierType("CJ")
            .reason("why")
            .details("what")
            .country("KR")
            .city("Seoul")
            .zip("00000")
            .state("-")
            .street("street 1")
            .phone("01000000000")
            .firstName("No")
            .lastName("Body")
            .build();
    PaymentwallDeliveryDetail detail =
        asked.gotWithAll(
            asked.client().paymentwall().registerDelivery(delivery),
            "paymentwall.registerDelivery",
            "type",
            "physical",
            "imp_uid",
            "imp_1",
            "merchant_uid",
            "order-1",
            "status",
            "delivering",
            "estimated_delivery_datetime",
            10L,
            "estimated_update_datetime",
            20L,
            "refundable",
            "no",
            "shipping_address_email",
            "nobody@shop.example",
            "carrier_tracking_id",
            "1234",
            "carrier_type",
            "CJ",
            "reason",
            "why",
            "details",
            "what",
            "shipping_address_country",
            "KR",
            "shipping_address_city",
            "Seoul",
            "shipping_address_zip",
            "00000",
            "shipping_address_state",
            "-",
            "shipping_address_street",
            "street 1",
            "shipping_address_phone",
            "01000000000",
            "shipping_address_firstname",
            "No",
            "shipping_address_lastname",
            "Body");
    assertTrue(detail.isAccepted());
    Records.showsNone(delivery, "nobody", "street 1", "Body");
    asked.got(
        asked
            .client()
            .paymentwall()
            .registerDelivery(
                delivery()
                    .type(PaymentwallDeliveryType.DIGITAL)
                    .status(PaymentwallDeliveryStatus.DELIVERED)
                    .refundable(true)
                    .build()),
        "paymentwall.registerDelivery",
        "type",
        "digital",
        "imp_uid",
        "imp_1",
        "merchant_uid",
        "order-1",
        "status",
        "delivered",
        "estimated_delivery_datetime",
        10L,
        "estimated_update_datetime",
        20L,
        "refundable",
        "yes",
        "shipping_address_email",
        "nobody@shop.example");
  }

  @Test
  void paymentwallRejectionOfADeliveryIsReported() {
    assertFalse(new PaymentwallDeliveryDetail(3, null, List.of()).isAccepted());
    assertFalse(new PaymentwallDeliveryDetail(null, "no", List.of()).isAccepted());
    assertTrue(new PaymentwallDeliveryDetail(0, "", List.of()).isAccepted());
  }
}
