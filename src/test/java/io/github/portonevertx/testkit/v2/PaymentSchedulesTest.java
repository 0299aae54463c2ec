package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.encoded;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static io.github.portonevertx.testkit.v2.TestPeer.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentSchedulesTest {

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () -> new PortOneV2SimulatorOptions().withClock(ManualClock.stopped()));

  private PortOneV2Simulator simulator;
  private TestPeer peer;
  private String key;

  @BeforeEach
  void issue(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    key = simulator.billingKeys().issue().getString("billingKey");
  }

  @Test
  void aScheduleRunsWhenTheClockHasPassedItsTime() throws Exception {
    String id = create("p", Duration.ofHours(1));
    simulator.clock().advance(Duration.ofHours(1).minusNanos(1));
    peer.refused(404, "PAYMENT_NOT_FOUND", peer.authorized("/payments/p"));
    String due = simulator.clock().now().plusNanos(1).toString();

    simulator.clock().advance(Duration.ofDays(3));

    JsonObject payment = peer.get("/payments/p");
    assertEquals("PAID", payment.getString("status"));
    assertEquals(due, payment.getString("paidAt"));
    assertEquals(id, payment.getString("scheduleId"));
    JsonObject schedule = peer.get("/payment-schedules/" + id);
    assertEquals("SUCCEEDED", schedule.getString("status"));
    assertEquals(due, schedule.getString("completedAt"));
    assertEquals(1, simulator.effects().of(Effect.CHARGE, "p"));
    assertEquals(1, simulator.effects().of(Effect.SCHEDULE, "p"));
  }

  @Test
  void aDeclinedScheduleHasFailed() throws Exception {
    String id = create("p", Duration.ofHours(1));
    simulator.billingKeys().decline(key, true);
    simulator.clock().advance(Duration.ofHours(1));

    assertEquals("FAILED", peer.get("/payment-schedules/" + id).getString("status"));
    assertEquals("FAILED", peer.get("/payments/p").getString("status"));
  }

  @Test
  void theDefaultWindowHidesTheFuture() throws Exception {
    String id = create("p", Duration.ofDays(30));

    assertEquals(List.of(), listed(json()));
    assertEquals(
        List.of(id),
        listed(json("until", simulator.clock().now().plus(Duration.ofDays(31)).toString())));
    simulator.clock().advance(Duration.ofDays(31));
    assertEquals(List.of(id), listed(json("status", list("SUCCEEDED"))));
    assertEquals(List.of(), listed(json("isForTest", false)));
  }

  @Test
  void selectedSchedulesAreRevokedAllOrNone() throws Exception {
    String first = create("p1", Duration.ofHours(1));
    String second = create("p2", Duration.ofHours(2));
    simulator.clock().advance(Duration.ofHours(1));

    peer.refused(
        409,
        "PAYMENT_SCHEDULE_ALREADY_PROCESSED",
        revoke(json("scheduleIds", list(second, first))));
    assertEquals("SCHEDULED", peer.get("/payment-schedules/" + second).getString("status"));

    JsonObject done = peer.ok(revoke(json("scheduleIds", list(second))));
    assertEquals(list(second), done.getJsonArray("revokedScheduleIds"));
    peer.refused(
        409, "PAYMENT_SCHEDULE_ALREADY_REVOKED", revoke(json("scheduleIds", list(second))));
    peer.refused(404, "PAYMENT_SCHEDULE_NOT_FOUND", revoke(json("scheduleIds", list("none"))));
    peer.refused(400, "INVALID_REQUEST", revoke(json()));
  }

  @Test
  void allSchedulesOfAKeyAreRevoked() throws Exception {
    create("p1", Duration.ofHours(1));
    create("p2", Duration.ofHours(2));
    simulator.clock().advance(Duration.ofHours(1));

    JsonArray revoked = peer.ok(revoke(json("billingKey", key))).getJsonArray("revokedScheduleIds");

    assertEquals(1, revoked.size());
    assertEquals(1, simulator.effects().of(Effect.REVOCATION, key));
    simulator.clock().advance(Duration.ofDays(1));
    assertNull(simulator.ledger().payment("p2"));
    peer.refused(404, "BILLING_KEY_NOT_FOUND", revoke(json("billingKey", "none")));
  }

  @Test
  void anOpenScheduleBlocksItsPaymentIdAndItsKey() throws Exception {
    create("p", Duration.ofHours(1));

    peer.refused(409, "PAYMENT_SCHEDULE_ALREADY_EXISTS", "/payments/p/schedule", body(1));
    peer.refused(
        409, "PAYMENT_SCHEDULE_ALREADY_EXISTS", "/payments/p/billing-key", charge(key, 1000));
    peer.refused(
        409, "PAYMENT_SCHEDULE_ALREADY_EXISTS", peer.authorized("/billing-keys/" + key).DELETE());
  }

  @Test
  void aPaidOrWaitingPaymentIsNotScheduled() throws Exception {
    simulator.ledger().pay("paid", 1000);
    simulator.ledger().add(PaymentSeed.virtualAccount().id("waiting"));

    peer.refused(409, "ALREADY_PAID_OR_WAITING", "/payments/paid/schedule", body(1));
    peer.refused(409, "ALREADY_PAID_OR_WAITING", "/payments/waiting/schedule", body(1));
    peer.refused(400, "INVALID_REQUEST", "/payments/past/schedule", body(-1));
  }

  private String create(String paymentId, Duration wait) throws Exception {
    JsonObject body =
        json(
            "payment",
            charge(key, 8900),
            "timeToPay",
            simulator.clock().now().plus(wait).toString());
    return peer.post("/payments/" + paymentId + "/schedule", body)
        .getJsonObject("schedule")
        .getString("id");
  }

  private JsonObject body(int hours) {
    return json(
        "payment",
        charge(key, 8900),
        "timeToPay",
        simulator.clock().now().plus(Duration.ofHours(hours)).toString());
  }

  private HttpRequest.Builder revoke(JsonObject input) {
    return peer.authorized("/payment-schedules?requestBody=" + encoded(input)).DELETE();
  }

  private List<String> listed(JsonObject filter) throws Exception {
    return peer.get("/payment-schedules", json("filter", filter)).getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("id"))
        .toList();
  }
}
