package io.github.portonevertx.v1.billing;

import static io.github.portonevertx.v1.billing.BillingSamples.SCHEDULE;
import static io.github.portonevertx.v1.billing.BillingSamples.WHEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Reply;
import io.github.portonevertx.support.RecordingClient;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.Schedules;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages and streams of planned charges. */
class PlannedChargeListsTest {
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
