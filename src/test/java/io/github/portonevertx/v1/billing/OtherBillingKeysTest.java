package io.github.portonevertx.v1.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.Customers;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.Schedules;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PortOne looks up billing keys case-insensitively; results of another key are removed. */
class OtherBillingKeysTest {
  private static final ScheduleListing LISTING =
      ScheduleListing.builder()
          .from(Instant.ofEpochSecond(0))
          .to(Instant.ofEpochSecond(1000))
          .build();
  private static final List<String> OWN = List.of("key-1", "none");

  private static JsonObject entry(String customerUid) {
    return RecordingClient.payment().put("customer_uid", customerUid);
  }

  private static PortOneV1Client answering(boolean page) {
    JsonArray list =
        new JsonArray()
            .add(entry("KEY-1"))
            .add(entry("key-1"))
            .add(RecordingClient.payment().put("customer_uid", page ? null : "key-2"));
    return PortOneV1Client.over(
        call ->
            Future.succeededFuture(
                page
                    ? Reply.of(
                        new JsonObject()
                            .put("total", 3)
                            .put("previous", 0)
                            .put("next", 0)
                            .put("list", list))
                    : Reply.of(list)));
  }

  private static List<String> keys(Stream<String> customerUids) {
    return customerUids.map(uid -> uid == null ? "none" : uid).toList();
  }

  private static <T> List<T> all(ReadStream<T> stream) {
    return stream.collect(Collectors.<T>toList()).result();
  }

  @Test
  void manyReturnsTheRequestedKeysOnly() {
    FoundBillingKeys found =
        answering(false).customers().getMany(List.of("key-1", "key-9")).result();

    assertEquals(
        List.of("key-1"), found.billingKeys().stream().map(BillingKey::customerUid).toList());
  }

  @Test
  void paymentsOfAnotherKeyAreRemoved() {
    Customers customers = answering(true).customers();

    assertEquals(
        OWN, keys(customers.payments("key-1").result().list().stream().map(p -> p.customerUid())));
    assertEquals(
        OWN, keys(all(customers.streamPayments("key-1")).stream().map(p -> p.customerUid())));
  }

  @Test
  void chargesOfAnotherKeyAreRemoved() {
    Customers customers = answering(true).customers();
    Schedules schedules = answering(true).schedules();

    for (List<ScheduleResult> charges :
        List.of(
            customers.schedules("key-1", LISTING).result().list(),
            schedules.listByCustomer("key-1", LISTING).result().list(),
            all(customers.streamSchedules("key-1", LISTING)),
            all(schedules.streamByCustomer("key-1", LISTING)))) {
      assertEquals(OWN, keys(charges.stream().map(ScheduleResult::customerUid)));
    }
    assertEquals(3, schedules.list(LISTING).result().list().size());
  }
}
