package io.github.portonevertx.v1.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Records;
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
  private final RecordingClient askedOutside =
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
  void aReceiptThatIsNotRevokedHasNoTimeOfIt() {
    JsonObject json = Records.sample(Receipt.class).put("cancelled_at", 0);
    assertNull(Records.read(json, Receipt.class).cancelledAt());
  }

  @Test
  void ofAPayment() {
    Receipts receipts = asked.client.receipts();
    Receipt receipt = asked.gotWithAll(receipts.get("imp_1"), "receipts.get", "imp_uid", "imp_1");
    assertEquals("value-of-imp_uid!", receipt.impUid());
    asked.gotWithAll(receipts.revoke("imp_1"), "receipts.revoke", "imp_uid", "imp_1");
    asked.got(
        receipts.issue(IssueReceipt.of("imp_1", "01000000000")),
        "receipts.issue",
        "imp_uid",
        "imp_1",
        "identifier",
        "01000000000");
  }

  @Test
  void ofAPaymentWithEverything() {
    IssueReceipt request =
        IssueReceipt.of("imp_1", "01000000000")
            .productType("real")
            .identifierType("phone")
            .type("person")
            .companyTel("0200000000")
            .companyName("shop")
            .corpRegNo("0000000000")
            .buyerName("nobody")
            .buyerEmail("nobody@shop.example")
            .buyerTel("01000000001")
            .taxFree(ONE)
            .vatAmount(TEN);
    asked.gotWithAllBut(
        Set.of("vat"),
        asked.client.receipts().issue(request),
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
    asked.refused(asked.client.receipts().issue(request.type("persons")), "'type'");
  }

  @Test
  void outsidePortOne() {
    Receipts receipts = askedOutside.client.receipts();
    ExternalReceipt receipt =
        askedOutside.gotWithAll(
            receipts.getExternal("order-1"), "receipts.getExternal", "merchant_uid", "order-1");
    assertEquals("value-of-merchant_uid!", receipt.merchantUid());
    askedOutside.gotWithAll(
        receipts.revokeExternal("order-1"), "receipts.revokeExternal", "merchant_uid", "order-1");
  }

  @Test
  void outsidePortOneWithEverything() {
    IssueExternalReceipt request =
        IssueExternalReceipt.of(
                "order-1", "channel-key-1", "book", new BigDecimal("9000"), "01000000000")
            .productType("digital")
            .identifierType("taxcard")
            .type("company")
            .corpRegNo("0000000000")
            .buyerName("nobody")
            .buyerEmail("nobody@shop.example")
            .buyerTel("01000000001")
            .taxFree(ONE)
            .vatAmount(TEN)
            .payMethod("vbank");
    askedOutside.gotWithAll(
        askedOutside.client.receipts().issueExternal(request),
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

  @Test
  void sharesOfASalesSlip() {
    RecordingClient slips =
        new RecordingClient().answering(Records.sample(PartnerReceiptResult.class));
    PartnerReceipt share =
        PartnerReceipt.of("0000000000", "partner", TEN).taxFree(BigDecimal.ZERO).vatAmount(ONE);
    PartnerReceiptResult result =
        slips.gotWithAll(
            slips
                .client
                .partners()
                .registerReceipts(
                    "imp_1", List.of(share, PartnerReceipt.of("1111111111", "other", ONE))),
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
    slips.refused(slips.client.partners().registerReceipts("imp_1", List.of()), "'data'");
    slips.refused(
        slips
            .client
            .partners()
            .registerReceipts("imp_1", List.of(PartnerReceipt.of("0", "p", BigDecimal.ZERO))),
        "'amount'");
  }
}
