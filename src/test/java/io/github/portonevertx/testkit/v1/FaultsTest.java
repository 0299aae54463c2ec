package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each fault has its documented effect, once, on the request it was planned for. */
@Timeout(60)
@ExtendWith(PortOneSimulatorExtension.class)
class FaultsTest {

  private PortOneSimulator simulator = new PortOneSimulator();
  private TestPeer peer = new TestPeer(simulator);
  private String path = "";

  @BeforeEach
  void pay(PortOneSimulator fresh) {
    simulator = fresh;
    peer = new TestPeer(fresh);
    path = "/payments/" + fresh.ledger().pay(1004).getString("imp_uid");
  }

  @Test
  void plannedFaultAppliesOnceAndNotToTokenRequests() throws Exception {
    simulator.faults().next(Fault.html(502), Fault.empty(503));

    HttpResponse<String> first = peer.get(path);
    HttpResponse<String> second = peer.get(path);

    assertEquals(502, first.statusCode());
    assertEquals("text/html", first.headers().firstValue("content-type").orElseThrow());
    assertTrue(first.body().startsWith("<html>"));
    assertEquals(503, second.statusCode());
    assertEquals("", second.body());
    assertEquals(200, peer.get(path).statusCode());
    assertEquals(0, simulator.faults().pending());
  }

  @Test
  void faultsAreAimedByOperationGroupOrPath() throws Exception {
    simulator
        .faults()
        .next("payments.find", Fault.empty(501))
        .next("prepare", Fault.empty(502))
        .next("/payments/status", Fault.empty(503))
        .onToken(Fault.empty(504));

    assertEquals(504, peer.send(peer.tokenRequest()).statusCode());
    assertEquals(200, peer.get(path).statusCode());
    assertEquals(503, peer.get("/payments/status/all").statusCode());
    assertEquals(502, peer.get("/payments/prepare/x").statusCode());
    assertEquals(501, peer.get("/payments/find/x").statusCode());
    assertEquals(404, peer.get("/payments/find/x").statusCode());
  }

  @Test
  void lastingFaultsComeAfterPlannedOnesAndEndWithClear() throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    simulator
        .faults()
        .always(Fault.empty(500))
        .next(Fault.empty(503))
        .alwaysOnToken(Fault.empty(504));

