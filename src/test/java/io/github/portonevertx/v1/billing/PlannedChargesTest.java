package io.github.portonevertx.v1.billing;

import static io.github.portonevertx.v1.billing.BillingSamples.CARD;
import static io.github.portonevertx.v1.billing.BillingSamples.CARD_WIRE;
import static io.github.portonevertx.v1.billing.BillingSamples.CHARGE_WIRE;
import static io.github.portonevertx.v1.billing.BillingSamples.PAYMENT;
import static io.github.portonevertx.v1.billing.BillingSamples.SCHEDULE;
import static io.github.portonevertx.v1.billing.BillingSamples.WHEN;
import static io.github.portonevertx.v1.billing.BillingSamples.all;
import static io.github.portonevertx.v1.billing.BillingSamples.assertNoValues;
import static io.github.portonevertx.v1.billing.BillingSamples.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Schedules;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters and the answers of charges that are planned, revoked and retried. */
class PlannedChargesTest {
  @Test
  void plansCharges() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonArray().add(SCHEDULE)));
    PlannedCharge full =
        filled(PlannedCharge.builder())
            .scheduleAt(WHEN)
            .productCount(2)
            .cashReceiptType(CashReceiptType.COMPANY)
            .naverUseConfirm(LocalDate.of(2030, 4, 1))
            .build();
    PlannedCharge least =
        PlannedCharge.builder()
            .merchantUid("order-2")
            .scheduleAt(WHEN)
            .amount(new BigDecimal("9000"))
            .currency("KRW")
            .name("More tea")
            .build();
    ScheduleRequest request =
        ScheduleRequest.builder()
            .customerUid("key-1")
            .schedules(List.of(full, least))
            .customerId("id-1")
            .checkingAmount(new BigDecimal("100"))
            .card(CARD)
            .channelKey("channel-key-1")
            .build();

    assertEquals(
        "order-1", asked.client().schedules().create(request).result().get(0).merchantUid());
    asked.assertOnly(
        "schedules.create",
        all(
            CARD_WIRE,
            Map.of(
                "customer_uid",
                "key-1",
                "customer_id",
                "id-1",
                "checking_amount",
                new BigDecimal("100"),
                "channel_key",
                "channel-key-1",
                "schedules",
                List.of(
                    all(
                        CHARGE_WIRE,
                        Map.of(
                            "merchant_uid",
                            "order-1",
                            "schedule_at",
                            1_800_000_000L,
                            "amount",
                            new BigDecimal("14.2"),
                            "name",
                            "Tea",
                            "product_count",
                            2,
                            "cash_receipt_type",
                            "company",
                            "extra",
                            Map.of("naverUseCfm", "20300401"))),
                    Map.of(
                        "merchant_uid",
                        "order-2",
                        "schedule_at",
                        1_800_000_000L,
                        "amount",
                        new BigDecimal("9000"),
                        "currency",
                        "KRW",
                        "name",
                        "More tea")))));
    assertNoValues(request.toString());
    assertNoValues(full.toString());
  }

  @Test
  void revokesTheNamedSchedules() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonArray().add(SCHEDULE)));
    Schedules schedules = asked.client().schedules();

    assertEquals(1, schedules.cancel(List.of("order-1", "order-2")).result().size());
    asked.assertOnly("schedules.cancel", Map.of("merchant_uid", List.of("order-1", "order-2")));
    assertTrue(schedules.cancel("key-1", List.of("order-1")).succeeded());
    asked.assertOnly(
        "schedules.cancel", Map.of("customer_uid", "key-1", "merchant_uid", List.of("order-1")));
    assertTrue(schedules.cancelAll("key-1").succeeded());
    asked.assertOnly("schedules.cancel", Map.of("customer_uid", "key-1"));
  }

  @Test
  void emptyListRevokesNothing() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(new JsonArray()));
    Schedules schedules = asked.client().schedules();

    for (Future<?> rejected :
        List.of(schedules.cancel(List.of()), schedules.cancel("key-1", List.of()))) {
      PortOneException failure = assertInstanceOf(PortOneException.class, rejected.cause());
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertEquals("schedules.cancel", failure.action());
    }
    assertEquals(List.of(), asked.calls());
  }

  @Test
  void onePlannedCharge() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(SCHEDULE));
    Schedules schedules = asked.client().schedules();

    assertEquals("order-1", schedules.get("order-1").result().merchantUid());
    asked.assertOnly("schedules.get", Map.of("merchant_uid", "order-1"));
    assertTrue(schedules.update("order-1", WHEN).succeeded());
    asked.assertOnly(
        "schedules.update", Map.of("merchant_uid", "order-1", "schedule_at", 1_800_000_000L));
    assertTrue(schedules.reschedule("order-1", WHEN).succeeded());
    asked.assertOnly(
        "schedules.reschedule", Map.of("merchant_uid", "order-1", "schedule_at", 1_800_000_000L));
  }

  @Test
  void aRetryAnswersThePayment() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));

    assertFalse(asked.client().schedules().retry("order-1").result().isPaid());
    asked.assertOnly("schedules.retry", Map.of("merchant_uid", "order-1"));
  }
}
