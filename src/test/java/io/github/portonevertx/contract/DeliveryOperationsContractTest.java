package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.escrow.EscrowLogis;
import io.github.portonevertx.v1.escrow.EscrowParcel;
import io.github.portonevertx.v1.escrow.EscrowParty;
import io.github.portonevertx.v1.escrow.EscrowProduct;
import io.github.portonevertx.v1.escrow.EscrowShipmentRequest;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryRequest;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryStatus;
import io.github.portonevertx.v1.pay.PaymentwallDeliveryType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deliveries are registered and corrected. */
@Covers({"escrow", "paymentwall"})
class DeliveryOperationsContractTest extends OperationsContract {
  @Test
  void escrowDeliveryIsRegisteredAndCorrected() {
    String impUid = pay(PaymentSeed.paid().escrow().amount(30_000));
    EscrowParty sender =
        EscrowParty.builder().name("예시상점").tel("02-000-0000").formedAddress("예시로 1", "2층").build();
    EscrowParty receiver =
        EscrowParty.builder().name("홍길동").addr("예시로 2").postcode("00000").build();
    Instant sent = now();

    EscrowLogis registered =
        shop.escrow()
            .register(
                EscrowShipmentRequest.builder()
                    .impUid(impUid)
                    .sender(sender)
                    .receiver(receiver)
                    .parcel(parcel("CJ", "000-1", sent))
                    .products(
                        List.of(
                            EscrowProduct.builder()
                                .id("p-1")
                                .name("책")
                                .amount(won(30_000))
                                .quantity(1)
                                .build()))
                    .sendEmail(true)
                    .build())
            .await();
    assertEquals("000-1", registered.invoice());
    assertEquals("CJ", registered.company());
    assertEquals(sent, registered.sentAt());
    assertNotNull(registered.appliedAt());
    assertEquals(registered, shop.escrow().get(impUid).await());
    EscrowShipmentRequest corrected =
        EscrowShipmentRequest.builder()
            .impUid(impUid)
            .sender(sender)
            .receiver(receiver)
            .parcel(parcel("HANJIN", "000-2", sent))
            .build();
    assertEquals(FailureKind.CONFLICT, failure(shop.escrow().register(corrected)).kind());
    assertEquals("000-2", shop.escrow().update(corrected).await().invoice());
    assertEquals("HANJIN", shop.escrow().get(impUid).await().company());
  }

  private static EscrowParcel parcel(String company, String invoice, Instant sent) {
    return EscrowParcel.builder().company(company).invoice(invoice).sentAt(sent).build();
  }

  @Test
  void paymentwallDeliveryIsRegistered() {
    String impUid = pay(PaymentSeed.paid().merchantUid("wall-1"));
    assertTrue(
        shop.paymentwall()
            .registerDelivery(
                PaymentwallDeliveryRequest.builder()
                    .impUid(impUid)
                    .merchantUid("wall-1")
                    .type(PaymentwallDeliveryType.PHYSICAL)
                    .status(PaymentwallDeliveryStatus.ORDER_SHIPPED)
                    .deliveryAt(now().plusSeconds(86_400))
                    .updateAt(now())
                    .refundable(true)
                    .email("buyer@shop.example")
                    .build())
            .await()
            .isAccepted());
  }
}
