package io.github.portonevertx.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.support.Covers;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.v1.receipts.ExternalReceipt;
import io.github.portonevertx.v1.receipts.ExternalReceiptRequest;
import io.github.portonevertx.v1.receipts.IdentifierType;
import io.github.portonevertx.v1.receipts.PartnerReceipt;
import io.github.portonevertx.v1.receipts.Receipt;
import io.github.portonevertx.v1.receipts.ReceiptRequest;
import io.github.portonevertx.v1.receipts.ReceiptType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cash receipts are issued and revoked. */
@Covers({"receipts", "partners"})
class ReceiptOperationsContractTest extends OperationsContract {
  @Test
  void cashReceiptsAreIssuedAndRevoked() {
    String impUid = pay(PaymentSeed.paid().amount(11_000).with("pay_method", "trans"));
    Receipt receipt =
        shop.receipts()
            .issue(
                ReceiptRequest.builder()
                    .impUid(impUid)
                    .identifier("01000000000")
                    .identifierType(IdentifierType.PHONE)
                    .type(ReceiptType.PERSON)
                    .build())
            .await();
    assertEquals(impUid, receipt.impUid());
    assertEquals(won(11_000), receipt.amount());
    assertEquals(won(1_000), receipt.vat());
    assertEquals("person", receipt.type());
    assertNull(receipt.cancelledAt());
    assertEquals(receipt, shop.receipts().get(impUid).await());
    assertTrue(shop.payments().get(impUid).await().cashReceiptIssued());
    assertNotNull(shop.receipts().revoke(impUid).await().cancelledAt());
    assertFalse(shop.payments().get(impUid).await().cashReceiptIssued());

    ExternalReceipt cash =
        shop.receipts()
            .issueExternal(
                ExternalReceiptRequest.builder()
                    .merchantUid("cash-1")
                    .channelKey("channel-key-kcp")
                    .name("현금 판매")
                    .amount(won(2_200))
                    .identifier("0000000000")
                    .type(ReceiptType.COMPANY)
                    .vatAmount(won(200))
                    .build())
            .await();
    assertEquals("cash-1", cash.merchantUid());
    assertEquals(won(2_200), cash.amount());
    assertEquals(won(200), cash.vat());
    assertEquals("company", cash.type());
    assertEquals(cash, shop.receipts().getExternal("cash-1").await());
    assertNotNull(shop.receipts().revokeExternal("cash-1").await().cancelledAt());
    assertEquals(FailureKind.NOT_FOUND, failure(shop.receipts().getExternal("cash-1")).kind());

    assertEquals(
        "https://receipt.example/" + impUid,
        shop.partners()
            .registerReceipts(
                impUid,
                List.of(
                    share("0000000000", "입점사 가", 7_000).build(),
                    share("0000000001", "입점사 나", 4_000).vatAmount(won(400)).build()))
            .await()
            .receiptUrl());
  }

  private static PartnerReceipt.Builder share(String number, String name, long amount) {
    return PartnerReceipt.builder()
        .businessRegistrationNumber(number)
        .companyName(name)
        .amount(won(amount));
  }
}
