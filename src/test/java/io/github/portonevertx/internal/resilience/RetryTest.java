package io.github.portonevertx.internal.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.Transport;
import io.github.portonevertx.internal.http.ExchangeFailure;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
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
  private final Deque<PortOneException> failures = new ArrayDeque<>();
  private final Transport portone =
      call -> {
        sent.add(call);
        PortOneException failure = failures.poll();
        return failure == null
            ? Future.succeededFuture(Reply.empty())
            : Future.failedFuture(failure);
      };

  private double random = 1;
  private RetryBudget budget = new RetryBudget(20);

  private Retry retry(int most) {
    return new Retry(
        portone,
        most,
        Duration.ofMillis(100),
        budget,
        pause -> {
          pauses.add(pause);
          return Future.succeededFuture();
        },
        () -> random);
  }

  private void fail(PortOneException... with) {
    failures.addAll(Arrays.asList(with));
  }

  private static PortOneException broken(FailureKind kind, Reason reason) {
    return PortOneException.of(kind, "x", new ExchangeFailure(reason, "x", null));
  }

  private static PortOneException answered(FailureKind kind, int status) {
    return PortOneException.answered(kind, "x", status, null);
  }

  private static PortOneException silent() {
    return broken(FailureKind.TIMEOUT, Reason.NO_ANSWER_IN_TIME);
  }

  private static PortOneException failure(Future<Reply> reply) {
    return assertThrows(PortOneException.class, reply::await);
  }

  @Test
  void whatSucceedsIsSentOnce() {
    retry(2).send(READ).await();

    assertEquals(List.of(READ), sent);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OVERSIZED")
  void aReadThatTheNetworkFailedIsSentAgain(Reason reason) {
    fail(broken(FailureKind.UNAVAILABLE, reason));

    retry(2).send(READ).await();

    assertEquals(2, sent.size());
  }

  @ParameterizedTest
  @CsvSource({"429, RATE_LIMITED", "502, BAD_UPSTREAM", "503, BAD_UPSTREAM", "504, BAD_UPSTREAM"})
  void aReadThatMetABusyGatewayIsSentAgain(int status, FailureKind kind) {
    fail(answered(kind, status));

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
  void anAnswerThatWouldComeAgainIsFinal(int status, FailureKind kind) {
    fail(answered(kind, status));

    assertEquals(kind, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "CANCELLED", "INTERNAL"})
  void whatIsNotTheNetworksFaultIsFinal(FailureKind kind) {
    // The owner of the token has repeated and paused already before it says UNAVAILABLE.
    fail(PortOneException.of(kind, "no access token"));

    assertEquals(kind, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
  }

  @Test
  void anAnswerTooLargeIsFinal() {
    fail(broken(FailureKind.BAD_UPSTREAM, Reason.OVERSIZED));

    failure(retry(2).send(READ));

    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNREACHABLE", "NO_CONNECTION_IN_TIME"})
  void aWriteThatHadNotLeftIsSentAgain(Reason reason) {
    fail(broken(FailureKind.UNAVAILABLE, reason));

    retry(2).send(WRITE).await();

    assertEquals(2, sent.size());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNREACHABLE", "NO_CONNECTION_IN_TIME"})
  void aWriteThatMayHaveArrivedIsSentOnce(Reason reason) {
    fail(broken(FailureKind.OUTCOME_UNKNOWN, reason));

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(retry(2).send(WRITE)).kind());

    assertEquals(1, sent.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void aWriteThatWasAnsweredIsSentOnce(int status) {
    fail(answered(FailureKind.OUTCOME_UNKNOWN, status));

    failure(retry(2).send(WRITE));

    assertEquals(1, sent.size());
  }

  @Test
  void evenARetrySafeWriteIsSentOnce() {
    fail(broken(FailureKind.OUTCOME_UNKNOWN, Reason.BROKEN));
    Call update = Call.of("prepare.update").with("merchant_uid", "o").with("amount", 1);

    failure(retry(2).send(update));

    assertEquals(1, sent.size());
  }

  @Test
  void aFailureThatIsNotOfThisLibraryIsFinal() {
    IllegalStateException own = new IllegalStateException("invented");
    Retry retry =
        new Retry(
            call -> Future.failedFuture(own),
            2,
            Duration.ofMillis(100),
            budget,
            pause -> Future.succeededFuture(),
            () -> random);

    assertSame(own, retry.send(READ).cause());
  }

  @Test
  void theLastFailureIsTold() {
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
  void pausesAreRandomFromNothingOn() {
    random = 0;
    fail(silent());
    retry(2).send(READ).await();
    random = 0.25;
    fail(silent());
    retry(2).send(READ).await();

    assertEquals(List.of(Duration.ZERO, Duration.ofMillis(25)), pauses);
  }

  @Test
  void portOnesWishToBeLeftAloneIsTheLeastPause() {
    PortOneException busy = answered(FailureKind.RATE_LIMITED, 429);
    fail(busy.retryAfter(Duration.ofSeconds(3)), busy.retryAfter(Duration.ZERO));

    retry(2).send(READ).await();

    assertEquals(List.of(Duration.ofSeconds(3), Duration.ofMillis(200)), pauses);
  }

  @Test
  void nobodyWaitsForARepeatThatComesTooLate() {
    fail(answered(FailureKind.RATE_LIMITED, 429).retryAfter(Duration.ofSeconds(30)));

    assertEquals(FailureKind.RATE_LIMITED, failure(retry(2).send(READ)).kind());

    assertEquals(1, sent.size());
    assertEquals(List.of(), pauses);
  }

  @Test
  void eachAttemptHasTheTimeThatIsLeft() {
    fail(silent(), silent());

    retry(2).send(READ).await();

    List<Duration> left = sent.stream().map(Call::timeout).toList();
    assertTrue(left.get(1).compareTo(left.get(0)) < 0, "" + left);
    assertTrue(left.get(2).compareTo(left.get(1)) < 0, "" + left);
  }

  @Test
  void aRepeatThatDidNotGetToGoTellsWhatHappenedBefore() {
    PortOneException real = silent();
    fail(real, PortOneException.of(FailureKind.CANCELLED, "no time"));

    assertSame(real, failure(retry(2).send(READ)));
  }

  @Test
  void anOutageGetsAFifthMoreCallsAndAHundred() {
    Retry retry = retry(2);
    int calls = 1_000;
    for (int i = 0; i < calls; i++) {
      fail(silent(), silent(), silent());
      failure(retry.send(READ));
      failures.clear();
    }

    // The first call finds the savings full.
    assertEquals(calls + 100 + (calls - 1) / 5, sent.size());
  }

  @Test
  void whatHealthyTimesSaveUpIsBounded() {
    budget = new RetryBudget(100);
    Retry retry = retry(1);
    for (int i = 0; i < 1_000; i++) {
      retry.send(READ).await();
    }
    sent.clear();
    RetryBudget drained = budget;
    int repeats = 0;
    while (drained.takeOut()) {
      repeats++;
    }

    assertEquals(100, repeats);
  }
}
