package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.v2.cashreceipts.CashReceipt;
import io.github.portonevertx.v2.cashreceipts.CashReceiptStatus;
import io.github.portonevertx.v2.cashreceipts.CashReceiptSummary;
import io.github.portonevertx.v2.cashreceipts.IssueCashReceiptCustomerInput;
import io.github.portonevertx.v2.cashreceipts.IssueRequest;
import io.github.portonevertx.v2.cashreceipts.ListRequest;
import io.github.portonevertx.v2.common.Bank;
import io.github.portonevertx.v2.common.CashReceiptType;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInput;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputVirtualAccount;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputVirtualAccountExpiry;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputVirtualAccountOption;
import io.github.portonevertx.v2.payments.InstantPaymentMethodInputVirtualAccountOptionType;
import io.github.portonevertx.v2.payments.Payment;
import io.github.portonevertx.v2.payments.PaymentMethodVirtualAccount;
import io.github.portonevertx.v2.payments.PaymentState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cash receipts, and the virtual accounts that they are often issued for. */
@Covers({"cashReceipts", "virtualAccounts"})
class ReceiptOperationsContractTest extends OperationsContract {
  @Test
  void receiptIsIssuedReadListedAndCancelled() {
    CashReceiptSummary issued =
        shop.cashReceipts()
            .issue(
                IssueRequest.builder()
                    .paymentId("cash-1")
                    .channelKey(Channel.CARD.key())
                    .type(CashReceiptType.PERSONAL)
                    .orderName("예시 상품")
                    .currency(Currency.KRW)
                    .amount(won(11_000))
                    .customer(
                        IssueCashReceiptCustomerInput.builder()
                            .identityNumber("01000000000")
                            .build())
                    .build())
            .await();
    assertNotNull(issued.issueNumber());

    CashReceipt receipt = shop.cashReceipts().get("cash-1").await();
    assertEquals(CashReceiptStatus.ISSUED, receipt.status());
    assertEquals(11_000, receipt.amount());
    assertEquals(issued.pgReceiptId(), receipt.pgReceiptId());
    assertEquals(
        List.of("cash-1"),
        shop.cashReceipts().list(ListRequest.builder().build()).await().items().stream()
            .map(CashReceipt::paymentId)
            .toList());

    assertEquals(11_000, shop.cashReceipts().cancel("cash-1").await().cancelledAmount());
    assertEquals(CashReceiptStatus.CANCELLED, shop.cashReceipts().get("cash-1").await().status());
    assertEquals(
        "CASH_RECEIPT_NOT_ISSUED", failure(shop.cashReceipts().cancel("cash-1")).errorType());
  }

  private void issueAccount(String paymentId) {
    shop.payments()
        .payInstantly(
            cardPayment(paymentId, 3_000)
                .method(
                    InstantPaymentMethodInput.builder()
                        .virtualAccount(
                            InstantPaymentMethodInputVirtualAccount.builder()
                                .bank(Bank.KOOKMIN)
                                .expiry(
                                    InstantPaymentMethodInputVirtualAccountExpiry.builder()
                                        .dueDate(now().plus(Duration.ofDays(3)))
                                        .build())
                                .option(
                                    InstantPaymentMethodInputVirtualAccountOption.builder()
                                        .type(
                                            InstantPaymentMethodInputVirtualAccountOptionType
                                                .NORMAL)
                                        .build())
                                .build())
                        .build())
                .build())
        .await();
  }

  @Test
  void accountWaitsForADepositOrIsClosed() {
    issueAccount("account-1");
    issueAccount("account-2");
    Payment waiting = shop.payments().get("account-1").await();
    assertEquals(PaymentState.AWAITING_DEPOSIT, waiting.state());
    assertEquals(0, waiting.refundable());
    assertEquals(
        Bank.KOOKMIN, assertInstanceOf(PaymentMethodVirtualAccount.class, waiting.method()).bank());

    simulator.ledger().deposit("account-1");
    assertEquals(PaymentState.PAID, shop.payments().get("account-1").await().state());
    assertNotNull(shop.virtualAccounts().close("account-2").await().closedAt());

    assertEquals(PaymentState.FAILED, shop.payments().get("account-2").await().state());
    assertEquals(FailureKind.CONFLICT, failure(shop.virtualAccounts().close("account-1")).kind());
  }
}
