package io.github.portonevertx.v1.billing;

import static io.github.portonevertx.v1.billing.BillingSamples.CARD;
import static io.github.portonevertx.v1.billing.BillingSamples.CARD_WIRE;
import static io.github.portonevertx.v1.billing.BillingSamples.PAYMENT;
import static io.github.portonevertx.v1.billing.BillingSamples.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Customers;
import io.github.portonevertx.v1.payments.Payment;
import io.github.portonevertx.v1.payments.Requester;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters and the answers of the calls for billing keys. */
class BillingKeysTest {
  private static final JsonObject KEY = new JsonObject().put("customer_uid", "key-1");

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
}
