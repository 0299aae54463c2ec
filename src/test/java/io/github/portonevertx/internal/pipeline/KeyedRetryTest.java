package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Handler;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Retries of writes that have an idempotency key. */
class KeyedRetryTest {
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final RetryBudget budget = new RetryBudget(20);
  private int sent;
  private Duration pause = Duration.ofMillis(100);

  private final List<Duration> pauses = new ArrayList<>();
  private Future<Void> waiting = Future.succeededFuture();

  private final Handler portone =
      invocation -> {
        sent++;
        RuntimeException failure = failures.poll();
        return failure == null
            ? Future.succeededFuture(Reply.empty())
            : Future.failedFuture(failure);
      };

  private Retry stage(int most) {
    return new Retry(
        most,
        pause,
        budget,
        waited -> {
          pauses.add(waited);
          return waiting;
        },
        () -> 1,
        ClientMetrics.NONE);
  }

  private Future<Reply> send(int most, Duration timeout) {
    return stage(most).handle(Stages.keyed(timeout), portone);
  }

  private Future<Reply> send(int most) {
    return send(most, ONE_MINUTE);
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

  /** Vert.x is closed during the pause, which cancels its timers. */
  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"OUTCOME_UNKNOWN", "UNAVAILABLE"})
  void failureBeforeACancelledPauseIsReported(FailureKind kind) {
    waiting = Future.failedFuture(new CancellationException());
    failures.add(failed(kind));

    assertEquals(kind, failure(send(3)).kind());
    assertEquals(1, sent);
    assertEquals(1, pauses.size());
  }

  @Test
  void unknownOutcomeIsRepeatedBeforeTheDeadlineHoweverLongThePauseWouldBe() {
    pause = Duration.ofHours(1);
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));

    send(0, Duration.ofSeconds(30)).await();

    assertEquals(3, sent);
    assertTrue(pauses.get(0).compareTo(LONGEST_PAUSE) <= 0, pauses::toString);
  }

  @Test
  void pausesOfAnUnknownOutcomeEndBeforeTheDeadline() {
    pause = Duration.ofSeconds(2);
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));

    send(0, Duration.ofSeconds(1)).await();

    assertTrue(pauses.get(0).compareTo(Duration.ofMillis(500)) <= 0, pauses::toString);
  }

  @Test
  void unknownOutcomeIsReportedWhenPortOneAsksForAPauseBeyondTheDeadline() {
    PortOneException unknown =
        PortOneException.builder(FailureKind.OUTCOME_UNKNOWN, "x")
            .retryAfter(Duration.ofMinutes(2))
            .build();
    failures.add(AttemptFailure.transientFailure(unknown));

    assertSame(unknown, failure(send(2)));
    assertEquals(1, sent);
  }

  @Test
  void unknownOutcomeIsRepeatedAlsoWhenItsCauseIsNotTransient() {
    failures.add(PortOneException.of(FailureKind.OUTCOME_UNKNOWN, "the answer is too large"));

    send(0).await();

    assertEquals(2, sent);
  }

  @Test
  void unknownOutcomeIsReportedByAClosedClient() {
    AttemptFailure unknown = failed(FailureKind.OUTCOME_UNKNOWN);
    failures.add(unknown);
    Retry retry = stage(2);
    retry.stop();

    assertSame(unknown.failure(), failure(retry.handle(Stages.keyed(ONE_MINUTE), portone)));
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
  @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED", "CANCELLED"})
  void unexecutedRepetitionLeavesTheOutcomeUnknownAndIsRepeated(FailureKind later) {
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    failures.add(failed(later));
    failures.add(PortOneException.of(later, "not transient"));

    send(0).await();

    assertEquals(4, sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAUTHORIZED", "FORBIDDEN", "INTERNAL", "INVALID_REQUEST", "NOT_FOUND"})
  void repetitionThatPortOneDoesNotAnswerIsReportedAsUnknown(FailureKind later) {
    AttemptFailure unknown = failed(FailureKind.OUTCOME_UNKNOWN);
    failures.add(unknown);
    failures.add(PortOneException.of(later, "x"));

    assertSame(unknown.failure(), failure(send(2)));
    assertEquals(2, sent);
  }

  @Test
  void defectOfARepetitionIsReportedAsUnknown() {
    AttemptFailure unknown = failed(FailureKind.OUTCOME_UNKNOWN);
    failures.add(unknown);
    failures.add(new IllegalStateException("invented"));

    assertSame(unknown.failure(), failure(send(2)));
  }

  @ParameterizedTest
  @CsvSource({"REJECTED, 502", "CONFLICT, 409", "NOT_FOUND, 404", "INVALID_REQUEST, 400"})
  void answerToTheRepetitionIsReported(FailureKind answer, int status) {
    failures.add(failed(FailureKind.OUTCOME_UNKNOWN));
    failures.add(PortOneException.builder(answer, "x").httpStatus(status).build());

    assertEquals(answer, failure(send(2)).kind());
  }
}
