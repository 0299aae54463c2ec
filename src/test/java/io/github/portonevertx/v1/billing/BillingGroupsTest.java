package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Customers;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.Schedules;
import io.github.portonevertx.v1.payments.Buyer;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.ProductType;
import io.github.portonevertx.v1.payments.Requester;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillingGroupsTest {
  private static final Card CARD =
      Card.builder()
          .number("5555-0000-0000-0000")
          .expiry(YearMonth.of(2031, 7))
          .birth("910101")
          .pwd2Digit("42")
          .cvc("987")
          .build();
  private static final Map<String, Object> CARD_WIRE =
      Map.of(
          "card_number",
          "5555-0000-0000-0000",
          "expiry",
          "2031-07",
          "birth",
          "910101",
          "pwd_2digit",
          "42",
          "cvc",
          "987");
  private static final Map<String, Object> CHARGE_WIRE =
      Map.ofEntries(
          Map.entry("currency", "USD"),
          Map.entry("tax_free", new BigDecimal("1.5")),
          Map.entry("vat_amount", BigDecimal.ZERO),
          Map.entry("buyer_name", "Buyer"),
          Map.entry("buyer_email", "buyer@shop.example"),
          Map.entry("buyer_tel", "010-0000-0000"),
          Map.entry("buyer_addr", "Street 1"),
          Map.entry("buyer_postcode", "00000"),
          Map.entry("card_quota", 3),
          Map.entry("interest_free_by_merchant", true),
          Map.entry("use_card_point", false),
          Map.entry("custom_data", "{}"),
          Map.entry("notice_url", "https://shop.example/hook"),
          Map.entry("browser_ip", "192.0.2.1"),
          Map.entry("product_type", "digital"),
          Map.entry("promotion_id", "promotion-id-1"),
          Map.entry("bypass", "{\"a\":1}"));
  private static final Instant WHEN = Instant.ofEpochSecond(1_800_000_000);

  private static final JsonObject PAYMENT =
      new JsonObject()
          .put("imp_uid", "imps_000000000001")
          .put("merchant_uid", "order-1")
          .put("amount", 14.2)
          .put("cancel_amount", 0)
          .put("currency", "USD")
          .put("status", "failed");
  private static final JsonObject KEY = new JsonObject().put("customer_uid", "key-1");
  private static final JsonObject SCHEDULE = new JsonObject().put("merchant_uid", "order-1");

  private static <B extends ChargeBuilder<B>> B filled(B builder) {
    return builder
        .merchantUid("order-1")
        .amount(new BigDecimal("14.2"))
        .name("Tea")
        .currency("USD")
        .taxFree(new BigDecimal("1.5"))
        .vatAmount(BigDecimal.ZERO)
        .buyer(
            Buyer.builder()
                .name("Buyer")
                .email("buyer@shop.example")
                .tel("010-0000-0000")
                .addr("Street 1")
                .postcode("00000")
                .build())
        .cardQuota(3)
        .interestFreeByMerchant(true)
        .useCardPoint(false)
        .customData("{}")
        .noticeUrl("https://shop.example/hook")
        .browserIp("192.0.2.1")
        .productType(ProductType.DIGITAL)
        .promotionId("promotion-id-1")
        .bypass("{\"a\":1}");
  }

  @SafeVarargs
  private static Map<String, Object> all(Map<String, ?>... parts) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<String, ?> part : parts) {
      all.putAll(part);
    }
    return all;
  }

  private static JsonObject page(int next, String... merchantUids) {
    JsonArray list = new JsonArray();
    for (String merchantUid : merchantUids) {
      list.add(new JsonObject().put("merchant_uid", merchantUid));
    }
    return new JsonObject()
        .put("total", merchantUids.length)
        .put("previous", 0)
        .put("next", next)
        .put("list", list);
  }

  @Test
  void billingKeys() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(KEY));
    Customers customers = asked.client().customers();

    assertInstanceOf(Customer.class, customers.get("key-1").result());
    asked.assertOnly("customers.get", Map.of("customer_uid", "key-1"));
    assertEquals("key-1", customers.delete("key-1").result().customerUid());
    asked.assertOnly("customers.delete", Map.of("customer_uid", "key-1"));
    DeleteRequest delete =
        DeleteRequest.builder()
            .customerUid("key-1")
            .reason("moved")
            .requester(Requester.CUSTOMER)
            .build();
    assertTrue(customers.delete(delete).succeeded());
    asked.assertOnly(
        "customers.delete",
        Map.of(
            "customer_uid", "key-1", "reason", "moved", "extra", Map.of("requester", "customer")));
    assertEquals("customers.delete[customer_uid, reason, extra]", delete.toString());
  }

  @Test
  void issuesABillingKey() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(KEY.copy().put("channelGroupId", "group-1")));
    IssueRequest request =
        IssueRequest.builder()
            .customerUid("key-1")
            .channelKey("channel-key-1")
            .card(CARD)
            .customerId("id-1")
            .customerName("Holder")
            .customerTel("010-0000-0000")
            .customerEmail("holder@shop.example")
            .customerAddr("Street 1")
            .customerPostcode("00000")
            .channelGroupId("group-1")
            .build();

    assertInstanceOf(SuperBillingKey.class, asked.client().customers().issue(request).result());
    asked.assertOnly(
        "customers.issue",
        all(
            CARD_WIRE,
            Map.of(
                "customer_uid",
                "key-1",
                "channel_key",
                "channel-key-1",
                "customer_id",
                "id-1",
                "customer_name",
                "Holder",
                "customer_tel",
                "010-0000-0000",
                "customer_email",
                "holder@shop.example",
                "customer_addr",
                "Street 1",
                "customer_postcode",
                "00000",
                "channel_group_id",
                "group-1")));
    assertEquals(
        "customers.issue[customer_uid, channel_key, card_number, expiry, birth, pwd_2digit, cvc,"
            + " customer_id, customer_name, customer_tel, customer_email, customer_addr,"
            + " customer_postcode, channel_group_id]",
        request.toString());
  }

  @Test
  void manyBillingKeysWithMissingOnes() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.partial(new JsonArray().add(KEY), List.of("key-2")));

    FoundBillingKeys found = asked.client().customers().getMany(List.of("key-1", "key-2")).result();

    asked.assertOnly("customers.getMany", Map.of("customer_uid", List.of("key-1", "key-2")));
    assertEquals("key-1", found.billingKeys().get(0).customerUid());
    assertEquals(List.of("key-2"), found.missing());
    assertFalse(found.isComplete());
    assertTrue(new FoundBillingKeys(List.of(), List.of()).isComplete());
  }

  @Test
  void paymentsOfABillingKey() {
    RecordingClient asked =
        new RecordingClient()
            .answering(
                Reply.of(
                    new JsonObject().put("total", 1).put("list", new JsonArray().add(PAYMENT))));
    Customers customers = asked.client().customers();

    assertEquals("order-1", customers.payments("key-1").result().list().get(0).merchantUid());
    asked.assertOnly("customers.payments", Map.of("customer_uid", "key-1", "page", 1));
    assertTrue(customers.payments("key-1", 3).succeeded());
    asked.assertOnly("customers.payments", Map.of("customer_uid", "key-1", "page", 3));
    List<Payment> walked = new ArrayList<>();
    customers.streamPayments("key-1").handler(walked::add);
    asked.assertOnly("customers.payments", Map.of("customer_uid", "key-1", "page", 1));
    assertEquals(1, walked.size());
  }

  @Test
  void chargesABillingKey() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    AgainRequest request =
        filled(AgainRequest.builder())
            .customerUid("key-1")
            .productCount(2)
            .cashReceiptType(CashReceiptType.PERSON)
            .naverUseConfirm(LocalDate.of(2030, 4, 1))
            .channelKey("channel-key-1")
            .build();

    assertFalse(asked.client().subscribe().again(request).result().isPaid());
    asked.assertOnly(
        "subscribe.again",
        all(
            CHARGE_WIRE,
            Map.of(
                "customer_uid",
                "key-1",
                "merchant_uid",
                "order-1",
                "amount",
                new BigDecimal("14.2"),
                "name",
                "Tea",
                "product_count",
                2,
                "cash_receipt_type",
                "person",
                "extra",
                Map.of("naverUseCfm", "20300401"),
                "channel_key",
                "channel-key-1")));
    assertNoValues(request.toString());
  }

  @Test
  void chargesACard() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    OnetimeRequest request =
        filled(OnetimeRequest.builder())
            .card(CARD)
            .customerUid("key-1")
            .name("Tea")
            .channelGroupId("group-1")
            .secure3dChargeId("charge-1")
            .secure3dToken("token-1")
            .build();

    assertEquals(
        "imps_000000000001", asked.client().subscribe().onetime(request).result().impUid());
    asked.assertOnly(
        "subscribe.onetime",
        all(
            CHARGE_WIRE,
            CARD_WIRE,
            Map.of(
                "merchant_uid",
                "order-1",
                "amount",
                new BigDecimal("14.2"),
                "customer_uid",
                "key-1",
                "name",
                "Tea",
                "channelGroupId",
                "group-1",
                "secure_3d_charge_id",
                "charge-1",
                "secure_3d_token",
                "token-1")));
    assertNoValues(request.toString());
  }

  @Test
  void plansCharges() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonArray().add(SCHEDULE)));
    PlannedCharge full =
        filled(PlannedCharge.builder())
            .scheduleAt(WHEN)
            .productCount(2)
            .cashReceiptType(CashReceiptType.COMPANY)
            .naverUseConfirm(LocalDate.of(2030, 4, 1))
            .build();
    PlannedCharge least =
        PlannedCharge.builder()
            .merchantUid("order-2")
            .scheduleAt(WHEN)
            .amount(new BigDecimal("9000"))
            .currency("KRW")
            .name("More tea")
            .build();
    ScheduleRequest request =
        ScheduleRequest.builder()
            .customerUid("key-1")
            .schedules(List.of(full, least))
            .customerId("id-1")
            .checkingAmount(new BigDecimal("100"))
            .card(CARD)
            .channelKey("channel-key-1")
            .build();

    assertEquals(
        "order-1", asked.client().schedules().create(request).result().get(0).merchantUid());
    asked.assertOnly(
        "schedules.create",
        all(
            CARD_WIRE,
            Map.of(
                "customer_uid",
                "key-1",
                "customer_id",
                "id-1",
                "checking_amount",
                new BigDecimal("100"),
                "channel_key",
                "channel-key-1",
                "schedules",
                List.of(
                    all(
                        CHARGE_WIRE,
                        Map.of(
                            "merchant_uid",
                            "order-1",
                            "schedule_at",
                            1_800_000_000L,
                            "amount",
                            new BigDecimal("14.2"),
                            "name",
                            "Tea",
                            "product_count",
                            2,
                            "cash_receipt_type",
                            "company",
                            "extra",
                            Map.of("naverUseCfm", "20300401"))),
                    Map.of(
                        "merchant_uid",
                        "order-2",
                        "schedule_at",
                        1_800_000_000L,
                        "amount",
                        new BigDecimal("9000"),
                        "currency",
                        "KRW",
                        "name",
                        "More tea")))));
    assertNoValues(request.toString());
    assertNoValues(full.toString());
  }

  private static void assertNoValues(String shown) {
    for (String value :
        List.of("5555", "2031", "910101", "987", "Buyer", "example", "010-", "Street", "192.0")) {
      assertFalse(shown.contains(value), shown);
    }
  }

  @Test
  void aDayThatPortOneCannotReadIsRefused() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));
    AgainRequest request =
        AgainRequest.builder()
            .customerUid("key-1")
            .merchantUid("order-1")
            .amount(BigDecimal.ONE)
            .name("Tea")
            .naverUseConfirm(LocalDate.MAX)
            .build();

    PortOneException failure = (PortOneException) asked.client().subscribe().again(request).cause();
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.text().contains("'naverUseCfm'"), failure.text());
    assertEquals(List.of(), asked.calls());
  }

  @Test
  void aRequestIsNotChangedByItsBuilder() {
    AgainRequest.Builder builder = AgainRequest.builder().customerUid("key-1").merchantUid("o");
    AgainRequest request = builder.build();
    builder.currency("USD");

    assertEquals("subscribe.again[customer_uid, merchant_uid]", request.toString());
    assertEquals(
        Map.of("customer_uid", "key-1", "merchant_uid", "o"), request.toCall().parameters());
  }

  @Test
  void revokesTheNamedSchedules() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonArray().add(SCHEDULE)));
    Schedules schedules = asked.client().schedules();

    assertEquals(1, schedules.cancel(List.of("order-1", "order-2")).result().size());
    asked.assertOnly("schedules.cancel", Map.of("merchant_uid", List.of("order-1", "order-2")));
    assertTrue(schedules.cancel("key-1", List.of("order-1")).succeeded());
    asked.assertOnly(
        "schedules.cancel", Map.of("customer_uid", "key-1", "merchant_uid", List.of("order-1")));
    assertTrue(schedules.cancelAll("key-1").succeeded());
    asked.assertOnly("schedules.cancel", Map.of("customer_uid", "key-1"));
  }

  @Test
  void emptyListRevokesNothing() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(new JsonArray()));
    Schedules schedules = asked.client().schedules();

    for (Future<?> refused :
        List.of(schedules.cancel(List.of()), schedules.cancel("key-1", List.of()))) {
      PortOneException failure = assertInstanceOf(PortOneException.class, refused.cause());
      assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
      assertEquals("schedules.cancel", failure.action());
    }
    assertEquals(List.of(), asked.calls());
  }

  @Test
  void onePlannedCharge() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(SCHEDULE));
    Schedules schedules = asked.client().schedules();

    assertEquals("order-1", schedules.get("order-1").result().merchantUid());
    asked.assertOnly("schedules.get", Map.of("merchant_uid", "order-1"));
    assertTrue(schedules.update("order-1", WHEN).succeeded());
    asked.assertOnly(
        "schedules.update", Map.of("merchant_uid", "order-1", "schedule_at", 1_800_000_000L));
    assertTrue(schedules.reschedule("order-1", WHEN).succeeded());
    asked.assertOnly(
        "schedules.reschedule", Map.of("merchant_uid", "order-1", "schedule_at", 1_800_000_000L));
  }

  @Test
  void aRetryAnswersThePayment() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(PAYMENT));

    assertFalse(asked.client().schedules().retry("order-1").result().isPaid());
    asked.assertOnly("schedules.retry", Map.of("merchant_uid", "order-1"));
  }

  @Test
  void listsPlannedCharges() {
    RecordingClient asked = new RecordingClient().answering(Reply.of(page(0, "order-1")));
    ScheduleListing.Builder listed =
        ScheduleListing.builder()
            .from(WHEN)
            .to(WHEN.plusSeconds(60))
            .status(ScheduleStatus.REVOKED)
            .page(2);
    ScheduleListing listing = listed.build();
    Schedules schedules = asked.client().schedules();

    assertEquals(
        "order-1",
        schedules
            .list(listed.limit(100).sorting("-schedule_at").build())
            .result()
            .list()
            .get(0)
            .merchantUid());
    asked.assertOnly(
        "schedules.list",
        Map.of(
            "schedule_from",
            1_800_000_000L,
            "schedule_to",
            1_800_000_060L,
            "schedule_status",
            "revoked",
            "page",
            2,
            "limit",
            100,
            "sorting",
            "-schedule_at"));
    Map<String, Object> ofCustomer =
        Map.of(
            "customer_uid",
            "key-1",
            "from",
            1_800_000_000L,
            "to",
            1_800_000_060L,
            "schedule-status",
            "revoked",
            "page",
            2);
    assertTrue(schedules.listByCustomer("key-1", listing).succeeded());
    asked.assertOnly("schedules.listByCustomer", ofCustomer);
    assertTrue(asked.client().customers().schedules("key-1", listing).succeeded());
    asked.assertOnly("customers.schedules", ofCustomer);
    assertTrue(schedules.listByCustomer("key-1", listed.build()).failed());
    assertEquals(List.of(), asked.calls());
  }

  @Test
  void aBareListOfPlannedChargesIsOnePage() {
    RecordingClient asked =
        new RecordingClient().answering(Reply.of(new JsonArray().add(SCHEDULE)));

    assertEquals(
        1,
        asked
            .client()
            .schedules()
            .list(ScheduleListing.builder().from(WHEN).to(WHEN).build())
            .result()
            .total());
  }

  @Test
  void streamsEveryPageOfEverySpan() {
    Instant to = WHEN.plus(Duration.ofDays(100));
    ScheduleListing listing =
        ScheduleListing.builder().from(WHEN).to(to).status(ScheduleStatus.SCHEDULED).build();
    List<Map<String, ?>> asked = new ArrayList<>();
    PortOneV1Client client =
        PortOneV1Client.over(
            call -> {
              asked.add(call.parameters());
              boolean first = asked.size() % 3 == 1;
              return Future.succeededFuture(
                  Reply.of(first ? page(2, "a" + asked.size()) : page(0, "b" + asked.size())));
            });

    assertEquals(List.of("a1", "b2", "b3"), read(client.schedules().stream(listing)));
    long middle = 1_800_000_000L + Duration.ofDays(89).toSeconds();
    assertEquals(
        List.of(
            Map.of(
                "schedule_from",
                1_800_000_000L,
                "schedule_to",
                middle,
                "schedule_status",
                "scheduled",
                "page",
                1),
            Map.of(
                "schedule_from",
                1_800_000_000L,
                "schedule_to",
                middle,
                "schedule_status",
                "scheduled",
                "page",
                2),
            Map.of(
                "schedule_from",
                middle,
                "schedule_to",
                to.getEpochSecond(),
                "schedule_status",
                "scheduled",
                "page",
                1)),
        asked);
    assertEquals(
        List.of("a4", "b5", "b6"), read(client.schedules().streamByCustomer("key-1", listing)));
    assertEquals(
        List.of("a7", "b8", "b9"), read(client.customers().streamSchedules("key-1", listing)));
    assertEquals(
        List.of("a10", "b11", "b12"),
        read(
            client.schedules().stream(
                ScheduleListing.builder()
                    .from(WHEN)
                    .to(to)
                    .status(ScheduleStatus.SCHEDULED)
                    .page(1)
                    .build())));
  }

  private static List<String> read(ReadStream<ScheduleResult> stream) {
    List<String> merchantUids = new ArrayList<>();
    stream.handler(schedule -> merchantUids.add(String.valueOf(schedule.merchantUid())));
    return merchantUids;
  }
}
