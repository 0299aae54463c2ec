package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of the token endpoint, and slow token requests, on real event loops. */
class TokenEndpointFaultsTest extends TokenEndToEndFixture {
  static Stream<Fault> transientFaults() {
    return Stream.of(
        Fault.html(500),
        Fault.html(200),
        Fault.empty(200),
        Fault.tooManyRequests(1),
        new Fault.EnvelopeError(500, -1, "x"),
        new Fault.Garbage(),
        new Fault.Truncated(),
        new Fault.Disconnect(),
        new Fault.OversizedBody(10_000_000));
  }

  @ParameterizedTest
  @MethodSource("transientFaults")
  void transientFaultOfTheTokenEndpointIsRetried(Fault fault) {
    simulator.faults().onToken(fault);

    assertEquals(impUid, client().payments().get(impUid).await().impUid());
    assertEquals(2, simulator.tokens().count());
  }

  static Stream<Map<String, Object>> invalidResponses() {
    return Stream.of(
        Map.of(),
        Map.of("access_token", "", "now", 1, "expired_at", 1801),
        Map.of("access_token", 7, "now", 1, "expired_at", 1801),
        Map.of("access_token", "a\r\nX: y", "now", 1, "expired_at", 1801),
        Map.of("access_token", "t", "now", "soon", "expired_at", 1801),
        Map.of("access_token", "t", "expired_at", 1801));
  }

  @ParameterizedTest
  @MethodSource("invalidResponses")
  void invalidTokenResponseIsRetried(Map<String, Object> response) {
    simulator.tokens().answerWith(response);

    assertEquals(impUid, client().payments().get(impUid).await().impUid());
    assertEquals(2, simulator.tokens().count());
  }

  @ParameterizedTest
  @CsvSource({"401, -1", "403, -1", "200, -1", "400, 1"})
  void rejectedCredentialsAreNotRetried(int status, int code) {
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(status, code, "인증 실패"));
    PortOneV1Client client = client();

    for (int i = 0; i < 5; i++) {
      PortOneException failure = failure(client.payments().get(impUid));
      assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
      assertEquals("PortOne rejects the API key and secret: 인증 실패", failure.text());
    }

    assertEquals(1, simulator.tokens().count());
  }

  @Test
  void busyConnectionsDoNotDelayTheTokenRequest() {
    PortOneV1Client client = PortOneV1Client.create(vertx, options().setMaxConnections(1));
    client.payments().get(impUid).await();
    Gate first = new Gate();
    Gate second = new Gate();
    Gate token = new Gate();
    simulator
        .faults()
        .next(new Fault.Hold(first).then(new Fault.RevokeTokens()), new Fault.Hold(second))
        .onToken(new Fault.Hold(token));
    Future<Payment> rejected = client.payments().get(impUid);
    first.awaitArrivals(1).await();
    Future<Payment> holding = client.payments().get(impUid);
    first.open();
    second.awaitArrivals(1).await();

    // The only connection for calls is busy, and the token request is sent nevertheless.
    token.awaitArrivals(1).await();
    assertFalse(holding.isComplete());
    assertFalse(rejected.isComplete());
    token.open();
    second.open();

    assertEquals(impUid, rejected.await().impUid());
    assertEquals(impUid, holding.await().impUid());
    assertEquals(2, simulator.tokens().count());
  }

  @Test
  void callerTimeoutDoesNotEndTheRefresh() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    PortOneV1Client client = client();
    Future<Payment> patient = client.payments().get(impUid);
    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(40)).payments().get(impUid));
    gate.open();

    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertEquals(impUid, patient.await().impUid());
    assertEquals(1, simulator.tokens().count());
    assertEquals(1, simulator.count("payments.get"));
  }
}
