package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.async.Failures;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.ReservedPort;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Timeouts and lost connections, and whether the request may have arrived. */
class HttpExchangeFailuresTest extends HttpExchangeFixture {
  private static final Duration SHORT = Duration.ofMillis(60);

  private ExchangeFailure failure(int port, Duration limit) {
    return assertThrows(ExchangeFailure.class, () -> get(exchange(client(port)), limit).await());
  }

  private static void assertFailed(Reason reason, ExchangeFailure failure) {
    assertEquals(reason, failure.reason());
  }

  /** Returns whether the failure of a write says that its outcome is unknown. */
  private static boolean mayHaveArrived(ExchangeFailure failure) {
    Operation write = Operation.write("made.change", HttpMethod.POST, "/x", "Thing", "a command");
    RuntimeException thrown = failure.of(write, false, new ServerAddress("portone.example", 443));
    return Failures.is(AttemptFailure.unwrap(thrown), FailureKind.OUTCOME_UNKNOWN);
  }

  @Test
  void unansweredRequestTimesOutAndResetsTheStream() throws Exception {
    Promise<Void> closed = Promise.promise();
    ExchangeFailure failure = failure(raw(closed).actualPort(), SHORT);

    assertFailed(Reason.NO_ANSWER_IN_TIME, failure);
    assertTrue(mayHaveArrived(failure));
    awaitClosed(closed);
  }

  @Test
  void slowlyDrippingBodyTimesOut() throws Exception {
    Promise<Void> closed = Promise.promise();
    NetServer server = raw(closed, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");

    assertFailed(Reason.NO_ANSWER_IN_TIME, failure(server.actualPort(), SHORT));
    awaitClosed(closed);
  }

  @Test
  void anOversizedBodyIsCutAndItsConnectionClosed() throws Exception {
    Promise<Void> closed = Promise.promise();
    NetServer server =
        raw(
            closed,
            "HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n",
            "x".repeat(LARGEST),
            "x".repeat(LARGEST));

    assertFailed(Reason.OVERSIZED, failure(server.actualPort(), LONG));
    awaitClosed(closed);
  }

  @Test
  void connectionLostAfterTheRequestIsAnUnknownOutcome() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    simulator.faults().next(new Fault.Disconnect(), new Fault.DisconnectInBody(3));

    ExchangeFailure before = failure(simulator.port(), LONG);
    ExchangeFailure within = failure(simulator.port(), LONG);

    assertFailed(Reason.BROKEN, before);
    assertFailed(Reason.BROKEN, within);
    assertTrue(mayHaveArrived(before) && mayHaveArrived(within));
  }

  @Test
  void unreachablePortIsUnavailable() {
    try (ReservedPort closed = new ReservedPort()) {
      ExchangeFailure failure = failure(closed.port(), LONG);
      assertFailed(Reason.UNREACHABLE, failure);
      assertEquals(false, mayHaveArrived(failure));
    }
  }

  @Test
  void requestThatTimesOutInTheQueueIsNotSent() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    Gate gate = new Gate();
    simulator.faults().next(new Fault.Hold(gate));
    HttpExchange exchange = exchange(client(simulator.port()));

    var first = get(exchange, LONG);
    gate.awaitArrivals(1).await();
    var second = get(exchange, SHORT);
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, second::await);
    gate.open();
    first.await();
    get(exchange, LONG).await();

    assertFailed(Reason.NO_CONNECTION_IN_TIME, failure);
    assertEquals(false, mayHaveArrived(failure));
    assertEquals(2, simulator.requests().size());
  }
}
