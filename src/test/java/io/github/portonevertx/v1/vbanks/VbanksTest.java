package io.github.portonevertx.v1.vbanks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.support.Replies;
import io.github.portonevertx.v1.Vbanks;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.github.portonevertx.v1.payments.ProductType;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VbanksTest {
  private static final Reply WAITING =
      Reply.of(
          new JsonObject()
              .put("imp_uid", "imp_000000000001")
              .put("merchant_uid", "order-1")
              .put("amount", 9000)
              .put("cancel_amount", 0)
              .put("currency", "KRW")
              .put("status", "ready"));
  private static final Instant DUE = Instant.ofEpochSecond(1_800_000_000);
  private static final BigDecimal AMOUNT = new BigDecimal("9000");
  private static final Map<String, Object> DEPOSIT_WIRE =
      Map.ofEntries(
          Map.entry("channel_key", "channel-key-1"),
          Map.entry("merchant_uid", "order-1"),
          Map.entry("amount", AMOUNT),
          Map.entry("name", "Tea"),
          Map.entry("buyer_name", "Buyer"),
          Map.entry("buyer_email", "buyer@shop.example"),
          Map.entry("buyer_tel", "010-0000-0000"),
          Map.entry("buyer_addr", "Street 1"),
          Map.entry("buyer_postcode", "00000"),
          Map.entry("notice_url", List.of("https://shop.example/hook")),
          Map.entry("custom_data", "{}"));

  private static final Buyer BUYER =
      Buyer.builder()
          .name("Buyer")
          .email("buyer@shop.example")
          .tel("010-0000-0000")
          .addr("Street 1")
          .postcode("00000")
          .build();

  private static Map<String, Object> deposit(Map<String, ?> more) {
    Map<String, Object> all = new LinkedHashMap<>(DEPOSIT_WIRE);
    all.putAll(more);
    return all;
  }

  @Test
  void opensAnAccount() {
    RecordingClient asked = new RecordingClient().answering(WAITING);
    VbankRequest request =
        VbankRequest.builder()
            .channelKey("channel-key-1")
            .merchantUid("order-1")
            .amount(AMOUNT)
            .vbankCode("004")
            .vbankDue(DUE)
            .name("Tea")
            .buyer(BUYER)
            .noticeUrls(List.of("https://shop.example/hook"))
            .customData("{}")
            .productType(ProductType.REAL)
            .vbankNum("100-000")
            .vbankHolder("Tea shop")
            .vbankKey("key-1")
            .businessRegistrationNumber("0000000000")
            .taxFree(BigDecimal.ZERO)
            .vatAmount(new BigDecimal("818"))
            .productCount(2)
            .escrowPassword("pass-1")
            .fixedUnlimitedVbank(true)
            .pgApiKey("api-key-1")
            .build();

    assertEquals(PaymentStatus.READY, asked.client().vbanks().issue(request).result().status());
    asked.assertOnly(
        "vbanks.issue",
        deposit(
            Map.ofEntries(
                Map.entry("vbank_code", "004"),
                Map.entry("vbank_due", 1_800_000_000L),
                Map.entry("product_type", "real"),
                Map.entry("vbank_num", "100-000"),
                Map.entry("vbank_holder", "Tea shop"),
                Map.entry("vbank_key", "key-1"),
                Map.entry("business_registration_number", "0000000000"),
                Map.entry("tax_free", BigDecimal.ZERO),
                Map.entry("vat_amount", new BigDecimal("818")),
                Map.entry("product_count", 2),
                Map.entry("escrow_password", "pass-1"),
                Map.entry("fixed_unlimited_vbank", true),
                Map.entry("pg_api_key", "api-key-1"))));
    assertEquals(
        "vbanks.issue[channel_key, merchant_uid, amount, vbank_code, vbank_due, name, buyer_name,"
            + " buyer_email, buyer_tel, buyer_addr, buyer_postcode, notice_url, custom_data,"
            + " product_type, vbank_num, vbank_holder, vbank_key, business_registration_number,"
            + " tax_free, vat_amount, product_count, escrow_password, fixed_unlimited_vbank,"
            + " pg_api_key]",
        request.toString());
  }

  @Test
  void changesAnAccount() {
    RecordingClient asked = new RecordingClient().answering(WAITING);
    Vbanks vbanks = asked.client().vbanks();

    assertTrue(vbanks.update(change().amount(AMOUNT).build()).succeeded());
    asked.assertOnly("vbanks.update", Map.of("imp_uid", "imp_000000000001", "amount", AMOUNT));
    assertTrue(vbanks.update(change().vbankDue(DUE).build()).succeeded());
    asked.assertOnly(
        "vbanks.update", Map.of("imp_uid", "imp_000000000001", "vbank_due", 1_800_000_000L));
    assertTrue(vbanks.update(change().amount(AMOUNT).vbankDue(DUE).build()).succeeded());
    asked.assertOnly(
        "vbanks.update",
        Map.of("imp_uid", "imp_000000000001", "amount", AMOUNT, "vbank_due", 1_800_000_000L));
  }

  private static VbankUpdateRequest.Builder change() {
    return VbankUpdateRequest.builder().impUid("imp_000000000001");
  }

  @Test
  void aRequestKeepsItsValuesWhenItsBuilderIsChanged() {
    RecordingClient asked = new RecordingClient().answering(WAITING);
    List<String> urls = new ArrayList<>(List.of("https://shop.example/hook"));
    VbankRequest.Builder builder =
        VbankRequest.builder()
            .channelKey("channel-key-1")
            .merchantUid("order-1")
            .amount(AMOUNT)
            .vbankCode("004")
            .vbankDue(DUE)
            .noticeUrls(urls);
    VbankRequest request = builder.build();
    builder.merchantUid("order-2").pgApiKey("api-key-1");
    urls.add("https://shop.example/other");

    assertTrue(asked.client().vbanks().issue(request).succeeded());
    asked.assertOnly(
        "vbanks.issue",
        Map.of(
            "channel_key",
            "channel-key-1",
            "merchant_uid",
            "order-1",
            "amount",
            AMOUNT,
            "vbank_code",
            "004",
            "vbank_due",
            1_800_000_000L,
            "notice_url",
            List.of("https://shop.example/hook")));
  }

  @Test
  void closesAnAccount() {
    RecordingClient asked = new RecordingClient().answering(WAITING);
    Vbanks vbanks = asked.client().vbanks();

    assertTrue(vbanks.revoke("imp_000000000001").succeeded());
    asked.assertOnly("vbanks.revoke", Map.of("imp_uid", "imp_000000000001"));
    assertTrue(vbanks.revoke("imp_000000000001", "api-key-1").succeeded());
    asked.assertOnly(
        "vbanks.revoke", Map.of("imp_uid", "imp_000000000001", "pg_api_key", "api-key-1"));
  }

  @Test
  @SuppressWarnings("deprecation") // PortOne has removed the operation, the library has not
  void asksForAHolder() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonObject().put("bank_holder", "Person")));

    VbankHolder holder = asked.client().vbanks().holder("004", "100-000").result();

    asked.assertOnly("vbanks.holder", Map.of("bank_code", "004", "bank_num", "100-000"));
    assertEquals("Person", holder.bankHolder());
    assertEquals("VbankHolder[]", holder.toString());
    assertThrows(
        PortOneException.class,
        () -> Replies.bound(Reply.of(new JsonObject())).as(VbankHolder.class));
  }

  @Test
  void issuesABarcode() {
    RecordingClient asked = new RecordingClient().answering(WAITING);
    CvsRequest request =
        CvsRequest.builder()
            .channelKey("channel-key-1")
            .merchantUid("order-1")
            .amount(AMOUNT)
            .name("Tea")
            .buyer(BUYER)
            .noticeUrls(List.of("https://shop.example/hook"))
            .customData("{}")
            .barcode("880000000000")
            .expiredAt(DUE)
            .confirmUrl("https://shop.example/confirm")
            .build();

    assertEquals("order-1", asked.client().cvs().issue(request).result().merchantUid());
    asked.assertOnly(
        "cvs.issue",
        deposit(
            Map.of(
                "barcode",
                "880000000000",
                "expired_at",
                1_800_000_000L,
                "confirm_url",
                "https://shop.example/confirm")));
    assertEquals(
        "cvs.issue[channel_key, merchant_uid, amount, name, buyer_name, buyer_email, buyer_tel,"
            + " buyer_addr, buyer_postcode, notice_url, custom_data, barcode, expired_at,"
            + " confirm_url]",
        request.toString());
  }

  @Test
  void withdrawsABarcode() {
    RecordingClient asked = new RecordingClient().answering(WAITING);

    assertTrue(asked.client().cvs().revoke("imp_000000000001").succeeded());
    asked.assertOnly("cvs.revoke", Map.of("imp_uid", "imp_000000000001"));
  }
}
