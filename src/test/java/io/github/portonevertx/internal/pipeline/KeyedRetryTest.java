package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Retries of writes that have an idempotency key. */
class KeyedRetryTest {
  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final RetryBudget budget = new RetryBudget(20);
  private int sent;
  private Duration pause = Duration.ofMillis(100);

  private final Handler portone =
      invocation -> {
        sent++;
        RuntimeException failure = failures.poll();
        return failure == null
            ? Future.succeededFuture(Reply.empty())
            : Future.failedFuture(failure);
      };

  private Future<Reply> send(int most, Duration timeout) {
    return new Retry(most, pause, budget, waited -> Future.succeededFuture(), () -> 1)
        .handle(Stages.keyed(timeout), portone);
  }

  private Future<Reply> send(int most) {
    return send(most, Duration.ofMinutes(1));
  }

  private static AttemptFailure failed(FailureKind kind) {
    return AttemptFailure.transientFailure(PortOneException.of(kind, kind.name()));
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  @Test
  void unknownOutcomeIsRepeatedBeyondTheNumberOfRetriesAndTheBudget() {
    for (int i = 0; i < 50; i++) {
      failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    }

    send(0).await();

    assertEquals(51, sent);
  }

  @Test
  void unknownOutcomeIsReportedWhenThePauseDoesNotEndBeforeTheDeadline() {
    pause = Duration.ofSeconds(1);
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(send(2, Duration.ofMillis(500))).kind());
    assertEquals(1, sent);
  }

  @Test
  void unsentWriteIsRetriedWithinTheNumberOfRetries() {
    failures.add(failed(FailureKind.UNAVAILABLE));
    failures.add(failed(FailureKind.UNAVAILABLE));

    assertEquals(FailureKind.UNAVAILABLE, failure(send(1)).kind());
    assertEquals(2, sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED"})
  void unexecutedRepetitionLeavesTheOutcomeUnknownAndIsRepeated(FailureKind later) {
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    failures.add(failed(later));
    failures.add(failed(later));

    send(0).await();

    assertEquals(4, sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "CANCELLED", "RATE_LIMITED", "UNAUTHORIZED", "FORBIDDEN"})
  void finalFailureOfAnUnexecutedRepetitionIsReportedAsUnknown(FailureKind later) {
    AttemptFailure unknown = failed(FailureKind.OUTCOME_UNKNOWN);
    failures.add(unknown);
    failures.add(PortOneException.of(later, "x"));

    assertSame(unknown.failure(), failure(send(2)));
    assertEquals(2, sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "CONFLICT", "NOT_FOUND", "INVALID_REQUEST"})
  void answerToTheRepetitionIsReported(FailureKind answer) {
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    failures.add(PortOneException.of(answer, "x"));

    assertEquals(answer, failure(send(2)).kind());
  }
}
