package io.github.portonevertx.contract.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.testkit.v2.Channel;
import io.github.portonevertx.v2.billingkeys.BillingKeyInfo;
import io.github.portonevertx.v2.billingkeys.BillingKeySortInput;
import io.github.portonevertx.v2.cashreceipts.CashReceipt;
import io.github.portonevertx.v2.cashreceipts.IssueCashReceiptCustomerInput;
import io.github.portonevertx.v2.cashreceipts.IssueRequest;
import io.github.portonevertx.v2.common.CashReceiptType;
import io.github.portonevertx.v2.common.Currency;
import io.github.portonevertx.v2.common.PageInput;
import io.github.portonevertx.v2.common.PaymentAmountInput;
import io.github.portonevertx.v2.common.SortOrder;
import io.github.portonevertx.v2.identityverifications.IdentityVerification;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationMethod;
import io.github.portonevertx.v2.identityverifications.IdentityVerificationOperator;
import io.github.portonevertx.v2.identityverifications.SendIdentityVerificationBodyCustomer;
import io.github.portonevertx.v2.identityverifications.SendRequest;
import io.github.portonevertx.v2.paymentschedules.DueWindow;
import io.github.portonevertx.v2.paymentschedules.PaymentSchedule;
import io.github.portonevertx.v2.paymentschedules.PaymentScheduleSortInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The listings of things other than payments as streams: every entry once. */
class ListingsContractTest extends V2Contract {
  private static PageInput pages(int size) {
    return PageInput.builder().size(size).build();
  }

  @Test
  void billingKeysAreReadPageByPage() {
    List<String> issued =
        IntStream.range(0, 5)
            .mapToObj(i -> simulator.billingKeys().issue().getString("billingKey"))
            .toList();

    assertEquals(
        issued,
        StreamReader.all(
            client.billingKeys().stream(
                io.github.portonevertx.v2.billingkeys.ListRequest.builder()
                    .page(pages(2))
                    .sort(BillingKeySortInput.builder().order(SortOrder.ASC).build())
                    .build()),
            BillingKeyInfo::billingKey));
    assertEquals(4, simulator.count("billingKeys.list"));
  }

  @Test
  void schedulesOfTheFutureAreReadPageByPage() {
    String key = simulator.billingKeys().issue().getString("billingKey");
    Instant now = simulator.clock().now();
    IntStream.rangeClosed(1, 5)
        .forEach(
            i -> simulator.schedules().plan(key, "o-" + i, now.plus(Duration.ofDays(i)), 1_000));

    assertEquals(
        List.of("o-1", "o-2", "o-3", "o-4"),
        StreamReader.all(
            client.paymentSchedules().stream(
                new DueWindow(now, now.plus(Duration.ofDays(4))),
                io.github.portonevertx.v2.paymentschedules.ListRequest.builder()
                    .page(pages(3))
                    .sort(PaymentScheduleSortInput.builder().order(SortOrder.ASC).build())
                    .build()),
            PaymentSchedule::paymentId));
    assertEquals(3, simulator.count("paymentSchedules.list"));
  }

  @Test
  void cashReceiptsAreReadPageByPage() {
    for (int i = 1; i <= 5; i++) {
      client
          .cashReceipts()
          .issue(
              IssueRequest.builder()
                  .paymentId("o-" + i)
                  .channelKey(Channel.CARD.key())
                  .type(CashReceiptType.PERSONAL)
                  .orderName("예시 상품")
                  .currency(Currency.KRW)
                  .amount(PaymentAmountInput.builder().total(1_000).build())
                  .customer(
                      IssueCashReceiptCustomerInput.builder().identityNumber("01000000000").build())
                  .build())
          .await();
    }

    assertEquals(
        Set.of("o-1", "o-2", "o-3", "o-4", "o-5"),
        once(
            StreamReader.all(
                client.cashReceipts().stream(
                    io.github.portonevertx.v2.cashreceipts.ListRequest.builder()
                        .page(pages(2))
                        .build()),
                CashReceipt::paymentId)));
  }

  @Test
  void identityVerificationsAreReadPageByPage() {
    for (int i = 1; i <= 5; i++) {
      client
          .identityVerifications()
          .send(
              SendRequest.builder()
                  .identityVerificationId("o-" + i)
                  .channelKey(Channel.IDENTITY.key())
                  .operator(IdentityVerificationOperator.SKT)
                  .method(IdentityVerificationMethod.SMS)
                  .customer(
                      SendIdentityVerificationBodyCustomer.builder()
                          .name("김예시")
                          .phoneNumber("01000000000")
                          .ipAddress("192.0.2.1")
                          .build())
                  .build())
          .await();
    }

    assertEquals(
        Set.of("o-1", "o-2", "o-3", "o-4", "o-5"),
        once(
            StreamReader.all(
                client.identityVerifications().stream(
                    io.github.portonevertx.v2.identityverifications.ListRequest.builder()
                        .page(pages(2))
                        .build()),
                IdentityVerification::id)));
  }

  private static Set<String> once(List<String> ids) {
    Set<String> distinct = new TreeSet<>(ids);
    assertEquals(distinct.size(), ids.size(), ids::toString);
    return distinct;
  }
}
