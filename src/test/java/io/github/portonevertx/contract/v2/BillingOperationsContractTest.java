package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.testkit.v2.Channels;
import io.github.portonevertx.testkit.v2.Effect;
import io.github.portonevertx.testkit.v2.PaymentSeed;
import io.github.portonevertx.v2.billingkeys.BillingKeyInfo;
import io.github.portonevertx.v2.billingkeys.BillingKeyInfoStatus;
import io.github.portonevertx.v2.billingkeys.BillingKeyPaymentMethodCard;
import io.github.portonevertx.v2.billingkeys.ChannelSpecificFailurePgProvider;
import io.github.portonevertx.v2.billingkeys.ConfirmIssueAndPayRequest;
import io.github.portonevertx.v2.billingkeys.ConfirmRequest;
import io.github.portonevertx.v2.billingkeys.ConfirmedBillingKeyIssueAndPaySummary;
import io.github.portonevertx.v2.billingkeys.DeleteRequest;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInput;
import io.github.portonevertx.v2.billingkeys.InstantBillingKeyPaymentMethodInputCard;
import io.github.portonevertx.v2.billingkeys.IssueBillingKeyResponse;
import io.github.portonevertx.v2.billingkeys.IssueRequest;
import io.github.portonevertx.v2.billingkeys.ListRequest;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.paymentschedules.BillingKeyPaymentScheduleInput;
import io.github.portonevertx.v2.paymentschedules.CreateRequest;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.github.portonevertx.v2.paymentschedules.PaymentSchedule;
import io.github.portonevertx.v2.paymentschedules.PaymentScheduleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Billing keys and the payments that are scheduled with them. */
@Covers({"billingKeys", "paymentSchedules"})
class BillingOperationsContractTest extends OperationsContract {
  private static IssueRequest.Builder card() {
    return IssueRequest.builder()
        .method(
            InstantBillingKeyPaymentMethodInput.builder()
                .card(
                    InstantBillingKeyPaymentMethodInputCard.builder()
                        .credential(credential(CARD_NUMBER))
                        .build())
                .build());
  }

  private String issue() {
    return shop.billingKeys()
        .issue(card().channelKey(Channel.CARD.key()).build())
        .await()
        .billingKeyInfo()
        .billingKey();
  }

  private String schedule(String paymentId, String key, Instant at, long total) {
    return shop.paymentSchedules()
        .create(
            CreateRequest.builder()
                .paymentId(paymentId)
                .timeToPay(at)
                .payment(
                    BillingKeyPaymentScheduleInput.builder()
                        .billingKey(key)
                        .orderName("예시 구독")
                        .amount(won(total))
                        .currency(Currency.KRW)
                        .build())
                .build())
        .await()
        .id();
  }

  @Test
  void keyIsIssuedReadListedAndDeleted() {
    String key = issue();

    BillingKeyInfo info = shop.billingKeys().get(key).await();
    assertEquals(BillingKeyInfoStatus.ISSUED, info.status());
    assertEquals(key, info.billingKey());
    assertInstanceOf(BillingKeyPaymentMethodCard.class, info.methods().get(0));
    assertEquals(
        List.of(key),
        shop.billingKeys().list(ListRequest.builder().build()).await().items().stream()
            .map(BillingKeyInfo::billingKey)
            .toList());

    assertNotNull(
        shop.billingKeys()
            .delete(DeleteRequest.builder().billingKey(key).reason("회원 탈퇴").build())
            .await()
            .deletedAt());
    assertEquals(BillingKeyInfoStatus.DELETED, shop.billingKeys().get(key).await().status());
    assertEquals(
        "BILLING_KEY_ALREADY_DELETED",
        failure(shop.billingKeys().delete(DeleteRequest.builder().billingKey(key).build()))
            .errorType());
  }

  @Test
  void partialSuccessOfAChannelGroupIsReported() {
    IssueBillingKeyResponse issued =
        shop.billingKeys().issue(card().channelGroupId(Channels.PARTIAL_GROUP).build()).await();

    assertEquals(
        List.of(Channel.CARD.key()),
        issued.billingKeyInfo().channels().stream().map(channel -> channel.key()).toList());
    assertEquals(1, issued.channelSpecificFailures().size());
    ChannelSpecificFailurePgProvider failed =
        assertInstanceOf(
            ChannelSpecificFailurePgProvider.class, issued.channelSpecificFailures().get(0));
    assertEquals(Channel.DECLINING.key(), Objects.requireNonNull(failed.channel()).key());
    assertNotNull(failed.pgCode());
  }

  @Test
  void failureOfEveryChannelStatesTheDetails() {
    simulator
        .channels()
        .addGroup(
            "group-0001",
            Channel.DECLINING,
            Channel.test("channel-key-2", "KCP_V2", Channel.Trait.DECLINES));

    PortOneException failure =
        failure(shop.billingKeys().issue(card().channelGroupId("group-0001").build()));

    assertEquals("CHANNEL_SPECIFIC", failure.errorType());
    assertEquals(FailureKind.REJECTED, failure.kind());
    assertEquals(2, failure.details().moreFields().getJsonArray("failures").size());
    assertTrue(failure.details().moreFields().getJsonArray("succeededChannels").isEmpty());
  }

