package io.github.portonevertx.v1.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.v1.Receipts;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.ProductType;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final String REST =
      " receipt_tid apply_num type amount vat receipt_url applied_at cancelled_at";

  private final RecordingClient asked =
      new RecordingClient().answering(Records.sample(Receipt.class));
  private final RecordingClient external =
      new RecordingClient().answering(Records.sample(ExternalReceipt.class));

  @Test
  void readsEveryField() throws ReflectiveOperationException {
    Records.check(Receipt.class, "imp_uid" + REST, "imp_uid amount");
    Records.check(ExternalReceipt.class, "merchant_uid" + REST, "merchant_uid amount");
    Records.check(PartnerReceiptResult.class, "receipt_url", "none");
    Records.hides(Receipt.class, "apply_num receipt_url");
    Records.hides(ExternalReceipt.class, "apply_num receipt_url");
    Records.hides(PartnerReceiptResult.class, "receipt_url");
  }

  @Test
  void receiptThatIsNotRevokedHasNoRevocationTime() {
    JsonObject json = Records.sample(Receipt.class).put("cancelled_at", 0);
    assertNull(Records.read(json, Receipt.class).cancelledAt());
  }

  @Test
  void issuesAndRevokesAReceiptOfAPayment() {
    Receipts receipts = asked.client().receipts();
    Receipt receipt = asked.gotWithAll(receipts.get("imp_1"), "receipts.get", "imp_uid", "imp_1");
    assertEquals("value-of-imp_uid!", receipt.impUid());
    asked.gotWithAll(receipts.revoke("imp_1"), "receipts.revoke", "imp_uid", "imp_1");
    asked.got(
        receipts.issue(receipt().build()),
        "receipts.issue",
        "imp_uid",
        "imp_1",
        "identifier",
        "01000000000");
  }

  @Test
  @SuppressWarnings("NullAway") // Kotlin and Java without a null checker can pass null
  void rejectsNullsByTheNameOfTheirParameter() {
    asked.rejected(asked.client().receipts().issue(receipt().type(null).build()), "'type'");
    asked.rejected(asked.client().receipts().issue(null), "'request'");
    asked.rejected(asked.client().partners().registerReceipts("imp_1", null), "'shares'");
  }

  private static ReceiptRequest.Builder receipt() {
    return ReceiptRequest.builder().impUid("imp_1").identifier("01000000000");
  }

  @Test
  void issuesAReceiptOfAPaymentWithEveryField() {
    ReceiptRequest request =
        receipt()
            .productType(ProductType.REAL)
            .identifierType(IdentifierType.PHONE)
            .type(ReceiptType.PERSON)
            .companyTel("0200000000")
            .companyName("shop")
            .corpRegNo("0000000000")
            .buyer(
                Buyer.builder()
                    .name("nobody")
                    .email("nobody@shop.example")
                    .tel("01000000001")
                    .build())
            .taxFree(ONE)
            .vatAmount(TEN)
            .build();
    asked.gotWithAllBut(
        Set.of("vat"),
        asked.client().receipts().issue(request),
        "receipts.issue",
        "imp_uid",
        "imp_1",
        "identifier",
        "01000000000",
        "product_type",
        "real",
        "identifier_type",
        "phone",
        "type",
        "person",
        "company_tel",
        "0200000000",
        "company_name",
        "shop",
        "corp_reg_no",
        "0000000000",
        "buyer_name",
        "nobody",
        "buyer_email",
        "nobody@shop.example",
        "buyer_tel",
        "01000000001",
        "tax_free",
        ONE,
        "vat_amount",
        TEN);
    Records.showsNone(request, "01000000000", "nobody");
    asked.rejected(
        asked
            .client()
            .receipts()
            .issue(receipt().buyer(Buyer.builder().addr("street 1").build()).build()),
        "'buyer_addr'");
  }

  @Test
  void issuesAReceiptOutsidePortOne() {
    Receipts receipts = external.client().receipts();
    ExternalReceipt receipt =
        external.gotWithAll(
            receipts.getExternal("order-1"), "receipts.getExternal", "merchant_uid", "order-1");
    assertEquals("value-of-merchant_uid!", receipt.merchantUid());
    external.gotWithAll(
        receipts.revokeExternal("order-1"), "receipts.revokeExternal", "merchant_uid", "order-1");
  }

  @Test
  void issuesAReceiptOutsidePortOneWithEveryField() {
    ExternalReceiptRequest request =
        ExternalReceiptRequest.builder()
            .merchantUid("order-1")
            .channelKey("channel-key-1")
            .name("book")
            .amount(new BigDecimal("9000"))
            .identifier("01000000000")
            .productType(ProductType.DIGITAL)
            .identifierType(IdentifierType.TAXCARD)
            .type(ReceiptType.COMPANY)
            .corpRegNo("0000000000")
            .buyer(
                Buyer.builder()
                    .name("nobody")
                    .email("nobody@shop.example")
                    .tel("01000000001")
                    .build())
            .taxFree(ONE)
            .vatAmount(TEN)
            .payMethod(ReceiptPayMethod.VBANK)
            .build();
    external.gotWithAll(
        external.client().receipts().issueExternal(request),
        "receipts.issueExternal",
        "merchant_uid",
        "order-1",
        "channel_key",
        "channel-key-1",
        "name",
        "book",
        "amount",
        new BigDecimal("9000"),
        "identifier",
        "01000000000",
        "product_type",
        "digital",
        "identifier_type",
        "taxcard",
        "type",
        "company",
        "corp_reg_no",
        "0000000000",
        "buyer_name",
        "nobody",
        "buyer_email",
        "nobody@shop.example",
        "buyer_tel",
        "01000000001",
        "tax_free",
        ONE,
        "vat_amount",
        TEN,
        "pay_method",
        "vbank");
    Records.showsNone(request, "01000000000", "nobody", "9000");
  }

  private static PartnerReceipt.Builder share(String number, String name, BigDecimal amount) {
    return PartnerReceipt.builder()
        .businessRegistrationNumber(number)
        .companyName(name)
        .amount(amount);
  }

  @Test
  void sharesOfASalesSlip() {
    RecordingClient slips =
        new RecordingClient().answering(Records.sample(PartnerReceiptResult.class));
    PartnerReceipt share =
        share("0000000000", "partner", TEN).taxFree(BigDecimal.ZERO).vatAmount(ONE).build();
    PartnerReceiptResult result =
        slips.gotWithAll(
            slips
                .client()
                .partners()
                .registerReceipts(
                    "imp_1", List.of(share, share("1111111111", "other", ONE).build())),
            "partners.registerReceipts",
            "imp_uid",
            "imp_1",
            "data",
            List.of(
                RecordingClient.named(
                    "business_registration_number",
                    "0000000000",
                    "company_name",
                    "partner",
                    "amount",
                    TEN,
                    "tax_free",
                    BigDecimal.ZERO,
                    "vat_amount",
                    ONE),
                RecordingClient.named(
                    "business_registration_number",
                    "1111111111",
                    "company_name",
                    "other",
                    "amount",
                    ONE)));
    assertEquals("value-of-receipt_url!", result.receiptUrl());
    Records.showsNone(share, "0000000000", "partner");
    slips.rejected(slips.client().partners().registerReceipts("imp_1", List.of()), "'data'");
    slips.rejected(
        slips
            .client()
            .partners()
            .registerReceipts("imp_1", List.of(share("0", "p", BigDecimal.ZERO).build())),
        "'amount'");
  }
}
