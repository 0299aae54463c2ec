package io.github.portonevertx.testkit.v1;

import static io.github.portonevertx.testkit.v1.TestPeer.assertRejection;
import static io.github.portonevertx.testkit.v1.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Planned charges that run, fail, and are retried, moved or revoked. */
class SchedulesTest extends ScheduleTestFixture {
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
    assertRejection(404, -1, "등록되지 않은 구매자입니다.", peer.post(SCHEDULE + "/o/retry", new JsonObject()));
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

    assertRejection(400, -1, notRetryable, peer.post(SCHEDULE + "/o/reschedule", later));
    assertRejection(400, -1, notRetryable, peer.post(SCHEDULE + "/o/retry", new JsonObject()));
    assertRejection(
        400,
        -1,
        "schedule_at은 현재 시각 이후여야 합니다.",
        peer.put(SCHEDULE + "/o", json("schedule_at", now)));
    JsonObject moved = TestPeer.response(peer.put(SCHEDULE + "/o", later));
    assertEquals(now + 2 * 86_400, moved.getLong("schedule_at"));
    simulator.clock().advance(DAY);
    assertEquals(0, simulator.executions("o"));
    simulator.clock().advance(DAY);
    assertRejection(400, -1, "이미 실행되었거나 취소된 예약결제입니다.", peer.put(SCHEDULE + "/o", later));
    assertRejection(400, -1, notRetryable, peer.post(SCHEDULE + "/o/retry", new JsonObject()));
    assertEquals(1, simulator.executions("o"));
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

    assertRejection(200, 1, nothing, peer.post(path, new JsonObject()));
    assertRejection(
        200, 1, nothing, peer.post(path, json("customer_uid", "you", "merchant_uid", "a")));
    assertEquals(
        List.of("b"), orders(peer.post(path, json("merchant_uid", new JsonArray().add("b")))));
    assertEquals(List.of("a", "c"), orders(peer.post(path, json("customer_uid", "me"))));
    assertRejection(200, 1, nothing, peer.post(path, json("customer_uid", "me")));
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
}
