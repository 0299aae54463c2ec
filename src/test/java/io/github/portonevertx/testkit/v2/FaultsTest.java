package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.scenario.FaultKind;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults that are shared with V1. */
@Timeout(60)
@ExtendWith(PortOneV2SimulatorExtension.class)
class FaultsTest {

  private static final String PATH = "/payments/paid/cancel";
  private static final JsonObject PART = json("reason", "변심", "amount", 1);

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 1000);
  }

  /** What a fault declares decides when a request with an idempotency key counts as running. */
  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "STALL",
        "STALL_AFTER_RUNNING",
        "TOKEN_REVOKED",
        "CLOCK_JUMP",
        "CONNECTION_REFUSED",
        "CONNECTIONS_CUT",
        "GARBAGE_FOR_A_HANDSHAKE",
        "CONNECTED_BUT_SILENT",
        "HOST_UNKNOWN"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void aFaultRunsTheOperationIfItSaysSo(FaultKind kind) throws Exception {
    Fault fault = kind.fault(new SplittableRandom(1));
    simulator.faults().next(fault);

    try {
      peer.send(peer.postRequest(PATH, PART));
    } catch (IOException expected) {
      assertEquals(0, simulator.faults().pending(), expected::toString);
    }

    assertEquals(
        fault.runsOperation() ? 1 : 0, simulator.effects().of(Effect.REFUND, "paid"), kind::name);
  }

  @Test
  void logins() throws Exception {
    simulator.faults().next(Fault.empty(503)).onToken(new Fault.Disconnect());

    assertThrows(
        IOException.class,
        () ->
            peer.send(
                peer.request("/login/api-secret")
                    .POST(
                        BodyPublishers.ofString(
                            json("apiSecret", simulator.apiSecret()).encode()))));
    assertEquals(503, peer.send(peer.authorized("/payments/paid")).statusCode());
    assertEquals(1, simulator.credentials().logins());
    assertEquals(0, simulator.credentials().issued());
  }

  @Test
  void errorsHaveTheFormOfV2() throws Exception {
    simulator
        .faults()
        .next(
            new Fault.EnvelopeError(500, -1, "일시적인 오류입니다."),
            new Fault.EnvelopeError(200, 1, "한도 초과입니다."),
            new Fault.Outage(502));

    HttpResponse<String> failed = peer.send(peer.authorized("/payments/paid"));
    HttpResponse<String> declined = peer.send(peer.authorized("/payments/paid"));
    HttpResponse<String> outage = peer.send(peer.authorized("/payments/paid"));

    assertEquals(500, failed.statusCode());
    assertEquals("INTERNAL_SERVER_ERROR", new JsonObject(failed.body()).getString("type"));
    assertEquals(502, declined.statusCode());
    assertEquals("PG_PROVIDER", new JsonObject(declined.body()).getString("type"));
    assertEquals("SIM_1", new JsonObject(declined.body()).getString("pgCode"));
    assertEquals(502, outage.statusCode());
    assertEquals("text/html", outage.headers().firstValue("content-type").orElseThrow());
  }

  @Test
  void errorStatesItsTypeAndIsSentOnce() throws Exception {
    simulator
        .faults()
        .next(
            Fault.error(409, "PAYMENT_ALREADY_CANCELLED"),
            Fault.error(403, "FORBIDDEN", "권한이 없습니다."));

    HttpResponse<String> conflict = peer.send(peer.authorized("/payments/paid"));
    HttpResponse<String> forbidden = peer.send(peer.authorized("/payments/paid"));

    assertEquals(409, conflict.statusCode());
    assertEquals("application/json", conflict.headers().firstValue("content-type").orElseThrow());
    assertEquals(json("type", "PAYMENT_ALREADY_CANCELLED"), new JsonObject(conflict.body()));
    assertEquals(403, forbidden.statusCode());
    assertEquals(
        json("type", "FORBIDDEN", "message", "권한이 없습니다."), new JsonObject(forbidden.body()));
  }

  @Test
  void faultsAreAimed() throws Exception {
    simulator
        .faults()
        .next("payments.cancel", Fault.empty(501))
        .next("billingKeys", Fault.empty(502))
        .next("/payment-schedules", Fault.empty(503));

    peer.get("/payments/paid");
    assertEquals(503, peer.send(peer.authorized("/payment-schedules")).statusCode());
    assertEquals(502, peer.send(peer.authorized("/billing-keys")).statusCode());
    assertEquals(501, peer.send(peer.postRequest(PATH, PART)).statusCode());
  }
}
