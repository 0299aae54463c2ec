package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that plan and list charges, and those that are rejected. */
class ScheduleRequestsTest extends ScheduleTestFixture {
  private static final String NOT_FOUND = "존재하지 않는 예약결제입니다.";

  @Test
  void aScheduleRunsOnceWhenItsTimeHasCome(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 86_400;
    simulator.billingKeys().issue("c");

    JsonObject created = created(peer.post(SCHEDULE, schedule("c", plan("o", at))));
    JsonObject before = TestPeer.response(peer.get(SCHEDULE + "/o"));
    assertEquals(0, simulator.executions("o"));
    simulator.clock().advance(DAY.plusHours(5));
    JsonObject after = TestPeer.response(peer.get(SCHEDULE + "/o"));
    JsonObject payment = TestPeer.response(peer.get("/payments/" + after.getString("imp_uid")));

    assertEquals("scheduled", created.getString("schedule_status"));
    assertNull(created.getString("payment_status"));
    assertEquals(0, created.getLong("executed_at"));
    assertEquals(created, before);
    assertEquals("executed", after.getString("schedule_status"));
    assertEquals("paid", after.getString("payment_status"));
    assertEquals(at, after.getLong("executed_at"));
    assertEquals(at, payment.getLong("paid_at"));
    assertEquals("payment.scheduled", payment.getString("customer_uid_usage"));
    assertEquals("o", payment.getString("merchant_uid"));
    assertEquals(1, simulator.executions("o"));
    peer.post("/payments/cancel", json("merchant_uid", "o"));
    assertEquals("cancelled", shown(simulator, "o").getString("payment_status"));
  }

  @Test
  void anOrderIdIsPlannedOnce(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 60;
    simulator.billingKeys().issue("c");
    simulator.ledger().pay("paid", 1000);
    peer.post(SCHEDULE, schedule("c", plan("o", at)));
    String taken = "이미 등록된 merchant_uid입니다.";

    assertRejection(
        200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("x", at), plan("o", at))));
    assertRejection(
        200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("y", at), plan("y", at))));
    assertRejection(200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("paid", at))));
    assertEquals(1, simulator.schedules().schedules().size());
  }

  @Test
  void unknownCustomerNeedsACard(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 60;
    JsonObject body = schedule("c", plan("o", at));

    assertRejection(200, 1, "등록되지 않은 구매자입니다.", peer.post(SCHEDULE, body));
    body.put("card_number", "0000000000000000").put("expiry", "2030-04").put("checking_amount", 10);
    simulator.ledger().failNextCharge("c", "[F112]");
    assertRejection(200, -1, "카드정보 인증 및 빌키 발급에 실패하였습니다. [F112]", peer.post(SCHEDULE, body));
    assertEquals(1, TestPeer.list(peer.post(SCHEDULE, body)).size());
    assertNotNull(simulator.billingKeys().key("c"));
    assertEquals("cancelled", simulator.ledger().payments().get(0).getString("status"));
  }

  @Test
  void pastTimesAndIncompletePlansAreRejected(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long now = simulator.clock().epochSeconds();
    simulator.billingKeys().issue("c");
    JsonObject nameless = plan("o", now + 60);
    nameless.remove("name");

    assertRejection(
        200, 1, "schedule_at은 현재 시각 이후여야 합니다.", peer.post(SCHEDULE, schedule("c", plan("o", now))));
    assertRejection(400, -1, "name 파라메터가 누락되었습니다.", peer.post(SCHEDULE, schedule("c", nameless)));
    assertEquals(0, simulator.schedules().schedules().size());
  }

  @Test
  void theBuyerFallsBackToTheCustomer(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 60;
    peer.post(
        "/subscribe/customers/c",
        json("channel_key", "k", "card_number", "0", "expiry", "2030-04", "customer_tel", "010"));

    JsonObject created =
        created(peer.post(SCHEDULE, schedule("c", plan("o", at).put("buyer_name", "임꺽정"))));

    assertEquals("010", created.getString("buyer_tel"));
    assertEquals("임꺽정", created.getString("buyer_name"));
  }

  @Test
  void anUnknownScheduleIsNotFound(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject later = json("schedule_at", simulator.clock().epochSeconds() + 60);

    assertRejection(404, -1, NOT_FOUND, peer.get(SCHEDULE + "/x"));
    assertRejection(404, -1, NOT_FOUND, peer.put(SCHEDULE + "/x", later));
    assertRejection(404, -1, NOT_FOUND, peer.post(SCHEDULE + "/x/reschedule", later));
    assertRejection(404, -1, NOT_FOUND, peer.post(SCHEDULE + "/x/retry", new JsonObject()));
  }

  @Test
  void listHasAWindowPagesAndAnOrder(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long now = simulator.clock().epochSeconds();
    simulator.billingKeys().issue("me");
    for (int i = 1; i <= 4; i++) {
      simulator
          .schedules()
          .plan(i == 4 ? "you" : "me", "o" + i, simulator.clock().now().plusSeconds(i), 1);
    }
    simulator.clock().advance(Duration.ofSeconds(1));
    String window = SCHEDULE + "?schedule_from=" + (now + 1) + "&schedule_to=" + (now + 4);
    String mine = "?from=" + now + "&to=" + (now + 9);

    assertEquals(List.of("o3", "o2", "o1"), listed(peer.get(window)));
    assertEquals(List.of("o1", "o2"), listed(peer.get(window + "&sorting=schedule_at&limit=2")));
    assertEquals(List.of("o1"), listed(peer.get(window + "&schedule_status=executed")));
    assertEquals(
        List.of("o1", "o2", "o3"), listed(peer.get("/subscribe/customers/me/schedules" + mine)));
    assertEquals(
        List.of("o2", "o3"),
        listed(peer.get(SCHEDULE + "/customers/me" + mine + "&schedule-status=scheduled")));
    assertEquals(List.of(), listed(peer.get(SCHEDULE + "/customers/nobody" + mine)));
    assertEquals(400, peer.get(window + "&page=2").statusCode());
    assertRejection(400, -1, "지원되지 않는 상태값입니다.", peer.get(window + "&schedule_status=paid"));
    assertRejection(
        400,
        -1,
        "조회 기간은 최대 3개월입니다.",
        peer.get(SCHEDULE + "?schedule_from=0&schedule_to=" + (93 * 86_400)));
  }

  private static JsonObject schedule(String customerUid, JsonObject... plans) {
    JsonArray schedules = new JsonArray();
    List.of(plans).forEach(schedules::add);
    return json("customer_uid", customerUid, "schedules", schedules);
  }

  private static JsonObject plan(String merchantUid, long at) {
    return json(
        "merchant_uid",
        merchantUid,
        "schedule_at",
        at,
        "amount",
        1000,
        "currency",
        "KRW",
        "name",
        "예시 구독");
  }

  private static JsonObject created(HttpResponse<String> answer) {
    return TestPeer.list(answer).getJsonObject(0);
  }

  private static List<String> listed(HttpResponse<String> answer) {
    return orders(TestPeer.response(answer).getJsonArray("list"));
  }
}
