package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefreshAttemptTest {
  private static final TokenGrant GRANT = TestTokens.grant("token", 1800);

  private final VirtualTime time = new VirtualTime();
  private final Promise<TokenGrant> response = Promise.promise();
  private final List<String> grants = new ArrayList<>();
  private final List<@Nullable Throwable> failures = new ArrayList<>();

  private RefreshAttempt send(TokenSource source) {
    return RefreshAttempt.send(
        time,
        source,
        new RefreshAttempt.Listener() {
          @Override
          public void onGrant(TokenGrant grant, long sent, long received) {
            grants.add(
                grant.token() + " sent at " + sent / 1e9 + ", received at " + received / 1e9);
          }

          @Override
          public void onFailure(@Nullable Throwable failure) {
            failures.add(failure);
          }
        });
  }

  private void advance(int seconds) {
    time.advance(Duration.ofSeconds(seconds));
  }

  @Test
  void grantIsReportedWithTheTimesOfRequestAndResponse() {
    advance(1);
    send(response::future);
    advance(2);
    response.complete(GRANT);
    time.settle();

    assertEquals(List.of("token sent at 1.0, received at 3.0"), grants);
    assertEquals(0, time.pending());
  }

  @Test
  void immediateResponseIsReportedInALaterTask() {
    send(() -> Future.succeededFuture(GRANT));
    assertEquals(List.of(), grants);
    time.settle();

    assertEquals(1, grants.size());
  }

  @Test
  void failureIsReported() {
    PortOneException failure = TokenServer.unavailable();
    send(() -> Future.failedFuture(failure));
    time.settle();

    assertSame(failure, failures.get(0));
    assertEquals(0, time.pending());
  }

  @Test
  void emptyResponseIsAFailureWithoutACause() {
    send(() -> Future.succeededFuture(null));
    time.settle();

    assertEquals(1, failures.size());
    assertEquals(null, failures.get(0));
  }

  @Test
  void exceptionOfTheSourceIsReported() {
    IllegalStateException thrown = new IllegalStateException("source failed");
    send(
        () -> {
          throw thrown;
        });
    time.settle();

    assertSame(thrown, failures.get(0));
  }

  @Test
  void attemptTimesOutAfterFiveSecondsAndIgnoresTheResponse() {
    send(response::future);
    time.advance(Duration.ofMillis(4999));
    assertEquals(List.of(), failures);
    time.advance(Duration.ofMillis(1));
    response.complete(GRANT);
    time.settle();

    assertEquals(1, failures.size());
    assertEquals(FailureKind.TIMEOUT, ((PortOneException) failures.get(0)).kind());
    assertEquals(List.of(), grants);
  }

  @Test
  void cancelledAttemptReportsNothing() {
    send(response::future).cancel();
    response.complete(GRANT);
    advance(10);

    assertEquals(List.of(), grants);
    assertEquals(List.of(), failures);
    assertEquals(0, time.pending());
  }
}
