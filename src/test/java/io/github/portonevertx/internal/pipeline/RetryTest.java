package io.github.portonevertx.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Deadline;
import io.github.portonevertx.metrics.ClientMetrics;
import io.github.portonevertx.support.Stages;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final Call READ =
      Call.of("payments.get").with("imp_uid", "imp_1").withTimeout(Duration.ofSeconds(30));
  private static final Call WRITE =
      Call.of("payments.cancel").with("imp_uid", "imp_1").withTimeout(Duration.ofSeconds(80));

  private final List<Call> sent = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final Transport portone =
      call -> {
        sent.add(call);
        RuntimeException failure = failures.poll();
        return failure == null
            ? Future.succeededFuture(Reply.empty())
            : Future.failedFuture(failure);
      };

  private double random = 1;
  private RetryBudget budget = new RetryBudget(20);

  private Transport retry(int most) {
    return Stages.alone(stage(most), portone);
  }

  private Retry stage(int most) {
    return new Retry(
        most,
        Duration.ofMillis(100),
        budget,
        pause -> {
          pauses.add(pause);
          return Future.succeededFuture();
        },
        () -> random,
        ClientMetrics.NONE);
  }

  private void fail(RuntimeException... with) {
    failures.addAll(Arrays.asList(with));
  }

  private static AttemptFailure passing(FailureKind kind) {
    return AttemptFailure.transientFailure(PortOneException.of(kind, "x"));
  }

  private static PortOneException answered(FailureKind kind, int status) {
    return PortOneException.builder(kind, "x").httpStatus(status).build();
  }

  private static AttemptFailure silent() {
    return passing(FailureKind.TIMEOUT);
  }

  private static AttemptFailure busy(Duration wait) {
    return AttemptFailure.transientFailure(
        PortOneException.builder(FailureKind.RATE_LIMITED, "x")
            .httpStatus(429)
            .retryAfter(wait)
            .build());
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  @Test
  void successfulCallIsSentOnce() {
    retry(2).send(READ).await();

    assertEquals(List.of(READ), sent);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "TIMEOUT", "BAD_UPSTREAM", "RATE_LIMITED"})
  void readIsRetriedAfterATransientFailure(FailureKind kind) {
    fail(passing(kind));

    retry(2).send(READ).await();

    assertEquals(2, sent.size());
  }

  @ParameterizedTest
  @CsvSource({
    "200, REJECTED",
    "200, BAD_UPSTREAM",
    "400, INVALID_REQUEST",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "409, CONFLICT",
    "500, BAD_UPSTREAM",
    "501, REJECTED"
  })
  void permanentFailureIsNotRetried(int status, FailureKind kind) {
    fail(answered(kind, status));

    assertEquals(kind, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "CANCELLED", "INTERNAL"})
  void nonNetworkFailureIsNotRetried(FailureKind kind) {
    // The token owner has already retried with pauses before it returns UNAVAILABLE.
    fail(PortOneException.of(kind, "no access token"));

    assertEquals(kind, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
  }

  @Test
  void writeThatWasNotSentIsRetried() {
    fail(passing(FailureKind.UNAVAILABLE));

    retry(2).send(WRITE).await();

    assertEquals(2, sent.size());
  }

  @Test
  void writeThatMayHaveArrivedIsNotRetried() {
    fail(passing(FailureKind.OUTCOME_UNKNOWN));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(retry(2).send(WRITE)).kind());

    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void answeredWriteIsNotRetried(int status) {
    fail(answered(FailureKind.OUTCOME_UNKNOWN, status));

    failure(retry(2).send(WRITE));

    assertEquals(1, sent.size());
  }

  @Test
  void idempotentWriteIsNotRetried() {
    fail(passing(FailureKind.OUTCOME_UNKNOWN));
    Call update = Call.of("prepare.update").with("merchant_uid", "o").with("amount", 1);

    failure(retry(2).send(update));

    assertEquals(1, sent.size());
  }

  @Test
  void foreignExceptionIsNotRetried() {
    IllegalStateException own = new IllegalStateException("invented");
    Transport retry = Stages.alone(stage(2), call -> Future.failedFuture(own));

    assertSame(own, retry.send(READ).cause());
  }

  @Test
  void lastFailureIsReported() {
    PortOneException last = answered(FailureKind.BAD_UPSTREAM, 503);
    fail(silent(), silent(), last);

    assertSame(last, failure(retry(2).send(READ)));

    assertEquals(3, sent.size());
  }

  @Test
  void pausesDoubleUpToTwoSeconds() {
    for (int i = 0; i < 7; i++) {
      fail(silent());
    }

    retry(10).send(READ).await();

    assertEquals(
        List.of(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L),
        pauses.stream().map(Duration::toMillis).toList());
  }

  @Test
  void pausesHaveFullJitter() {
    random = 0;
    fail(silent());
    retry(2).send(READ).await();
    random = 0.25;
    fail(silent());
    retry(2).send(READ).await();

    assertEquals(List.of(Duration.ZERO, Duration.ofMillis(25)), pauses);
  }

  @Test
  void retryAfterIsTheMinimumPause() {
    fail(busy(Duration.ofSeconds(3)), busy(Duration.ZERO));

    retry(2).send(READ).await();

    assertEquals(List.of(Duration.ofSeconds(3), Duration.ofMillis(200)), pauses);
  }

  @Test
  void retryBeyondTheDeadlineIsNotAwaited() {
    fail(busy(Duration.ofSeconds(30)));

    assertEquals(FailureKind.RATE_LIMITED, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
    assertEquals(List.of(), pauses);
  }

  @Test
  void everyAttemptHasTheDeadlineOfTheCall() {
    fail(silent(), silent());
    List<Deadline> deadlines = new ArrayList<>();
    Transport retry =
        Stages.handling(
            stage(2),
            invocation -> {
              deadlines.add(invocation.deadline());
              return portone.send(invocation.call());
            });

    retry.send(READ).await();

    assertEquals(3, deadlines.size());
    assertEquals(1, Set.copyOf(deadlines).size());
  }

  @Test
  void retryThatWasNotSentReportsTheEarlierFailure() {
    AttemptFailure real = silent();
    fail(real, PortOneException.of(FailureKind.CANCELLED, "no time"));

    assertSame(real.failure(), failure(retry(2).send(READ)));
  }

  @Test
  void retriesDuringAnOutageAreLimitedByTheBudget() {
    Transport retry = retry(2);
    int calls = 1_000;
    for (int i = 0; i < calls; i++) {
      fail(silent(), silent(), silent());
      failure(retry.send(READ));
      failures.clear();
    }

    // The budget is full at the first call.
    assertEquals(calls + 100 + (calls - 1) / 5, sent.size());
  }

  @Test
  void retryBudgetIsBounded() {
    budget = new RetryBudget(100);
    Transport retry = retry(1);
    for (int i = 0; i < 1_000; i++) {
      retry.send(READ).await();
    }
    sent.clear();
    RetryBudget drained = budget;
    int repeats = 0;
    while (drained.withdraw()) {
      repeats++;
    }

    assertEquals(100, repeats);
  }
}
