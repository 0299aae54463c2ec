package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.v1.billing.AgainRequest;
import io.github.portonevertx.v1.billing.Card;
import io.github.portonevertx.v1.billing.Customer;
import io.github.portonevertx.v1.billing.FoundBillingKeys;
import io.github.portonevertx.v1.billing.IssueRequest;
import io.github.portonevertx.v1.billing.OnetimeRequest;
import io.github.portonevertx.v1.billing.PlannedCharge;
import io.github.portonevertx.v1.billing.ScheduleListing;
import io.github.portonevertx.v1.billing.ScheduleRequest;
import io.github.portonevertx.v1.billing.ScheduleResult;
import io.github.portonevertx.v1.billing.ScheduleStatus;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards are stored and charged, at once and as planned. */
@Covers({"customers", "subscribe", "schedules"})
class BillingOperationsContractTest extends OperationsContract {
  private static final Card CARD =
      Card.builder()
          .number("0000-0000-0000-0000")
          .expiry(YearMonth.of(2030, 4))
          .birth("000101")
          .pwd2Digit("00")
          .build();

  /** Only the clock of PortOne advances, so the client is replaced: none uses a token for days. */
  private void daysLater(int days) {
    simulator.clock().advance(Duration.ofDays(days));
    shop = noting(open(options()));
  }

  private static List<String> plans(List<ScheduleResult> schedules) {
    return schedules.stream().map(ScheduleResult::merchantUid).sorted().toList();
  }

