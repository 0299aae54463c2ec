package io.github.portonevertx.v1.billing;

import static io.github.portonevertx.v1.billing.BillingSamples.CARD;
import static io.github.portonevertx.v1.billing.BillingSamples.CARD_WIRE;
import static io.github.portonevertx.v1.billing.BillingSamples.CHARGE_WIRE;
import static io.github.portonevertx.v1.billing.BillingSamples.PAYMENT;
import static io.github.portonevertx.v1.billing.BillingSamples.all;
import static io.github.portonevertx.v1.billing.BillingSamples.assertNoValues;
import static io.github.portonevertx.v1.billing.BillingSamples.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters and the answers of charges by billing key or card. */
class BillingChargesTest {
  @Test
  void chargesABillingKey() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    AgainRequest request =
        filled(AgainRequest.builder())
            .customerUid("key-1")
            .productCount(2)
            .cashReceiptType(CashReceiptType.PERSON)
            .naverUseConfirm(LocalDate.of(2030, 4, 1))
            .channelKey("channel-key-1")
            .build();

    assertFalse(asked.client().subscribe().again(request).result().isPaid());
    asked.assertOnly(
        "subscribe.again",
        all(
            CHARGE_WIRE,
            Map.of(
                "customer_uid",
                "key-1",
                "merchant_uid",
                "order-1",
                "amount",
                new BigDecimal("14.2"),
                "name",
                "Tea",
                "product_count",
                2,
                "cash_receipt_type",
                "person",
                "extra",
                Map.of("naverUseCfm", "20300401"),
                "channel_key",
                "channel-key-1")));
    assertNoValues(request.toString());
  }

  @Test
  void chargesACard() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    OnetimeRequest request =
        filled(OnetimeRequest.builder())
            .card(CARD)
            .customerUid("key-1")
            .name("Tea")
            .channelGroupId("group-1")
            .secure3dChargeId("charge-1")
            .secure3dToken("token-1")
            .build();

    assertEquals(
        "imps_000000000001", asked.client().subscribe().onetime(request).result().impUid());
    asked.assertOnly(
        "subscribe.onetime",
        all(
            CHARGE_WIRE,
            CARD_WIRE,
            Map.of(
                "merchant_uid",
                "order-1",
                "amount",
                new BigDecimal("14.2"),
                "customer_uid",
                "key-1",
                "name",
                "Tea",
                "channelGroupId",
                "group-1",
                "secure_3d_charge_id",
                "charge-1",
                "secure_3d_token",
                "token-1")));
    assertNoValues(request.toString());
  }

  @Test
  void aDayThatPortOneCannotReadIsRejected() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    AgainRequest request =
        AgainRequest.builder()
            .customerUid("key-1")
            .merchantUid("order-1")
            .amount(BigDecimal.ONE)
            .name("Tea")
            .naverUseConfirm(LocalDate.MAX)
            .build();

    PortOneException failure = (PortOneException) asked.client().subscribe().again(request).cause();
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().contains("'naverUseCfm'"), failure.text());
    assertEquals(List.of(), asked.calls());
  }

  @Test
  void aRequestIsNotChangedByItsBuilder() {
    AgainRequest.Builder builder = AgainRequest.builder().customerUid("key-1").merchantUid("o");
    AgainRequest request = builder.build();
    builder.currency("USD");

    assertEquals("subscribe.again[customer_uid, merchant_uid]", request.toString());
    assertEquals(
        Map.of("customer_uid", "key-1", "merchant_uid", "o"), request.toCall().parameters());
  }
}