    assertEquals(503, peer.send(request).statusCode());
    assertEquals(500, peer.send(request).statusCode());
    assertEquals(500, peer.send(request).statusCode());
    assertEquals(504, peer.send(peer.tokenRequest()).statusCode());
    simulator.faults().clear();
    assertEquals(200, peer.send(request).statusCode());
  }

  @Test
  void headersAndEnvelopeErrorsAreSentAsGiven() throws Exception {
    simulator
        .faults()
        .next(
            Fault.tooManyRequests(7),
            Fault.redirect("/elsewhere"),
            new Fault.EnvelopeError(500, -1, "PG 오류"));

    HttpResponse<String> limited = peer.get(path);
    HttpResponse<String> redirected = peer.get(path);
    HttpResponse<String> failed = peer.get(path);

    assertEquals(429, limited.statusCode());
    assertEquals("7", limited.headers().firstValue("retry-after").orElseThrow());
    assertEquals(302, redirected.statusCode());
    assertEquals("/elsewhere", redirected.headers().firstValue("location").orElseThrow());
    assertEquals(500, failed.statusCode());
    assertEquals("PG 오류", TestPeer.message(failed));
  }

  @Test
  void disconnectSendsNothing() throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    simulator.faults().always(new Fault.Disconnect());

    assertThrows(IOException.class, () -> peer.send(request));
  }

  @Test
  void disconnectInBodySendsLessThanContentLength() throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    simulator.faults().always(new Fault.DisconnectInBody(10));

    IOException broken = assertThrows(IOException.class, () -> peer.send(request));
    assertTrue(String.valueOf(broken.getMessage()).contains("10"), () -> broken.toString());
  }

  @Test
  void garbageAndTruncatedAreNotJson() throws Exception {
    simulator.faults().next(new Fault.Garbage(), new Fault.Truncated());

    HttpResponse<String> garbage = peer.get(path);
    HttpResponse<String> truncated = peer.get(path);

    assertEquals(200, garbage.statusCode());
    assertThrows(DecodeException.class, () -> TestPeer.envelope(garbage));
    assertEquals(200, truncated.statusCode());
    assertTrue(truncated.body().startsWith("{\"code\":0,\"message\":null,\"response\":{"));
    assertThrows(DecodeException.class, () -> TestPeer.envelope(truncated));
  }

  @Test
  void oversizedBodyHasTheRequestedLength() throws Exception {
    simulator.faults().next(new Fault.OversizedBody(3_000_000));

    HttpResponse<String> answer = peer.get(path);

    assertEquals(3_000_000, TestPeer.envelope(answer).getString("response").length());
  }

  @Test
  void slowlyDrippingResponseArrivesComplete() throws Exception {
    simulator.faults().next(new Fault.SlowDrip(200, Duration.ofMillis(1)));

    assertEquals(1004, TestPeer.response(peer.get(path)).getInteger("amount"));
  }

  @Test
  void delayHoldsTheResponse() throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    simulator.faults().next(new Fault.Delay(Duration.ofMillis(120)));

    long before = System.nanoTime();
    assertEquals(200, peer.send(request).statusCode());
    assertTrue(System.nanoTime() - before >= 100_000_000);
  }

  @Test
  void aStallOutlastsTheTimeoutOfTheCaller() throws Exception {
    HttpRequest.Builder request = peer.authorized(path).timeout(Duration.ofMillis(150));
    simulator.faults().next(new Fault.Stall());

    assertThrows(HttpTimeoutException.class, () -> peer.send(request));
  }

  @Test
  void aHeldRequestIsHandledWhenTheGateOpens() throws Exception {
    Gate gate = new Gate();
    CompletableFuture<HttpResponse<String>> answer = sendInto(gate, new Fault.Hold(gate));
    // One event loop serves the requests in turn: when a later one is answered, this one is held
    // and not
    // just slow.
    assertEquals(200, peer.get(path).statusCode());
    assertFalse(answer.isDone());
    simulator.tokens().revoke();
    gate.open();

    // The token is checked only now.
    assertEquals(401, answer.join().statusCode());
  }

  @Test
  void aHeldAnswerIsFromTheTimeOfArrival() throws Exception {
    Gate gate = new Gate();
    CompletableFuture<HttpResponse<String>> answer = sendInto(gate, new Fault.HoldAnswer(gate));
    assertEquals(200, peer.get(path).statusCode());
    assertFalse(answer.isDone());
    simulator.tokens().revoke();
    gate.open();

    assertEquals(200, answer.join().statusCode());
  }

  @Test
  void heldRequestMayHaveAnotherFault() throws Exception {
    Gate gate = new Gate();
    CompletableFuture<HttpResponse<String>> answer =
        sendInto(gate, new Fault.Hold(gate).then(Fault.empty(503)));
    gate.open();

    assertEquals(503, answer.join().statusCode());
  }

  @Test
  void operationWithAFaultDoesNotRunByDefault() throws Exception {
    JsonObject refund = new JsonObject().put("merchant_uid", "order-1");
    simulator.faults().next("payments.cancel", Fault.html(502));
    peer.send("POST", "/payments/cancel", refund);
    assertEquals("paid", simulator.ledger().payments().get(0).getString("status"));

    simulator.faults().next("payments.cancel", Fault.html(502).afterRunning());
    assertEquals(502, peer.send("POST", "/payments/cancel", refund).statusCode());
    assertEquals("cancelled", simulator.ledger().payments().get(0).getString("status"));
  }

  @Test
  void revokingMakesAnIssuedTokenInvalid() throws Exception {
    String before = peer.token().getString("access_token");
    simulator.faults().next(new Fault.RevokeTokens());

    assertEquals(401, peer.get(path).statusCode());
    assertNotEquals(before, peer.token().getString("access_token"));
    assertEquals(200, peer.get(path).statusCode());
  }

  @Test
  void skewedResponseHasWrongTimesAndTheRightLifetime() throws Exception {
    simulator.faults().onToken(new Fault.Skew(Duration.ofHours(-3)));

    JsonObject token = peer.token();

    assertEquals(1800, token.getLong("expired_at") - token.getLong("now"));
    long off = simulator.clock().epochSeconds() - token.getLong("now");
    assertTrue(off >= 10_800 && off < 10_860, () -> "off by " + off);
    assertEquals(200, peer.get(path).statusCode());
  }

  @Test
  void anOutageIsHtmlOrAnEnvelopeAsConfigured() throws Exception {
    simulator.faults().next(new Fault.Outage(503));

    assertTrue(peer.get(path).body().startsWith("<html>"));
  }

  @Test
  void closingTheSimulatorEndsHeldAndStalledRequests() throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    Gate gate = new Gate();
    simulator.faults().next(new Fault.Hold(gate).then(new Fault.Stall()), new Fault.Hold(gate));

    CompletableFuture<HttpResponse<String>> stalled = peer.sendAsync(request);
    gate.awaitArrivals(1).await();
    gate.open();
    CompletableFuture<HttpResponse<String>> held = peer.sendAsync(request);
    gate.awaitArrivals(2).await();
    simulator.close().await();

    CompletionException cut = assertThrows(CompletionException.class, stalled::join);
    assertInstanceOf(IOException.class, cut.getCause());
    assertFalse(cut.getCause() instanceof HttpTimeoutException);
    held.handle((answer, failure) -> "ended").join();
  }

  /** Sends a request with a fault, and waits until it has arrived at the gate. */
  private CompletableFuture<HttpResponse<String>> sendInto(Gate gate, Fault fault)
      throws Exception {
    HttpRequest.Builder request = peer.authorized(path);
    simulator.faults().next(fault);
    CompletableFuture<HttpResponse<String>> answer = peer.sendAsync(request);
    gate.awaitArrivals(1).await();
    return answer;
  }
}
