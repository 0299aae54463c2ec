package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallStatsTest {
  private static final Call CALL = Call.of("payments.get");

  private Future<Reply> answer = Future.succeededFuture(Reply.empty());
  private final CallStats stats = new CallStats();
  private final Transport transport = Stages.alone(stats, call -> answer);

  @Test
  void statsAreEmptyBeforeTheFirstCall() {
    assertNull(stats.lastAnswer());
    assertNull(stats.lastFailure());
  }

  @Test
  void aReplyIsPassedOnAndRecorded() {
    Reply reply = Reply.empty();
    answer = Future.succeededFuture(reply);

    assertSame(reply, transport.send(CALL).result());

    assertNotNull(stats.lastAnswer());
    assertNull(stats.lastFailure());
  }

  @ParameterizedTest
  @EnumSource(names = {"INVALID_REQUEST", "FORBIDDEN", "NOT_FOUND", "CONFLICT", "REJECTED"})
  void rejectionCountsAsAResponse(FailureKind kind) {
    answer = Future.failedFuture(PortOneException.of(kind, "x"));

    assertSame(answer.cause(), transport.send(CALL).cause());

    assertNotNull(stats.lastAnswer());
    assertNull(stats.lastFailure());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UNAUTHORIZED",
        "RATE_LIMITED",
        "INTERNAL",
        "BAD_UPSTREAM",
        "UNAVAILABLE",
        "TIMEOUT",
        "OUTCOME_UNKNOWN"
      })
  void aCallWithoutAnAnswerIsRecordedWithItsKind(FailureKind kind) {
    answer = Future.failedFuture(PortOneException.of(kind, "x"));
    transport.send(CALL);

    CallStats.Failure failure = stats.lastFailure();
    assertNotNull(failure);
    assertEquals(kind, failure.kind());
    assertNull(stats.lastAnswer());
  }

  @Test
  void callThatEndedAtTheCallersTimeoutIsNotRecorded() {
    answer = Future.failedFuture(PortOneException.of(FailureKind.CANCELLED, "x"));
    transport.send(CALL);

    assertNull(stats.lastAnswer());
    assertNull(stats.lastFailure());
  }

  @Test
  void anotherExceptionIsADefect() {
    answer = Future.failedFuture(new IllegalStateException("invented"));
    transport.send(CALL);

    CallStats.Failure failure = stats.lastFailure();
    assertNotNull(failure);
    assertEquals(FailureKind.INTERNAL, failure.kind());
  }
}
