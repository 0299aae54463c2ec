package io.github.portonevertx.internal.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.internal.api.Invocation;
import io.github.portonevertx.internal.pipeline.RetryBudget;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailoverTest {
  private static final Reply FIRST = Reply.of(new JsonObject().put("from", 1));
  private static final Reply SECOND = Reply.of(new JsonObject().put("from", 2));

  private final Vertx vertx = Vertx.vertx();
  private final Promise<Reply> first = Promise.promise();
  private final Promise<Reply> second = Promise.promise();
  private final List<Invocation> asked = new ArrayList<>();
  private final RetryBudget budget = new RetryBudget(20);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Transport failover() {
    return failover(
        invocation -> {
          asked.add(invocation);
          return second.future();
        });
  }

  private Transport failover(Handler other) {
    return Stages.handling(
        new Failover(vertx, other, budget, ClientMetrics.NONE), invocation -> first.future());
  }

  private static Call call(String action) {
    return Call.of(action).with("imp_uid", "imp_1").withTimeout(Duration.ofMinutes(1));
  }

  private static Call withShortTimeout(String action) {
    return call(action).withTimeout(Duration.ofSeconds(1));
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  private static PortOneException of(FailureKind kind) {
    return PortOneException.of(kind, "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payments.get", "payments.cancel"})
  void unavailableNodeIsReplacedByAnother(String action) {
    first.fail(of(FailureKind.UNAVAILABLE));
    second.complete(SECOND);

    assertSame(SECOND, failover().send(call(action)).await());
    assertEquals(1, asked.size());
  }

  @Test
  void failoverHappensOnce() {
    first.fail(of(FailureKind.UNAVAILABLE));
    PortOneException full = of(FailureKind.UNAVAILABLE);
    second.fail(full);

    assertSame(full, failure(failover().send(call("payments.get"))));
    assertEquals(1, asked.size());
  }

  @Test
  void missingConsumerCausesNoFailover() {
    AttemptFailure noConsumer =
        AttemptFailure.noReceiver(PortOneException.of(FailureKind.UNAVAILABLE, "x"));
    first.fail(noConsumer);

    Future<Reply> reply = failover().send(call("payments.get"));

    assertSame(noConsumer, assertThrows(AttemptFailure.class, reply::await));
    assertEquals(0, asked.size());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNAVAILABLE")
  void callThatANodeExecutedIsNotRepeated(FailureKind kind) {
    first.fail(of(kind));

    assertEquals(kind, failure(failover().send(call("payments.cancel"))).kind());
    assertEquals(kind, failure(failover().send(call("payments.get"))).kind());
    assertEquals(0, asked.size());
  }

  @Test
  void queryIsHedgedAfterHalfOfItsTimeout() {
    Future<Reply> reply = failover().send(withShortTimeout("payments.get"));
    second.complete(SECOND);

    assertSame(SECOND, reply.await());
    first.complete(FIRST);
    assertSame(SECOND, reply.await());
  }

  @Test
  void lostNodeMayBeChosenAgain() {
    Future<Reply> reply =
        failover(
                invocation -> {
                  asked.add(invocation);
                  return asked.size() == 1 ? Promise.<Reply>promise().future() : second.future();
                })
            .send(withShortTimeout("payments.get"));
    second.complete(SECOND);

    assertSame(SECOND, reply.await());
    assertEquals(2, asked.size());
  }

  @Test
  void firstReplyIsUsed() {
    Promise<Void> assertSecondCalled = Promise.promise();
    Transport failover =
        failover(
            invocation -> {
              assertSecondCalled.tryComplete();
              return second.future();
            });
    Future<Reply> reply = failover.send(withShortTimeout("payments.get"));
    assertSecondCalled.future().await();

    first.complete(FIRST);

    assertSame(FIRST, reply.await());
  }

  @Test
  void firstFailureIsReportedWhenBothFail() {
    PortOneException timeout = of(FailureKind.TIMEOUT);
    Future<Reply> reply = failover().send(withShortTimeout("payments.get"));
    second.fail(of(FailureKind.UNAVAILABLE));
    first.fail(timeout);

    assertSame(timeout, failure(reply));
  }

  @Test
  void commandIsNotHedged() {
    Future<Reply> reply = failover().send(withShortTimeout("payments.cancel"));
    // Waits longer than half of the timeout, with the same timers.
    vertx.timer(600).await();

    assertEquals(0, asked.size());
    first.fail(of(FailureKind.OUTCOME_UNKNOWN));
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(reply).kind());
  }

  @Test
  void hedgesAreLimitedByTheBudget() {
    first.fail(of(FailureKind.UNAVAILABLE));
    second.fail(of(FailureKind.UNAVAILABLE));
    Transport failover = failover();
    for (int i = 0; i < 1_000; i++) {
      failure(failover.send(call("payments.get")));
    }

    // The budget is full at the first call.
    assertEquals(100 + 999 / 5, asked.size());
  }

  @Test
  void hedgeHasTheRemainingTime() {
    first.fail(of(FailureKind.UNAVAILABLE));
    second.complete(SECOND);
    failover().send(call("payments.get")).await();

    assertTrue(asked.get(0).deadline().remaining().compareTo(Duration.ofMinutes(1)) < 0);
  }

  private Future<Reply> keyed(Duration timeout) {
    Handler other =
        invocation -> {
          asked.add(invocation);
          return second.future();
        };
    return new Failover(vertx, other, budget, ClientMetrics.NONE)
        .handle(Stages.keyed(timeout), invocation -> first.future());
  }

  @Test
  void commandWithAKeyIsHedgedAfterHalfOfItsTimeout() {
    Future<Reply> reply = keyed(Duration.ofSeconds(1));
    second.complete(SECOND);

    assertSame(SECOND, reply.await());
    assertEquals(2, asked.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"INVALID_REQUEST", "NOT_FOUND", "CONFLICT", "REJECTED"})
  void answerOfPortOneToAHedgeIsUsed(FailureKind kind) {
    Future<Reply> reply = keyed(Duration.ofSeconds(1));
    second.fail(PortOneException.builder(kind, "x").httpStatus(409).build());

    assertEquals(kind, failure(reply).kind());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "FORBIDDEN", "OUTCOME_UNKNOWN", "INVALID_REQUEST"})
  void failureOfAHedgeWithoutAnAnswerIsNotUsed(FailureKind kind) {
    Handler other =
        invocation -> {
          // After the failures of both hedges have been processed.
          vertx.runOnContext(next -> first.tryComplete(FIRST));
          return Future.failedFuture(of(kind));
        };

    assertSame(
        FIRST,
        new Failover(vertx, other, budget, ClientMetrics.NONE)
            .handle(Stages.keyed(Duration.ofMillis(50)), invocation -> first.future())
            .await());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void unknownOutcomeOfAHedgeIsReportedWhenTheFirstNodeExecutedNothing(int unknownHedge) {
    Handler other =
        invocation -> {
          asked.add(invocation);
          boolean unknown = asked.size() == unknownHedge;
          if (asked.size() == 2) {
            vertx.runOnContext(next -> first.tryFail(of(FailureKind.UNAVAILABLE)));
          }
          return Future.failedFuture(
              of(unknown ? FailureKind.OUTCOME_UNKNOWN : FailureKind.UNAVAILABLE));
        };

    // Both hedges are sent before the deadline, also on a busy machine.
    PortOneException failure =
        failure(
            new Failover(vertx, other, budget, ClientMetrics.NONE)
                .handle(Stages.keyed(Duration.ofSeconds(2)), invocation -> first.future()));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
    assertEquals(3, asked.size());
  }
}