  @Test
  void issueThatWaitsForTheServerIsApproved() {
    String key =
        shop.billingKeys()
            .confirm(
                ConfirmRequest.builder()
                    .billingIssueToken(simulator.approvals().requestIssue(Channel.CARD))
                    .isTest(true)
                    .build())
            .await()
            .billingKey();
    assertEquals(BillingKeyInfoStatus.ISSUED, shop.billingKeys().get(key).await().status());

    ConfirmedBillingKeyIssueAndPaySummary both =
        shop.billingKeys()
            .confirmIssueAndPay(
                ConfirmIssueAndPayRequest.builder()
                    .billingIssueToken(
                        simulator
                            .approvals()
                            .requestIssueAndPayment(PaymentSeed.ready().id("first").amount(900)))
                    .totalAmount(900)
                    .currency(Currency.KRW)
                    .isTest(true)
                    .build())
            .await();
    assertEquals("first", both.paymentId());
    Payment paid = shop.payments().get("first").await();
    assertTrue(paid.isPaid());
    assertEquals(both.billingKey(), paid.billingKey());
  }

  @Test
  void scheduledPaymentIsMadeWhenItIsDue() {
    String key = issue();
    Instant due = now().plus(Duration.ofDays(30));
    String id = schedule("month-1", key, due, 8_900);

    PaymentSchedule planned = shop.paymentSchedules().get(id).await();
    assertEquals(PaymentScheduleStatus.SCHEDULED, planned.status());
    assertEquals("month-1", planned.paymentId());
    assertEquals(8_900, planned.totalAmount());
    assertEquals(key, planned.billingKey());
    assertEquals(due, planned.timeToPay());
    assertEquals(
        List.of(id),
        shop
            .paymentSchedules()
            .list(
                new DueWindow(now(), now().plus(Duration.ofDays(31))),
                io.github.portonevertx.v2.paymentschedules.ListRequest.builder().build())
            .await()
            .items()
            .stream()
            .map(PaymentSchedule::id)
            .toList());

    simulator.clock().advance(Duration.ofDays(31));
    PaymentSchedule done = shop.paymentSchedules().get(id).await();
    assertEquals(PaymentScheduleStatus.SUCCEEDED, done.status());
    assertEquals(8_900, shop.payments().get("month-1").await().amount().paid());
  }

  @Test
  void schedulesAreRevokedByTheirIdsOrAllTogether() {
    String key = issue();
    Instant due = now().plus(Duration.ofDays(30));
    String first = schedule("month-1", key, due, 1_000);
    String second = schedule("month-2", key, due.plusSeconds(1), 1_000);
    String third = schedule("month-3", key, due.plusSeconds(2), 1_000);

    assertEquals(
        List.of(second),
        shop.paymentSchedules().revoke(List.of(second)).await().revokedScheduleIds());
    assertEquals(
        PaymentScheduleStatus.SCHEDULED, shop.paymentSchedules().get(first).await().status());
    // Every id is revoked or none: the second one is revoked already.
    assertEquals(
        FailureKind.CONFLICT,
        failure(shop.paymentSchedules().revoke(List.of(first, second))).kind());
    assertEquals(
        PaymentScheduleStatus.SCHEDULED, shop.paymentSchedules().get(first).await().status());

    String other = issue();
    String kept = schedule("other-1", other, due, 1_000);
    shop.paymentSchedules().revoke(List.of(first)).await();
    assertEquals(
        List.of(third), shop.paymentSchedules().revokeAll(key).await().revokedScheduleIds());
    assertEquals(
        PaymentScheduleStatus.SCHEDULED, shop.paymentSchedules().get(kept).await().status());
    assertEquals(3, simulator.effects().total(Effect.REVOCATION));
  }

  @Test
  void revokingAllFailsWhenNoneIsLeftToRevoke() {
    String never = issue();
    assertNoneLeft(never, FailureKind.NOT_FOUND, "PAYMENT_SCHEDULE_NOT_FOUND");

    String revoked = issue();
    schedule("month-1", revoked, now().plus(Duration.ofDays(30)), 1_000);
    shop.paymentSchedules().revokeAll(revoked).await();
    assertNoneLeft(revoked, FailureKind.CONFLICT, "PAYMENT_SCHEDULE_ALREADY_REVOKED");

    String charged = issue();
    schedule("month-2", charged, now().plus(Duration.ofDays(30)), 1_000);
    simulator.clock().advance(Duration.ofDays(31));
    assertNoneLeft(charged, FailureKind.CONFLICT, "PAYMENT_SCHEDULE_ALREADY_PROCESSED");
  }

  private void assertNoneLeft(String billingKey, FailureKind kind, String errorType) {
    PortOneException failure = failure(shop.paymentSchedules().revokeAll(billingKey));
    assertEquals(kind, failure.kind());
    assertEquals(errorType, failure.errorType());
  }
}
