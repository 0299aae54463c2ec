package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.billingkeys.DeleteRequest;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.payments.Order;
import io.github.portonevertx.v2.payments.Verification.Result;
import io.github.portonevertx.v2.paymentschedules.BillingKeyPaymentScheduleInput;
import io.github.portonevertx.v2.paymentschedules.CreateRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order of the steps of a subscription on V2, and their failures, are as documented. */
@ExtendWith({VertxExtension.class, PortOneV2SimulatorExtension.class})
class SubscriptionStepsTest {
  private static final Duration MONTH = Duration.ofDays(30);

  private PortOneV2Simulator portone;
  private PortOneV2Client client;
  private String key;

  @BeforeEach
  void open(Vertx vertx, PortOneV2Simulator started) {
    portone = started;
    client =
        PortOneV2Client.create(
            vertx,
            new PortOneV2Options().setBaseUrl(portone.baseUrl()).setApiSecret(portone.apiSecret()));
    key = portone.billingKeys().issue().getString("billingKey");
  }

  private void schedule(String paymentId) {
    client
        .paymentSchedules()
        .create(
            CreateRequest.builder()
                .paymentId(paymentId)
                .payment(
                    BillingKeyPaymentScheduleInput.builder()
                        .billingKey(key)
                        .orderName("a month of tea")
                        .amount(PaymentAmountInput.builder().total(9_900).build())
                        .currency(Currency.KRW)
                        .build())
                .timeToPay(portone.clock().now().plus(MONTH))
                .build())
        .await();
  }

  private Result resultOf(String paymentId) {
    return client
        .payments()
        .verify(Order.of(paymentId, 9_900).allowingTestChannel())
        .await()
        .result();
  }

  private Future<?> delete() {
    return client.billingKeys().delete(DeleteRequest.builder().billingKey(key).build());
  }

  private static void refused(FailureKind kind, String type, Future<?> call) {
    PortOneException failure = assertThrows(PortOneException.class, call::await);
    assertEquals(type, failure.errorType());
    assertEquals(kind, failure.kind());
  }

  @Test
  void verificationShowsWhatBecameOfACharge() {
    schedule("month-2");
    assertEquals(Result.NOT_FOUND, resultOf("month-2"));

    portone.clock().advance(MONTH);
    assertEquals(Result.VERIFIED, resultOf("month-2"));

    schedule("month-3");
    portone.billingKeys().decline(key, true);
    portone.clock().advance(MONTH);
    assertEquals(Result.FAILED, resultOf("month-3"));
  }

  @Test
  void schedulesAreRevokedBeforeTheKeyIsDeleted() {
    schedule("month-2");
    refused(FailureKind.CONFLICT, "PAYMENT_SCHEDULE_ALREADY_EXISTS", delete());

    client.paymentSchedules().revokeAll(key).await();
    refused(
        FailureKind.CONFLICT,
        "PAYMENT_SCHEDULE_ALREADY_REVOKED",
        client.paymentSchedules().revokeAll(key));
    delete().await();

    refused(FailureKind.CONFLICT, "BILLING_KEY_ALREADY_DELETED", delete());
    portone.clock().advance(MONTH);
    assertEquals(Result.NOT_FOUND, resultOf("month-2"));
  }

  @Test
  void nothingToRevokeIsAFailure() {
    refused(
        FailureKind.NOT_FOUND,
        "PAYMENT_SCHEDULE_NOT_FOUND",
        client.paymentSchedules().revokeAll(key));

    schedule("month-2");
    portone.clock().advance(MONTH);
    refused(
        FailureKind.CONFLICT,
        "PAYMENT_SCHEDULE_ALREADY_PROCESSED",
        client.paymentSchedules().revokeAll(key));
  }
}
