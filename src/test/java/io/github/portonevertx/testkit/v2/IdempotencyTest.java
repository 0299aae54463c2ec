package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.charge;
import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class IdempotencyTest {

  private static final String KEY = "attempt-0123456789";
  private static final JsonObject PART = json("reason", "변심", "amount", 100);

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () -> new PortOneV2SimulatorOptions().withClock(ManualClock.stopped()));

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 1000);
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndRunsOnce() throws Exception {
    HttpResponse<String> first = peer.send(refund(KEY));
    HttpResponse<String> again = peer.send(refund(KEY));

    assertEquals(200, first.statusCode());
    assertEquals(first.body(), again.body());
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
    assertEquals(1, simulator.effects().withKey(Effect.REFUND, KEY));
    assertEquals(1, simulator.idempotency().repeated());
    assertEquals(100, cancelled());
  }

  @Test
  void withoutAKeyARequestRunsAgain() throws Exception {
    peer.send(peer.postRequest("/payments/paid/cancel", PART));
    peer.send(peer.postRequest("/payments/paid/cancel", PART));

    assertEquals(2, simulator.effects().of(Effect.REFUND, "paid"));
    assertEquals(200, cancelled());
  }

  @Test
  void anotherKeyRunsAgainAndIsCountedApart() throws Exception {
    peer.send(refund(KEY));
    peer.send(refund("attempt-9876543210"));

    assertEquals(2, simulator.effects().of(Effect.REFUND, "paid"));
    assertEquals(List.of(), simulator.effects().keysExecutedTwice());
  }

  @Test
  void aFailureIsKept() throws Exception {
    HttpRequest.Builder tooMuch =
        peer.postRequest("/payments/next/cancel", PART).header("Idempotency-Key", quoted(KEY));
    HttpResponse<String> first = peer.send(tooMuch);
    simulator.ledger().pay("next", 1000);

    HttpResponse<String> again = peer.send(tooMuch);

    assertEquals(404, first.statusCode());
    assertEquals(404, again.statusCode());
    assertEquals(first.body(), again.body());
  }

  @Test
  void anAnswerIsKeptForThreeHours() throws Exception {
    peer.send(refund(KEY));
    simulator.clock().advance(Duration.ofHours(3).minusNanos(1));
    peer.send(refund(KEY));
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));

    simulator.clock().advance(Duration.ofNanos(1));
    peer.send(refund(KEY));
    assertEquals(2, simulator.effects().of(Effect.REFUND, "paid"));
    assertEquals(List.of(KEY), simulator.effects().keysExecutedTwice());
  }

  @Test
  void aKeyOfADifferentRequestIsRefused() throws Exception {
    peer.send(refund(KEY));

    HttpResponse<String> other =
        peer.send(
            peer.postRequest("/payments/paid/cancel", json("reason", "변심", "amount", 200))
                .header("Idempotency-Key", quoted(KEY)));

    assertEquals(422, other.statusCode());
    assertEquals("INVALID_REQUEST", new JsonObject(other.body()).getString("type"));
    assertEquals(1, simulator.idempotency().mismatched());
    assertEquals(100, cancelled());
  }

  @Test
  void aKeyBelongsToOneSecret() throws Exception {
    simulator.credentials().addSecret("second", null);
    peer.send(refund(KEY));
    peer.send(
        peer.request("/payments/paid/cancel")
            .header("Authorization", "PortOne second")
            .header("Idempotency-Key", quoted(KEY))
            .POST(HttpRequest.BodyPublishers.ofString(PART.encode())));

    assertEquals(2, simulator.effects().of(Effect.REFUND, "paid"));
  }

  @Test
  void aRequestMeetsARunningOneBeforeAndAfterItsOperation() throws Exception {
    for (boolean ran : new boolean[] {false, true}) {
      Gate gate = new Gate();
      String key = KEY + ran;
      simulator.faults().next(ran ? new Fault.HoldAnswer(gate) : new Fault.Hold(gate));
      CompletableFuture<HttpResponse<String>> first = peer.sendAsync(refund(key));
      gate.awaitArrivals(1).await();

      HttpResponse<String> meanwhile = peer.send(refund(key));
      gate.open();

      assertEquals(409, meanwhile.statusCode());
      assertEquals(
          "IDEMPOTENCY_OUTSTANDING_REQUEST", new JsonObject(meanwhile.body()).getString("type"));
      assertEquals(200, first.join().statusCode());
      assertEquals(first.join().body(), peer.send(refund(key)).body());
      assertEquals(1, simulator.effects().withKey(Effect.REFUND, key));
    }
    assertEquals(2, simulator.idempotency().outstanding());
  }

  @Test
  void aRequestThatWasLostOnTheWayDoesNotUseItsKey() throws Exception {
    simulator
        .faults()
        .next(new Fault.Disconnect(), new Fault.Delay(Duration.ofMillis(1)).then(Fault.empty(503)));

    assertThrows(IOException.class, () -> peer.send(refund(KEY)));
    assertEquals(503, peer.send(refund(KEY)).statusCode());
    assertEquals(0, simulator.idempotency().size());
    assertEquals(200, peer.send(refund(KEY)).statusCode());
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  @Test
  void anAnswerThatWasLostIsRepeated() throws Exception {
    simulator.faults().next(new Fault.Disconnect().afterRunning());

    assertThrows(IOException.class, () -> peer.send(refund(KEY)));
    assertEquals(200, peer.send(refund(KEY)).statusCode());
    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "\"short\"", "with a space 01234", "\"\""})
  void aMalformedKeyIsRefused(String header) throws Exception {
    peer.refused(
        400,
        "INVALID_REQUEST",
        peer.postRequest("/payments/paid/cancel", PART).header("Idempotency-Key", header));
    assertEquals(0, cancelled());
  }

  @Test
  void aBareKeyEqualsTheQuotedOne() throws Exception {
    peer.send(refund(KEY));
    peer.send(peer.postRequest("/payments/paid/cancel", PART).header("Idempotency-Key", KEY));

    assertEquals(1, simulator.effects().of(Effect.REFUND, "paid"));
  }

  @Test
  void readsIgnoreTheKey() throws Exception {
    peer.ok(peer.authorized("/payments/paid").header("Idempotency-Key", "x"));
    assertEquals(0, simulator.idempotency().size());
  }

  @Test
  void aDeclinedChargeIsOneExecution() throws Exception {
    String billingKey = simulator.billingKeys().issue().getString("billingKey");
    simulator.billingKeys().decline(billingKey, true);
    HttpRequest.Builder request =
        peer.postRequest("/payments/new/billing-key", charge(billingKey, 1000))
            .header("Idempotency-Key", quoted(KEY));

    assertEquals(502, peer.send(request).statusCode());
    assertEquals(502, peer.send(request).statusCode());
    assertEquals(1, simulator.effects().of(Effect.CHARGE, "new"));
    assertEquals(1, simulator.effects().total(Effect.CHARGE));
    assertEquals(1, simulator.ledger().transactions("new").size());
  }

  private long cancelled() {
    return simulator.ledger().payments().get(0).getJsonObject("amount").getLong("cancelled");
  }

  private HttpRequest.Builder refund(String key) {
    return peer.postRequest("/payments/paid/cancel", PART).header("Idempotency-Key", quoted(key));
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }
}
