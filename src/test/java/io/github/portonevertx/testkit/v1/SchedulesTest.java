package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRefusal;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchedulesTest {

  private static final String SCHEDULE = "/subscribe/payments/schedule";
  private static final String NOT_FOUND = "존재하지 않는 예약결제입니다.";
  private static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension
  final PortOneSimulatorExtension portOne =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withClock(ManualClock.stopped()));

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
  void dueSchedulesRunWhenTheTestQueriesTheSimulator(PortOneSimulator simulator) {
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "a", simulator.clock().now().plus(DAY), 1000);
    simulator.schedules().plan("c", "b", simulator.clock().now().plusSeconds(1), 1000);
    simulator.schedules().plan("c", "never", simulator.clock().now().plus(DAY.multipliedBy(2)), 1);

    simulator.clock().advance(DAY);

    assertEquals(1, simulator.executions("a"));
    assertEquals(List.of("b", "a"), orders(simulator.ledger().payments()));
    assertEquals("scheduled", shown(simulator, "never").getString("schedule_status"));
  }

  @Test
  void scheduleDueInThisSecondRuns(PortOneSimulator simulator) {
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "o", simulator.clock().now().plusSeconds(10), 1000);

    simulator.clock().advance(Duration.ofSeconds(9));
    assertEquals(0, simulator.executions("o"));
    simulator.clock().advance(Duration.ofSeconds(1));
    assertEquals(1, simulator.executions("o"));
  }

  @Test
  void concurrentRunsExecuteEachScheduleOnce(PortOneSimulator simulator) {
    simulator.billingKeys().issue("c");
    for (int i = 0; i < 100; i++) {
      simulator.schedules().plan("c", "o" + i, simulator.clock().now().plus(DAY), 1);
    }
    simulator.clock().advance(DAY);

    IntStream.range(0, 100).parallel().forEach(i -> assertEquals(1, simulator.executions("o" + i)));

    assertEquals(100, simulator.ledger().payments().size());
    // A schedule that ran twice would find its order paid, and would be failed.
    simulator
        .schedules()
        .schedules()
        .forEach(schedule -> assertEquals("paid", schedule.getString("payment_status")));
  }

  @Test
  void anOrderIdIsPlannedOnce(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 60;
    simulator.billingKeys().issue("c");
    simulator.ledger().pay("paid", 1000);
    peer.post(SCHEDULE, schedule("c", plan("o", at)));
    String taken = "이미 등록된 merchant_uid입니다.";

    assertRefusal(200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("x", at), plan("o", at))));
    assertRefusal(200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("y", at), plan("y", at))));
    assertRefusal(200, 1, taken, peer.post(SCHEDULE, schedule("c", plan("paid", at))));
    assertEquals(1, simulator.schedules().schedules().size());
  }

  @Test
  void unknownCustomerNeedsACard(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long at = simulator.clock().epochSeconds() + 60;
    JsonObject body = schedule("c", plan("o", at));

    assertRefusal(200, 1, "등록되지 않은 구매자입니다.", peer.post(SCHEDULE, body));
    body.put("card_number", "0000000000000000").put("expiry", "2030-04").put("checking_amount", 10);
    simulator.ledger().failNextCharge("c", "[F112]");
    assertRefusal(200, -1, "카드정보 인증 및 빌키 발급에 실패하였습니다. [F112]", peer.post(SCHEDULE, body));
    assertEquals(1, TestPeer.list(peer.post(SCHEDULE, body)).size());
    assertNotNull(simulator.billingKeys().key("c"));
    assertEquals("cancelled", simulator.ledger().payments().get(0).getString("status"));
  }

  @Test
  void pastTimesAndIncompletePlansAreRefused(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long now = simulator.clock().epochSeconds();
    simulator.billingKeys().issue("c");
    JsonObject nameless = plan("o", now + 60);
    nameless.remove("name");

    assertRefusal(
        200, 1, "schedule_at은 현재 시각 이후여야 합니다.", peer.post(SCHEDULE, schedule("c", plan("o", now))));
    assertRefusal(400, -1, "name 파라메터가 누락되었습니다.", peer.post(SCHEDULE, schedule("c", nameless)));
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
  void aFailureIsPlannedAgainOrRetried(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "o", simulator.clock().now().plusSeconds(60), 1000);
    simulator.ledger().failNextCharge("o", "한도초과");
    simulator.clock().advance(DAY);
    JsonObject failed = TestPeer.response(peer.get(SCHEDULE + "/o"));
    JsonObject later = json("schedule_at", simulator.clock().epochSeconds() + 60);

    JsonObject again = TestPeer.response(peer.post(SCHEDULE + "/o/reschedule", later));
    simulator.ledger().failNextCharge("c", "분실카드");
    simulator.clock().advance(DAY);
    JsonObject failedAgain = shown(simulator, "o");
    JsonObject payment = TestPeer.response(peer.post(SCHEDULE + "/o/retry", new JsonObject()));

    assertEquals("executed", failed.getString("schedule_status"));
    assertEquals("failed", failed.getString("payment_status"));
    assertEquals("한도초과", failed.getString("fail_reason"));
    assertEquals("scheduled", again.getString("schedule_status"));
    assertNull(again.getString("payment_status"));
    assertEquals("분실카드", failedAgain.getString("fail_reason"));
    assertEquals("paid", payment.getString("status"));
    assertEquals(simulator.clock().epochSeconds(), payment.getLong("paid_at"));
    assertEquals("paid", shown(simulator, "o").getString("payment_status"));
    assertEquals(3, simulator.executions("o"));
  }

  @Test
  void aRetryMayFailWithStatus200(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "o", simulator.clock().now().plusSeconds(60), 1000);
    peer.post("/subscribe/payments/unschedule", json("merchant_uid", "o"));
    simulator.ledger().failNextCharge("o", "한도초과");

    HttpResponse<String> answer = peer.post(SCHEDULE + "/o/retry", new JsonObject());

    assertEquals(200, answer.statusCode());
    assertEquals(0, TestPeer.envelope(answer).getInteger("code"));
    assertEquals("failed", TestPeer.response(answer).getString("status"));
    assertEquals("executed", shown(simulator, "o").getString("schedule_status"));
    simulator.billingKeys().remove("c");
    assertRefusal(404, -1, "등록되지 않은 구매자입니다.", peer.post(SCHEDULE + "/o/retry", new JsonObject()));
  }

  @Test
  void onlyWaitingSchedulesAreMovedAndOnlyFailedOnesAreRetried(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.billingKeys().issue("c");
    simulator.schedules().plan("c", "o", simulator.clock().now().plusSeconds(60), 1000);
    long now = simulator.clock().epochSeconds();
    String notRetryable = "실패하였거나 취소된 예약결제가 아닙니다.";
    JsonObject later = json("schedule_at", now + 2 * 86_400);

    assertRefusal(400, -1, notRetryable, peer.post(SCHEDULE + "/o/reschedule", later));
    assertRefusal(400, -1, notRetryable, peer.post(SCHEDULE + "/o/retry", new JsonObject()));
    assertRefusal(
        400,
        -1,
        "schedule_at은 현재 시각 이후여야 합니다.",
        peer.put(SCHEDULE + "/o", json("schedule_at", now)));
    JsonObject moved = TestPeer.response(peer.put(SCHEDULE + "/o", later));
    assertEquals(now + 2 * 86_400, moved.getLong("schedule_at"));
    simulator.clock().advance(DAY);
    assertEquals(0, simulator.executions("o"));
    simulator.clock().advance(DAY);
    assertRefusal(400, -1, "이미 실행되었거나 취소된 예약결제입니다.", peer.put(SCHEDULE + "/o", later));
    assertRefusal(400, -1, notRetryable, peer.post(SCHEDULE + "/o/retry", new JsonObject()));
    assertEquals(1, simulator.executions("o"));
  }

  @Test
  void anUnknownScheduleIsNotFound(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject later = json("schedule_at", simulator.clock().epochSeconds() + 60);

    assertRefusal(404, -1, NOT_FOUND, peer.get(SCHEDULE + "/x"));
    assertRefusal(404, -1, NOT_FOUND, peer.put(SCHEDULE + "/x", later));
    assertRefusal(404, -1, NOT_FOUND, peer.post(SCHEDULE + "/x/reschedule", later));
    assertRefusal(404, -1, NOT_FOUND, peer.post(SCHEDULE + "/x/retry", new JsonObject()));
  }

  @Test
  void cancelRevokesTheNamedOrdersOrAllOfTheCustomer(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    for (String id : List.of("a", "b", "c")) {
      simulator.schedules().plan("me", id, simulator.clock().now().plus(DAY), 1);
    }
    simulator.schedules().plan("you", "d", simulator.clock().now().plus(DAY), 1);
    String path = "/subscribe/payments/unschedule";
    String nothing = "취소할 예약결제 기록이 존재하지 않습니다.";

    assertRefusal(200, 1, nothing, peer.post(path, new JsonObject()));
    assertRefusal(
        200, 1, nothing, peer.post(path, json("customer_uid", "you", "merchant_uid", "a")));
    assertEquals(
        List.of("b"), orders(peer.post(path, json("merchant_uid", new JsonArray().add("b")))));
    assertEquals(List.of("a", "c"), orders(peer.post(path, json("customer_uid", "me"))));
    assertRefusal(200, 1, nothing, peer.post(path, json("customer_uid", "me")));
    simulator.clock().advance(DAY);
    assertEquals(0, simulator.executions("a"));
    assertEquals("revoked", shown(simulator, "a").getString("schedule_status"));
    assertEquals("executed", shown(simulator, "d").getString("schedule_status"));
  }

  @Test
  void scheduleWithoutItsBillingKeyFailsWithoutAPayment(PortOneSimulator simulator) {
    simulator.schedules().plan("nobody", "o", simulator.clock().now().plus(DAY), 1);

    simulator.clock().advance(DAY);

    assertEquals("failed", shown(simulator, "o").getString("payment_status"));
    assertEquals("등록되지 않은 구매자입니다.", shown(simulator, "o").getString("fail_reason"));
    assertEquals(0, simulator.executions("o"));
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
    assertRefusal(400, -1, "지원되지 않는 상태값입니다.", peer.get(window + "&schedule_status=paid"));
    assertRefusal(
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

  private static JsonObject shown(PortOneSimulator simulator, String merchantUid) {
    JsonObject schedule = simulator.schedules().schedule(merchantUid);
    assertNotNull(schedule);
    return schedule;
  }

  private static List<String> listed(HttpResponse<String> answer) {
    return orders(TestPeer.response(answer).getJsonArray("list"));
  }

  private static List<String> orders(HttpResponse<String> answer) {
    return orders(TestPeer.list(answer));
  }

  private static List<String> orders(Iterable<?> list) {
    List<String> orders = new ArrayList<>();
    for (Object element : list) {
      orders.add(((JsonObject) element).getString("merchant_uid"));
    }
    return orders;
  }
}
