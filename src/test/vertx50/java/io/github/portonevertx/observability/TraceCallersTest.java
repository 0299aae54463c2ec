package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.Call;
import io.github.portonevertx.observability.Generation.Simulated;
import io.github.portonevertx.testkit.AwaitableCounter;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.tracing.TracingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers that share a request stay in their own traces. */
@Timeout(60)
class TraceCallersTest {
  private static final String CALL =
      """
      SERVER GET
        CLIENT payments.get
      """;
  private static final String FOLLOWER = "SERVER GET\n";

  private final TracedVertx traced = new TracedVertx();
  private final AwaitableCounter called = new AwaitableCounter();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    traced.close();
  }

  /** Starts a call, and returns once its query was called. */
  private Future<String> start(int caller, Supplier<? extends Future<?>> query) {
    int before = called.count();
    Future<String> call =
        traced.call(
            caller,
            () -> {
              Future<?> answer = query.get();
              called.add();
              return answer;
            });
    called.await(before + 1).await();
    return call;
  }

  private List<Future<String>> startThree(Supplier<? extends Future<?>> query) {
    return IntStream.rangeClosed(1, 3).mapToObj(caller -> start(caller, query)).toList();
  }

  private static void assertOwnTraces(List<Future<String>> calls) {
    for (int caller = 1; caller <= calls.size(); caller++) {
      assertEquals(TracedVertx.trace(caller), calls.get(caller - 1).await());
    }
  }

  @ParameterizedTest
  @EnumSource
  void callersThatShareATokenRequestStayInTheirTraces(Generation api) {
    Simulated simulated = api.start(traced);
    Supplier<Future<?>> query = simulated.embedded().get();
    simulated.faults().onToken(new Fault.Hold(gate));
    List<Future<String>> calls = startThree(query);
    gate.open();

    assertOwnTraces(calls);
    assertEquals(1, simulated.tokenRequests().getAsLong());
    assertEquals(
        List.of(CALL, CALL, CALL), List.of(traced.tree(1), traced.tree(2), traced.tree(3)));
  }

  /** The supplier completes in the trace of a fourth caller. */
  @Test
  void callersThatWaitForTheSecretOfV2StayInTheirTraces() {
    PortOneV2Simulator simulator = PortOneV2Simulator.start(traced.plain).await();
    simulator.ledger().pay("payment-0001", 15_000);
    Promise<String> secret = Promise.promise();
    PortOneV2Client client =
        PortOneV2Client.create(
            traced.vertx, new PortOneV2Options().setBaseUrl(simulator.baseUrl()), secret::future);
    List<Future<String>> calls = startThree(() -> client.payments().get("payment-0001"));
    start(
            4,
            () -> {
              secret.complete(simulator.apiSecret());
              return Future.succeededFuture();
            })
        .await();

    assertOwnTraces(calls);
    assertEquals(
        List.of(CALL, CALL, CALL), List.of(traced.tree(1), traced.tree(2), traced.tree(3)));
    assertEquals(FOLLOWER, traced.tree(4));
  }

  @ParameterizedTest
  @EnumSource
  void aSharedAnswerIsASpanOfTheFirstCallerOnly(Generation api) {
    Simulated simulated = api.start(traced, TracingPolicy.PROPAGATE, true);
    Supplier<Future<?>> query = simulated.embedded().get();
    simulated.faults().next("payments.get", new Fault.Hold(gate));
    Future<String> first = start(1, query);
    gate.awaitArrivals(1).await();
    List<Future<String>> calls = List.of(first, start(2, query), start(3, query));
    gate.open();

    assertOwnTraces(calls);
    assertEquals(
        List.of(CALL, FOLLOWER, FOLLOWER), List.of(traced.tree(1), traced.tree(2), traced.tree(3)));
  }

  /** The call of the first caller has the shorter timeout, after which the second one is sent. */
  @Test
  void aCallThatNoLongerSharesAnAnswerIsASpanOfItsOwnCaller() {
    PortOneSimulator simulator = PortOneSimulator.start(traced.plain).await();
    String impUid = simulator.ledger().pay("order-1", 15_000).getString("imp_uid");
    PortOneV1Client client =
        PortOneV1Client.create(
            traced.vertx,
            new PortOneV1Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiKey(simulator.apiKey())
                .setApiSecret(simulator.apiSecret())
                .setCoalesceReads(true)
                .setRetries(0));
    client.payments().get(impUid).await();
    simulator.faults().next("payments.get", new Fault.HoldAnswer(gate));
    Call query = Call.of("payments.get").with("imp_uid", impUid);
    Promise<Void> failed = Promise.promise();
    Future<String> first =
        start(
            1,
            () -> {
              Future<?> answer = client.send(query.withTimeout(Duration.ofMillis(300)));
              // The trace of the first caller is still open when the call of the second is sent.
              return answer.transform((reply, failure) -> failed.future());
            });
    gate.awaitArrivals(1).await();
    Future<String> second =
        start(2, () -> client.send(query).onComplete(done -> failed.complete()));

    assertOwnTraces(List.of(first, second));
    assertEquals(List.of(CALL, CALL), List.of(traced.tree(1), traced.tree(2)));
    gate.open();
  }

  /** The client is created by the first caller, whose request is still open. */
  @ParameterizedTest
  @EnumSource
  void theTokenRequestsOfAClientAreNotInTheTraceInWhichItWasCreated(Generation api) {
    Simulated simulated = api.start(traced, TracingPolicy.ALWAYS, false);
    Promise<Supplier<Future<?>>> created = Promise.promise();
    Promise<Void> end = Promise.promise();
    Future<String> first =
        start(
            1,
            () -> {
              Supplier<Future<?>> query = simulated.embedded().get();
              return query
                  .get()
                  .compose(
                      answer -> {
                        created.complete(query);
                        return end.future();
                      });
            });
    Supplier<Future<?>> query = created.future().await();
    simulated.revokeToken();
    Future<String> second = start(2, query);
    second.await();
    end.complete();

    assertOwnTraces(List.of(first, second));
    assertEquals(CALL, traced.tree(1));
    assertEquals(CALL + "  CLIENT payments.get\n", traced.tree(2));
    assertEquals(("CLIENT " + api.tokenSpan + "\n").repeat(2), traced.ownTraces());
  }
}
