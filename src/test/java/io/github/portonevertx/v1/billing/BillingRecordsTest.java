package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Page;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.support.Records;
import io.github.portonevertx.support.Replies;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillingRecordsTest {
  private static final String CARD =
      "card_name card_code card_issuer_code card_issuer_name card_publisher_code"
          + " card_publisher_name card_number card_type";
  private static final String PERSON =
      "customer_name customer_tel customer_email customer_addr customer_postcode";

  private static Reply text(String json) {
    return Replies.text(json);
  }

  /** Both forms of a value in a reply: JSON text from PortOne, and decoded from the bus. */
  private static <T> List<T> read(JsonObject json, Class<T> type) {
    return List.of(text(json.encode()).as(type), Replies.bound(Reply.of(json)).as(type));
  }

  @Test
  void readsEveryFieldOfACustomer() throws ReflectiveOperationException {
    Records.check(
        Customer.class,
        "customer_uid pg_provider pg_id sandbox customer_id "
            + CARD
            + " "
            + PERSON
            + " inserted updated",
        "customer_uid");
    JsonObject json = Records.sample(Customer.class);
    for (BillingKey key : read(json, BillingKey.class)) {
      assertEquals(Records.read(json, Customer.class), key);
    }
  }

  @Test
  void readsEveryFieldOfAKeyAtSeveralPgs() throws ReflectiveOperationException {
    Records.check(
        SuperBillingKey.class,
        "customer_uid channelGroupId customer_id " + PERSON + " succeededChannels failedChannels",
        "customer_uid");
    JsonObject json = Records.sample(SuperBillingKey.class);
    for (BillingKey key : read(json, BillingKey.class)) {
      assertEquals(Records.read(json, SuperBillingKey.class), key);
    }
  }

  @Test
  void readsEveryFieldOfAChannel() throws ReflectiveOperationException {
    Records.check(
        SucceededChannel.class, "pg_provider pg_id " + CARD + " inserted updated", "none");
    Records.check(FailedChannel.class, "type message pg_provider pg_id", "none");
  }

  @Test
  void readsEveryFieldOfASchedule() throws ReflectiveOperationException {
    Records.check(
        ScheduleResult.class,
        "customer_uid merchant_uid imp_uid pg_provider pg_id customer_id schedule_at"
            + " executed_at revoked_at amount currency name buyer_name buyer_email"
            + " buyer_tel buyer_addr buyer_postcode custom_data schedule_status"
            + " payment_status fail_reason promotion_id",
        "none");
  }

  @Test
  void selectsTheKindOfBillingKeyByTheFieldsThatOnlyOneHas() {
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
        text(new JsonArray()
                .add(Records.sample(Customer.class))
                .add(Records.sample(SuperBillingKey.class))
                .encode())
            .asList(BillingKey.class);

    assertInstanceOf(Customer.class, keys.get(0));
    assertInstanceOf(SuperBillingKey.class, keys.get(1));
    assertEquals("value-of-customer_uid!", keys.get(0).customerUid());
    assertEquals("value-of-customer_tel!", keys.get(1).customerTel());
  }

  @Test
  void nullOrAbsentFieldsAreNull() {
    JsonObject nulls = new JsonObject();
    Records.wireNames(ScheduleResult.class).forEach(nulls::putNull);
    for (JsonObject json : List.of(nulls, new JsonObject().put("executed_at", 0))) {
      ScheduleResult schedule = Replies.bound(Reply.of(json)).as(ScheduleResult.class);
      assertNull(schedule.merchantUid());
      assertNull(schedule.executedAt());
      assertNull(schedule.scheduleStatus());
      assertNull(schedule.paymentStatus());
      assertFalse(schedule.isPaid());
    }
    Customer customer =
        Replies.bound(Reply.of(new JsonObject().put("customer_uid", "key-1"))).as(Customer.class);
    assertFalse(customer.sandbox());
    assertNull(customer.cardType());
    assertNull(customer.inserted());
  }

  @Test
  void rejectsABillingKeyWithoutItsId() {
    for (JsonObject json :
        List.of(new JsonObject().put("pg_id", "SHOP"), new JsonObject().putNull("customer_uid"))) {
      assertEquals(
          "the answer cannot be read: BillingKey: Customer.customer_uid is missing",
          assertThrows(
                  PortOneException.class, () -> Replies.bound(Reply.of(json)).as(BillingKey.class))
              .text());
    }
  }

  @Test
  void anExecutedChargeNeedNotBePaid() {
    JsonObject json =
        new JsonObject().put("schedule_status", "executed").put("payment_status", "failed");

    ScheduleResult failed = Replies.bound(Reply.of(json)).as(ScheduleResult.class);
    assertEquals(ScheduleStatus.EXECUTED, failed.scheduleStatus());
    assertFalse(failed.isPaid());
    assertTrue(
        Replies.bound(Reply.of(json.put("payment_status", "paid")))
            .as(ScheduleResult.class)
            .isPaid());
  }

  @Test
  void keepsAnUnknownStatus() {
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
    assertThrows(
        PortOneException.class, () -> Replies.bound(Reply.empty()).asPage(ScheduleResult.class));
  }

  @Test
  void toStringShowsNoPersonalData() {
    assertEquals(
        "Customer[customerUid=key-1, pgProvider=nice, sandbox=true, inserted=1970-01-01T00:00:19Z,"
            + " updated=1970-01-01T00:00:20Z]",
        Replies.bound(
                Reply.of(
                    Records.sample(Customer.class)
                        .put("customer_uid", "key-1")
                        .put("pg_provider", "nice")))
            .as(BillingKey.class)
            .toString());
    assertEquals(
        "ScheduleResult[merchantUid=order-1, impUid=imp_1, scheduleStatus=scheduled,"
            + " paymentStatus=paid, scheduleAt=1970-01-01T00:00:07Z, amount=10, currency=KRW]",
        Replies.bound(
                Reply.of(
                    Records.sample(ScheduleResult.class)
                        .put("merchant_uid", "order-1")
                        .put("imp_uid", "imp_1")
                        .put("schedule_status", "scheduled")
                        .put("payment_status", "paid")
                        .put("currency", "KRW")))
            .as(ScheduleResult.class)
            .toString());
    Records.showsOnly(SuperBillingKey.class, "customer_uid channelGroupId type pg_provider");
    BillingKey several = Records.read(Records.sample(SuperBillingKey.class), BillingKey.class);
    assertEquals(
        "FoundBillingKeys[billingKeys=1, missing=[key-2]]",
        new FoundBillingKeys(List.of(several), List.of("key-2")).toString());
  }

  @Test
  void cardToStringShowsNoData() {
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
