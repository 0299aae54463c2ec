package io.github.portonevertx.v1.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.Payments;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancelTest {
  private static final String IMP = "imp_000000000001";
  private static final BigDecimal FOUR = new BigDecimal("4000");
  private static final BigDecimal NINE = new BigDecimal("9000");

  private final RecordingClient asked = new RecordingClient().answering(RecordingClient.payment());
  private final Payments payments = asked.client().payments();

  @Test
  void aFullRefundNamesThePaymentAndNoAmount() {
    Payment after =
        asked.got(
            payments.cancel(CancelRequest.builder().impUid(IMP).fullAmount().build()),
            "payments.cancel",
            "imp_uid",
            IMP);
    assertEquals(IMP, after.impUid());
    asked.got(
        payments.cancel(CancelRequest.builder().merchantUid("order-1").fullAmount().build()),
        "payments.cancel",
        "merchant_uid",
        "order-1");
  }

  @Test
  void refundWithoutAChoiceOfTheAmountIsNotSent() {
    CancelRequest request = CancelRequest.builder().impUid(IMP).refundable(NINE).build();

    asked.rejected(
        payments.cancel(request),
        "parameter 'amount' is missing; for a refund of the full amount call fullAmount()");
    PortOneException failure = assertThrows(PortOneException.class, request::toCall);
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("payments.cancel", failure.action());
  }

  @Test
  void refundOfAnAmountAndOfTheFullAmountIsNotSent() {
    asked.rejected(
        payments.cancel(CancelRequest.builder().impUid(IMP).amount(FOUR).fullAmount().build()),
        "parameter 'amount' is set together with fullAmount()");
    asked.rejected(
        payments.cancel(CancelRequest.builder().impUid(IMP).fullAmount().amount(FOUR).build()),
        "parameter 'amount' is set together with fullAmount()");
  }

  @Test
  void rawCallWithoutAnAmountIsAFullRefund() {
    asked.got(
        asked.client().send(Call.of("payments.cancel").with("imp_uid", IMP)),
        "payments.cancel",
        "imp_uid",
        IMP);
  }

  @Test
  void builderDoesNotChangeTheChoiceOfABuiltRequest() {
    CancelRequest.Builder builder = CancelRequest.builder().impUid(IMP);
    CancelRequest undecided = builder.build();
    builder.fullAmount();

    asked.rejected(payments.cancel(undecided), "'amount' is missing");
  }

  @Test
  void partialRefundSendsEveryField() {
    CancelRequest request =
        CancelRequest.builder()
            .impUid(IMP)
            .amount(FOUR)
            .refundable(NINE)
            .reason("why")
            .taxFree(BigDecimal.ONE)
            .vatAmount(BigDecimal.TEN)
            .refundHolder("Nobody")
            .refundBank("004")
            .refundAccount("0000-1")
            .refundTel("01000000000")
            .retainPromotion(true)
            .enableWebhook(true)
            .requester(Requester.CUSTOMER)
            .build();
    asked.gotWithAllBut(
        Set.of("merchant_uid"),
        payments.cancel(request),
        "payments.cancel",
        "imp_uid",
        IMP,
        "amount",
        FOUR,
        "checksum",
        NINE,
        "reason",
        "why",
        "tax_free",
        BigDecimal.ONE,
        "vat_amount",
        BigDecimal.TEN,
        "refund_holder",
        "Nobody",
        "refund_bank",
        "004",
        "refund_account",
        "0000-1",
        "refund_tel",
        "01000000000",
        "retain_promotion",
        true,
        "enable_webhook",
        true,
        "extra",
        Map.of("requester", "customer"));
    Records.showsNone(request, "Nobody", "0000-1", "01000000000", "4000", "why", IMP);
  }

  @Test
  void partialRefundOfAnOrder() {
    asked.got(
        payments.cancel(
            CancelRequest.builder()
                .merchantUid("order-1")
                .amount(FOUR)
                .requester(Requester.ADMIN)
                .refundHolder("h")
                .refundBank("b")
                .refundAccount("a")
                .build()),
        "payments.cancel",
        "merchant_uid",
        "order-1",
        "amount",
        FOUR,
        "extra",
        Map.of("requester", "admin"),
        "refund_holder",
        "h",
        "refund_bank",
        "b",
        "refund_account",
        "a");
  }

  @Test
  void aRequestDoesNotChange() {
    CancelRequest.Builder builder = CancelRequest.builder().impUid(IMP).fullAmount();
    CancelRequest request = builder.build();
    builder.reason("forgotten");
    asked.got(payments.cancel(request), "payments.cancel", "imp_uid", IMP);
  }

  @Test
  void zeroWouldRefundEverythingAndIsRejected() {
    for (String amount : new String[] {"0", "0.00", "-1"}) {
      BigDecimal wrong = new BigDecimal(amount);
      asked.rejected(
          payments.cancel(CancelRequest.builder().impUid(IMP).amount(wrong).build()),
          "'amount' must be more than 0");
      asked.rejected(
          payments.cancel(CancelRequest.builder().merchantUid("order-1").amount(wrong).build()),
          "'amount' must be more than 0");
      asked.rejected(
          asked
              .client()
              .send(Call.of("payments.cancel").with("imp_uid", IMP).with("amount", wrong)),
          "'amount'");
    }
    asked.rejected(
        asked.client().send(Call.of("payments.cancel").with("imp_uid", IMP).with("amount", 0)),
        "'amount' must be more than 0");
  }

  @Test
  void misspeltAmountIsRejectedWithTheRightName() {
    asked.rejected(
        asked.client().send(Call.of("payments.cancel").with("imp_uid", IMP).with("amout", 1)),
        "'amount'");
  }

  @Test
  void fullyRefundedPaymentHasAChecksumOfZero() {
    asked.got(
        payments.cancel(
            CancelRequest.builder().impUid(IMP).fullAmount().refundable(BigDecimal.ZERO).build()),
        "payments.cancel",
        "imp_uid",
        IMP,
        "checksum",
        BigDecimal.ZERO);
  }

  @Test
  void jsonAndMapsAreEquivalent() {
    JsonObject extra = new JsonObject().put("requester", "admin");
    Call call = Call.of("payments.cancel").with("imp_uid", IMP).with("extra", extra);
    extra.put("requester", "changed too late");
    asked.got(
        asked.client().send(call),
        "payments.cancel",
        "imp_uid",
        IMP,
        "extra",
        Map.of("requester", "admin"));
    asked.rejected(
        asked.client().send(call.with("extra", new JsonObject().put("requestor", "admin"))),
        "'requester'");
  }
}
