package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.spi.context.storage.ContextLocal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the access token on real event loops with the simulator. */
class TokenEndToEndTest {
  private static final ContextLocal<Integer> CALLER = ContextLocal.registerLocal(Integer.class);

  private Vertx vertx;
  private PortOneSimulator simulator;
  private String impUid;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    simulator = PortOneSimulator.start(vertx).await();
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret())
        .setRequestTimeout(Duration.ofMinutes(1));
  }

  private PortOneV1Client client() {
    return PortOneV1Client.create(vertx, options());
  }

  private static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  /** Returns contexts of different event loops. */
  private List<ContextInternal> loops(int count) {
    List<ContextInternal> loops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loops.add(((ContextInternal) vertx.getOrCreateContext()).owner().createEventLoopContext());
    }
    return loops;
  }

  @Test
  void callersWithoutATokenMakeOneRequestAndContinueOnTheirContext() {
    int callers = 10_000;
    PortOneV1Client client = client();
    List<ContextInternal> loops = loops(3);
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    AtomicInteger onOwnContext = new AtomicInteger();
    List<Future<?>> sent = new ArrayList<>();
    List<Future<?>> completed = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int caller = i;
      Context context = loops.get(i % 3).duplicate();
      context.putLocal(CALLER, caller);
      Promise<Void> sending = Promise.promise();
      Promise<Void> completion = Promise.promise();
      sent.add(sending.future());
      completed.add(completion.future());
      context.runOnContext(
          v -> {
            client
                .payments()
                .get(impUid)
                .onComplete(
                    (payment, failure) -> {
                      Context here = Vertx.currentContext();
                      if (here == context && here.getLocal(CALLER) == caller) {
                        onOwnContext.incrementAndGet();
                      }
                      if (failure == null) {
                        completion.complete();
                      } else {
                        completion.fail(failure);
                      }
                    });
            sending.complete();
          });
    }
    Future.all(sent).await();
    gate.awaitArrivals(1).await();
    assertEquals(0, simulator.count("payments.get"));
    gate.open();
    Future.all(completed).await();

    assertEquals(1, simulator.tokens().count());
    assertEquals(callers, simulator.count("payments.get"));
    assertEquals(callers, onOwnContext.get());
    assertEquals(3, loops.stream().distinct().count());
  }

  @Test
  void thousand401sCauseOneRefreshAndOneReplayEach() {
    int callers = 1_000;
    PortOneV1Client client =
        PortOneV1Client.create(vertx, options().setMaxConnections(100).setMaxInFlight(callers));
    client.payments().get(impUid).await();
    Gate gate = new Gate();
    simulator.faults().always(new Fault.Hold(gate));
    List<Future<Payment>> calls =
        IntStream.range(0, callers).mapToObj(i -> client.payments().get(impUid)).toList();
    gate.awaitArrivals(100).await();
    simulator.tokens().revoke();
    gate.open();

    Future.all(calls).await();

    assertEquals(2, simulator.tokens().count(), "the first token, and one refresh");
    assertEquals(1 + 2 * callers, simulator.count("payments.get"), "one replay each");
    calls.forEach(payment -> assertEquals(impUid, payment.await().impUid()));
  }

  @Test
  void expiredTokenIsReplacedWithoutAFailure() {
    PortOneV1Client client = client();
    client.payments().get(impUid).await();
    simulator.clock().advance(Duration.ofMinutes(36));

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(2, simulator.tokens().issued());
    assertEquals(2, simulator.tokens().count());
    assertEquals(1 + 2 + 1, simulator.count("payments.get"), "one 401, one replay");
  }

  @Test
  void repeatedRejectionOfAnIssuedTokenCausesOneRefresh() {
    PortOneV1Client client = client();
    client.payments().get(impUid).await();
    simulator.tokens().rejectButKeep(true);

    for (int i = 0; i < 20; i++) {
      PortOneException failure = failure(client.payments().get(impUid));
      assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
      assertEquals(401, failure.httpStatus());
    }

    assertEquals(2, simulator.tokens().count(), "at most one refresh in 5 s");
    assertEquals(1 + 2 + 19, simulator.count("payments.get"), "one replay, then none");
    simulator.tokens().rejectButKeep(false);
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void twoVerticlesWithOneKeyShareItsToken() {
    vertx.deployVerticle(new PortOneV1Verticle(options().setAddress("one"))).await();
    vertx.deployVerticle(new PortOneV1Verticle(options().setAddress("two"))).await();
    PortOneV1Client one = PortOneV1Client.proxy(vertx, "one");
    PortOneV1Client two = PortOneV1Client.proxy(vertx, "two");
    one.payments().get(impUid).await();
    two.payments().get(impUid).await();
    assertEquals(1, simulator.tokens().issued());

    simulator.tokens().revoke();
    one.payments().get(impUid).await();
    two.payments().get(impUid).await();

    assertEquals(2, simulator.tokens().issued());
    assertEquals(4, simulator.tokens().count(), "each verticle requests the new token once");
  }

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
  void refusedCredentialsAreNotRetried(int status, int code) {
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(status, code, "인증 실패"));
    PortOneV1Client client = client();

    for (int i = 0; i < 5; i++) {
      PortOneException failure = failure(client.payments().get(impUid));
      assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
      assertEquals("PortOne refuses the API key and secret: 인증 실패", failure.text());
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
    Future<Payment> refused = client.payments().get(impUid);
    first.awaitArrivals(1).await();
    Future<Payment> holding = client.payments().get(impUid);
    first.open();
    second.awaitArrivals(1).await();

    // The only connection for calls is busy, and the token request is sent nevertheless.
    token.awaitArrivals(1).await();
    assertFalse(holding.isComplete());
    assertFalse(refused.isComplete());
    token.open();
    second.open();

    assertEquals(impUid, refused.await().impUid());
    assertEquals(impUid, holding.await().impUid());
    assertEquals(2, simulator.tokens().count());
  }

  @Test
  void exceptionOfACallersHandlerIsReportedAndDoesNotAffectOthers() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    Promise<Throwable> reported = Promise.promise();
    vertx.exceptionHandler(reported::tryComplete);
    RuntimeException bug = new IllegalStateException("a caller's bug");
    PortOneV1Client client = client();
    Context context = vertx.getOrCreateContext();
    Promise<Void> asked = Promise.promise();
    List<Future<Payment>> others = new ArrayList<>();
    context.runOnContext(
        v -> {
          client
              .payments()
              .get(impUid)
              .onComplete(
                  payment -> {
                    throw bug;
                  });
          IntStream.range(0, 20).forEach(i -> others.add(client.payments().get(impUid)));
          asked.complete();
        });
    asked.future().await();
    gate.open();

    assertSame(bug, reported.future().await());
    others.forEach(payment -> assertEquals(impUid, payment.await().impUid()));
    assertEquals(1, simulator.tokens().count());
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

  @Test
  void serverClockHasNoEffect() {
    simulator.faults().alwaysOnToken(new Fault.Skew(Duration.ofMinutes(-10)));
    PortOneV1Client client = client();

    for (int i = 0; i < 10; i++) {
      client.payments().get(impUid).await();
    }

    assertEquals(1, simulator.tokens().count());
    assertEquals(10, simulator.count("payments.get"));
  }

  @Test
  void tokenIsSentInOneHeaderOnly() {
    client().payments().get(impUid).await();
    String token = simulator.tokens().current();
    RecordedRequest request = simulator.requests("payments.get").get(0);

    assertEquals(RecordedRequest.TokenForm.BEARER, request.tokenForm());
    assertEquals(token, request.token());
    Set<String> carrying = new HashSet<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (value.contains(token)) {
                carrying.add(name);
              }
            });
    assertEquals(Set.of("authorization"), carrying);
    assertTrue(request.query().isEmpty());
  }
}
