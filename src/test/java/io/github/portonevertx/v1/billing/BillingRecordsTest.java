package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.Replies;
import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.RecordSample;
import io.github.portonevertx.Reply;
import io.github.portonevertx.v1.payments.PaymentStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillingRecordsTest {
  private static final RecordSample CUSTOMER = new RecordSample(Customer.class, Map.of());
  private static final RecordSample SUCCEEDED = new RecordSample(SucceededChannel.class, Map.of());
  private static final RecordSample FAILED = new RecordSample(FailedChannel.class, Map.of());
  private static final RecordSample SCHEDULE = new RecordSample(ScheduleResult.class, Map.of());
  private static final RecordSample SUPER =
      new RecordSample(
          SuperBillingKey.class,
          Map.of(
              "succeededChannels", new JsonArray().add(SUCCEEDED.privateBody()),
              "failedChannels", new JsonArray().add(FAILED.privateBody()).add(FAILED.body())));

  private static final List<String> CARD_FIELDS =
      List.of(
          "card_name",
          "card_code",
          "card_issuer_code",
          "card_issuer_name",
          "card_publisher_code",
          "card_publisher_name",
          "card_number",
          "card_type");

  private static Reply text(String json) {
    return Replies.text(json);
  }

  /**
   * Both ways a reply may hold its value: as JSON text, from PortOne, and decoded, from the bus.
   */
  private static <T> List<T> read(JsonObject json, Class<T> type) {
    return List.of(text(json.encode()).as(type), Replies.bound(Reply.of(json)).as(type));
  }

  @Test
  void readsEveryFieldOfACustomer() throws ReflectiveOperationException {
    assertEquals(
        List.of("customer_uid", "pg_provider", "pg_id", "sandbox", "customer_id"),
        CUSTOMER.wireNames().subList(0, 5));
    assertEquals(CARD_FIELDS, CUSTOMER.wireNames().subList(5, 13));
    assertEquals(
        List.of(
            "customer_name",
            "customer_tel",
            "customer_email",
            "customer_addr",
            "customer_postcode",
            "inserted",
            "updated"),
        CUSTOMER.wireNames().subList(13, 20));
    for (BillingKey key : read(CUSTOMER.body(), BillingKey.class)) {
      CUSTOMER.assertHeldBy(assertInstanceOf(Customer.class, key));
    }
    CUSTOMER.assertHeldBy(Replies.bound(Reply.of(CUSTOMER.body())).as(Customer.class));
  }

  @Test
  void readsEveryFieldOfAKeyAtSeveralPgs() throws ReflectiveOperationException {
    assertEquals(
        List.of(
            "customer_uid",
            "channelGroupId",
            "customer_id",
            "customer_name",
            "customer_tel",
            "customer_email",
            "customer_addr",
            "customer_postcode",
            "succeededChannels",
            "failedChannels"),
        SUPER.wireNames());
    for (BillingKey key : read(SUPER.body(), BillingKey.class)) {
      SUPER.assertHeldBy(assertInstanceOf(SuperBillingKey.class, key));
    }
  }

  @Test
  void readsEveryFieldOfAChannel() throws ReflectiveOperationException {
    assertEquals(List.of("pg_provider", "pg_id"), SUCCEEDED.wireNames().subList(0, 2));
    assertEquals(CARD_FIELDS, SUCCEEDED.wireNames().subList(2, 10));
    assertEquals(List.of("inserted", "updated"), SUCCEEDED.wireNames().subList(10, 12));
    assertEquals(List.of("type", "message", "pg_provider", "pg_id"), FAILED.wireNames());
    SUCCEEDED.assertHeldBy(Replies.bound(Reply.of(SUCCEEDED.body())).as(SucceededChannel.class));
    FAILED.assertHeldBy(Replies.bound(Reply.of(FAILED.body())).as(FailedChannel.class));
  }

  @Test
  void readsEveryFieldOfASchedule() throws ReflectiveOperationException {
    assertEquals(
        List.of(
            ("customer_uid merchant_uid imp_uid pg_provider pg_id customer_id schedule_at"
                    + " executed_at revoked_at amount currency name buyer_name buyer_email"
                    + " buyer_tel buyer_addr buyer_postcode custom_data schedule_status"
                    + " payment_status fail_reason promotion_id")
                .split(" ")),
        SCHEDULE.wireNames());
    for (ScheduleResult schedule : read(SCHEDULE.body(), ScheduleResult.class)) {
      SCHEDULE.assertHeldBy(schedule);
      assertEquals(new PaymentStatus("payment_status"), schedule.paymentStatus());
    }
  }

  @Test
  void tellsTheTwoKindsOfBillingKeyApartByWhatOnlyOneHas() {
    JsonObject least = new JsonObject().put("customer_uid", "key-1");
    for (String field : List.of("succeededChannels", "failedChannels")) {
      for (BillingKey key : read(least.copy().put(field, new JsonArray()), BillingKey.class)) {
        assertInstanceOf(SuperBillingKey.class, key);
      }
      for (BillingKey key : read(least.copy().putNull(field), BillingKey.class)) {
        assertInstanceOf(Customer.class, key);
      }
    }
    JsonObject both =
        least.copy().put("pg_provider", "nice").put("later", 1).put("channelGroupId", "group-1");

    SuperBillingKey several =
        assertInstanceOf(SuperBillingKey.class, Replies.bound(Reply.of(both)).as(BillingKey.class));
    assertEquals("group-1", several.channelGroupId());
    assertEquals(List.of(), several.succeededChannels());
    assertEquals(List.of(), several.failedChannels());
  }

  @Test
  void aListMayHoldBothKindsOfBillingKey() {
    List<BillingKey> keys =
        text(new JsonArray().add(CUSTOMER.body()).add(SUPER.body()).encode())
            .asList(BillingKey.class);

    assertInstanceOf(Customer.class, keys.get(0));
    assertInstanceOf(SuperBillingKey.class, keys.get(1));
    assertEquals("customer_uid", keys.get(0).customerUid());
    assertEquals("customer_tel", keys.get(1).customerTel());
  }

  @Test
  void whatIsNullOrAbsentIsNull() {
    JsonObject nulls = new JsonObject();
    SCHEDULE.wireNames().forEach(nulls::putNull);
    for (JsonObject json : List.of(nulls, new JsonObject().put("executed_at", 0))) {
      ScheduleResult schedule = Replies.bound(Reply.of(json)).as(ScheduleResult.class);
      assertNull(schedule.merchantUid());
      assertNull(schedule.executedAt());
      assertNull(schedule.scheduleStatus());
      assertNull(schedule.paymentStatus());
      assertFalse(schedule.isPaid());
    }
    Customer customer = Replies.bound(Reply.of(new JsonObject().put("customer_uid", "key-1"))).as(Customer.class);
    assertFalse(customer.sandbox());
    assertNull(customer.cardType());
    assertNull(customer.inserted());
  }

  @Test
  void refusesABillingKeyWithoutItsId() {
    for (JsonObject json :
        List.of(new JsonObject().put("pg_id", "SHOP"), new JsonObject().putNull("customer_uid"))) {
      assertEquals(
          "the answer cannot be read: BillingKey: Customer.customer_uid is missing",
          assertThrows(PortOneException.class, () -> Replies.bound(Reply.of(json)).as(BillingKey.class)).text());
    }
  }

  @Test
  void anExecutedChargeNeedNotBePaid() {
    JsonObject json =
        new JsonObject().put("schedule_status", "executed").put("payment_status", "failed");

    ScheduleResult failed = Replies.bound(Reply.of(json)).as(ScheduleResult.class);
    assertEquals(ScheduleStatus.EXECUTED, failed.scheduleStatus());
    assertFalse(failed.isPaid());
    assertTrue(Replies.bound(Reply.of(json.put("payment_status", "paid"))).as(ScheduleResult.class).isPaid());
  }

  @Test
  void keepsAStatusWordThatIsNew() {
    for (ScheduleStatus known :
        List.of(ScheduleStatus.SCHEDULED, ScheduleStatus.EXECUTED, ScheduleStatus.REVOKED)) {
      assertEquals(known, ScheduleStatus.of(known.wire()));
      assertTrue(known.isKnown());
    }
    assertEquals("held", ScheduleStatus.of("held").toString());
    assertFalse(ScheduleStatus.of("held").isKnown());
  }

  @Test
  void aListingMayBeAPageOrABareList() {
    JsonObject entry = new JsonObject().put("merchant_uid", "order-1");
    JsonObject page =
        new JsonObject()
            .put("total", 21)
            .put("previous", 0)
            .put("next", 2)
            .put("list", new JsonArray().add(entry));
    JsonArray bare = new JsonArray().add(entry).addNull();

    for (Reply reply : List.of(text(page.encode()), Replies.bound(Reply.of(page)))) {
      Page<ScheduleResult> read = reply.asPage(ScheduleResult.class);
      assertEquals(21, read.total());
      assertTrue(read.hasNext());
      assertEquals("order-1", read.list().get(0).merchantUid());
    }
    for (Reply reply : List.of(text(" \n" + bare.encode()), Replies.bound(Reply.of(bare)))) {
      Page<ScheduleResult> read = reply.asPage(ScheduleResult.class);
      assertEquals(1, read.total());
      assertFalse(read.hasNext());
      assertEquals("order-1", read.list().get(0).merchantUid());
    }
    for (Reply reply : List.of(text("[]"), Replies.bound(Reply.of(new JsonArray())))) {
      assertEquals(List.of(), reply.asPage(ScheduleResult.class).list());
    }
    assertThrows(PortOneException.class, () -> text(" ").asPage(ScheduleResult.class));
    assertThrows(PortOneException.class, () -> Replies.bound(Reply.empty()).asPage(ScheduleResult.class));
  }

  @Test
  void toStringGivesNobodyAway() {
    assertEquals(
        "Customer[customerUid=key-1, pgProvider=nice, sandbox=true, inserted=1970-01-01T00:00:19Z,"
            + " updated=1970-01-01T00:00:20Z]",
        Replies.bound(Reply.of(CUSTOMER.privateBody().put("customer_uid", "key-1").put("pg_provider", "nice")))
            .as(BillingKey.class)
            .toString());
    assertEquals(
        "ScheduleResult[merchantUid=order-1, impUid=imp_1, scheduleStatus=scheduled,"
            + " paymentStatus=paid, scheduleAt=1970-01-01T00:00:07Z, amount=10.25, currency=KRW]",
        Replies.bound(Reply.of(
                SCHEDULE
                    .privateBody()
                    .put("merchant_uid", "order-1")
                    .put("imp_uid", "imp_1")
                    .put("schedule_status", "scheduled")
                    .put("payment_status", "paid")
                    .put("currency", "KRW")))
            .as(ScheduleResult.class)
            .toString());
    JsonObject several =
        new RecordSample(
                SuperBillingKey.class,
                Map.of(
                    "succeededChannels",
                    new JsonArray().add(SUCCEEDED.privateBody("pg_provider")),
                    "failedChannels",
                    new JsonArray().add(FAILED.privateBody("type", "pg_provider"))))
            .privateBody("customer_uid", "channelGroupId");
    String shown = Replies.bound(Reply.of(several)).as(BillingKey.class).toString();
    assertFalse(shown.contains(RecordSample.PRIVATE), shown);
    assertEquals(
        "FoundBillingKeys[billingKeys=1, missing=[key-2]]",
        new FoundBillingKeys(List.of(Replies.bound(Reply.of(several)).as(BillingKey.class)), List.of("key-2"))
            .toString());
  }

  @Test
  void aCardShowsNothing() {
    Card card =
        Card.builder()
            .number("5555-0000-0000-0000")
            .expiry(YearMonth.of(2031, 7))
            .birth("910101")
            .pwd2Digit("42")
            .cvc("987")
            .build();

    assertEquals("Card[]", card.toString());
    assertEquals(
        new Card("5555-0000-0000-0000", YearMonth.of(2031, 7), "910101", "42", "987"), card);
  }
}
