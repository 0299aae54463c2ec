package io.github.portonevertx.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Client;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the access token on real event loops with the simulator. */
class TokenEndToEndTest extends TokenEndToEndFixture {
  private static final ContextLocal<Integer> CALLER = ContextLocal.registerLocal(Integer.class);

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