  @Test
  void aCardIsStoredAndCharged() {
    Customer key =
        assertInstanceOf(
            Customer.class,
            shop.customers()
                .issue(
                    IssueRequest.builder()
                        .customerUid("buyer-1")
                        .channelKey("channel-key-card")
                        .card(CARD)
                        .customerName("홍길동")
                        .build())
                .await());
    assertEquals("buyer-1", key.customerUid());
    assertEquals("홍길동", key.customerName());
    assertEquals("000000*********0", key.cardNumber());
    assertNotNull(key.inserted());
    assertEquals(key, shop.customers().get("buyer-1").await());

    Payment first =
        shop.subscribe()
            .onetime(
                OnetimeRequest.builder()
                    .merchantUid("first")
                    .amount(won(1_000))
                    .card(CARD)
                    .customerUid("buyer-2")
                    .name("책")
                    .build())
            .await();
    assertTrue(first.isPaid());
    assertEquals("first", first.merchantUid());
    assertEquals("issue", first.customerUidUsage());
    FoundBillingKeys both =
        shop.customers().getMany(List.of("buyer-1", "buyer-2", "nobody")).await();
    assertEquals(2, both.billingKeys().size());
    assertEquals(List.of("nobody"), both.missing());

    Payment again =
        shop.subscribe()
            .again(
                AgainRequest.builder()
                    .customerUid("buyer-1")
                    .merchantUid("second")
                    .amount(won(2_000))
                    .name("잡지")
                    .buyer(Buyer.builder().name("홍길동").build())
                    .build())
            .await();
    assertTrue(again.isPaid());
    assertEquals(won(2_000), again.amount());
    assertEquals("payment", again.customerUidUsage());
    assertEquals("buyer-1", again.customerUid());
    assertEquals(1, simulator.executions("second"));
    assertEquals(List.of("second"), orders(shop.customers().payments("buyer-1").await()));

    assertEquals("buyer-1", shop.customers().delete("buyer-1").await().customerUid());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.customers().get("buyer-1")).kind());
    assertEquals(
        FailureKind.REJECTED,
        failure(
                shop.subscribe()
                    .again(
                        AgainRequest.builder()
                            .customerUid("buyer-1")
                            .merchantUid("third")
                            .amount(won(1))
                            .name("잡지")
                            .build()))
            .kind());
    assertEquals(0, simulator.executions("third"));
  }

  @Test
  void chargesArePlannedExecutedAndRetriedAfterFailure() {
    Instant start = now();
    ScheduleListing quarter =
        ScheduleListing.builder()
            .from(start)
            .to(start.plus(Duration.ofDays(90)))
            .sorting("schedule_at")
            .build();
    shop.customers()
        .issue(
            IssueRequest.builder()
                .customerUid("buyer-1")
                .channelKey("channel-key-card")
                .card(CARD)
                .build())
        .await();

    List<ScheduleResult> planned =
        shop.schedules()
            .create(
                ScheduleRequest.builder()
                    .customerUid("buyer-1")
                    .schedules(
                        List.of(
                            plan("month-1", start.plus(Duration.ofDays(30))),
                            plan("month-2", start.plus(Duration.ofDays(60))),
                            plan("month-3", start.plus(Duration.ofDays(80)))))
                    .build())
            .await();
    assertEquals(List.of("month-1", "month-2", "month-3"), plans(planned));
    assertEquals(ScheduleStatus.SCHEDULED, planned.get(0).scheduleStatus());
    assertEquals(won(4_900), planned.get(0).amount());
    assertNull(planned.get(0).executedAt());
    assertEquals(3, shop.schedules().list(quarter).await().total());
    Instant earlier = start.plus(Duration.ofDays(55));
    assertEquals(earlier, shop.schedules().update("month-2", earlier).await().scheduleAt());

    daysLater(31);
    ScheduleResult ran = shop.schedules().get("month-1").await();
    assertTrue(ran.isPaid());
    assertEquals(ScheduleStatus.EXECUTED, ran.scheduleStatus());
    assertEquals(ran.scheduleAt(), ran.executedAt());
    Payment paid = shop.payments().find("month-1").await();
    assertEquals(ran.impUid(), paid.impUid());
    assertEquals(won(4_900), paid.amount());
    assertEquals("payment.scheduled", paid.customerUidUsage());

    simulator.ledger().failNextCharge("month-2", "한도초과");
    daysLater(25);
    ScheduleResult failed = shop.schedules().get("month-2").await();
    assertFalse(failed.isPaid());
    assertEquals(PaymentStatus.FAILED, failed.paymentStatus());
    assertEquals("한도초과", failed.failReason());
    Instant later = start.plus(Duration.ofDays(60));
    ScheduleResult moved = shop.schedules().reschedule("month-2", later).await();
    assertEquals(ScheduleStatus.SCHEDULED, moved.scheduleStatus());
    assertEquals(later, moved.scheduleAt());
    simulator.ledger().failNextCharge("month-2", "잔액부족");
    daysLater(5);
    assertEquals("잔액부족", shop.schedules().get("month-2").await().failReason());
    Payment retried = shop.schedules().retry("month-2").await();
    assertTrue(retried.isPaid());
    assertEquals("month-2", retried.merchantUid());
    assertEquals(3, simulator.executions("month-2"), "two failures and the last");

    ScheduleResult off = shop.schedules().cancel("buyer-1", List.of("month-3")).await().get(0);
    assertEquals("month-3", off.merchantUid());
    assertEquals(ScheduleStatus.REVOKED, off.scheduleStatus());
    assertNotNull(off.revokedAt());
    ScheduleListing.Builder ofCustomer =
        ScheduleListing.builder().from(start).to(start.plus(Duration.ofDays(90)));
    assertEquals(
        List.of("month-1", "month-2"),
        plans(
            shop.customers()
                .schedules("buyer-1", ofCustomer.status(ScheduleStatus.EXECUTED).build())
                .await()
                .list()));
    assertEquals(
        List.of("month-3"),
        plans(
            shop.schedules()
                .listByCustomer("buyer-1", ofCustomer.status(ScheduleStatus.REVOKED).build())
                .await()
                .list()));
    assertEquals(4, shop.customers().payments("buyer-1").await().total());
    assertEquals(1, simulator.executions("month-1"));
    assertEquals(0, simulator.executions("month-3"));
  }

  private static PlannedCharge plan(String order, Instant at) {
    return PlannedCharge.builder()
        .merchantUid(order)
        .scheduleAt(at)
        .amount(won(4_900))
        .currency("KRW")
        .name("월 구독")
        .build();
  }
}
