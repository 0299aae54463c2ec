package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightRefreshTest {
  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);
  private final Recorder recorder = new Recorder();
  private final InFlightRefresh refresh =
      new InFlightRefresh(time, TestTokens.policy(), server, recorder);

  private static final class Recorder implements RefreshListener {
    private final AccessToken token = TestTokens.token("token", 1800);
    private final List<String> results = new ArrayList<>();
    private boolean isInUse = true;
    private boolean isExpiringSoon;

    @Override
    public AccessToken onGrant(TokenGrant grant, long sent, long received) {
      results.add("granted");
      return token;
    }

    @Override
    public void onFailure(PortOneException cause, boolean rejected) {
      results.add(rejected ? "rejected" : "failed");
    }

    @Override
    public void onIdle() {
      results.add("idle");
    }

    @Override
    public boolean isInUse() {
      return isInUse;
    }

    @Override
    public boolean isExpiringSoon() {
      return isExpiringSoon;
    }
  }

  private void advance(double seconds) {
    time.advance(Duration.ofNanos(seconds(seconds)));
  }

  private Future<AccessToken> join() {
    WaitingCaller caller = new WaitingCaller();
    refresh.join(caller);
    return caller.future();
  }

  private static FailureKind kind(Future<AccessToken> future) {
    return ((PortOneException) future.cause()).kind();
  }

  @Test
  void callersGetTheTokenOfTheListener() {
    refresh.start(0);
    Future<AccessToken> first = join();
    Future<AccessToken> second = join();
    advance(0.1);

    assertSame(recorder.token, first.result());
    assertSame(recorder.token, second.result());
    assertEquals(List.of("granted"), recorder.results);
    assertEquals(0, time.pending());
  }

  @Test
  void failedRequestIsRetriedAfterALongPauseWithoutCallers() {
    server.nextFails();
    refresh.start(0);
    advance(1.09);
    assertEquals(1, server.count());
    advance(0.11);

    assertEquals(2, server.count());
    assertEquals(List.of("granted"), recorder.results);
  }

  @Test
  void failedRequestIsRetriedAfterAShortPauseWithACaller() {
    server.nextFails();
    refresh.start(0);
    Future<AccessToken> caller = join();
    advance(0.3);

    assertEquals(2, server.count());
    assertSame(recorder.token, caller.result());
  }

  @Test
  void failedRequestIsRetriedAfterAShortPauseWhenTheTokenExpiresSoon() {
    recorder.isExpiringSoon = true;
    server.nextFails();
    refresh.start(0);
    advance(0.3);

    assertEquals(2, server.count());
  }

  @Test
  void firstCallerEndsTheLongPause() {
    server.nextFails();
    refresh.start(0);
    advance(0.2);
    join();

    assertEquals(2, server.count());
  }

  @Test
  void callerDoesNotEndTheDelayBeforeTheFirstRequest() {
    refresh.start(seconds(3));
    Future<AccessToken> caller = join();
    advance(2.9);
    assertEquals(0, server.count());
    advance(0.2);

    assertEquals(1, server.count());
    assertSame(recorder.token, caller.result());
  }

  @Test
  void callersFailAfterTheWaitLimitWithTheLastFailure() {
    server.down(true);
    refresh.start(0);
    Future<AccessToken> caller = join();
    advance(7.99);
    assertFalse(caller.isComplete());
    advance(0.01);

    assertEquals("no access token: HTTP 503", ((PortOneException) caller.cause()).text());
    assertEquals(List.of("failed"), recorder.results);
    assertEquals(0, time.pending());
  }

  @Test
  void waitLimitStartsWithTheFirstCaller() {
    server.down(true);
    refresh.start(0);
    advance(20);
    Future<AccessToken> caller = join();
    advance(7.9);
    assertFalse(caller.isComplete());
    advance(0.1);

    assertEquals(FailureKind.UNAVAILABLE, kind(caller));
  }

  @Test
  void rejectedCredentialsEndTheRefresh() {
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    refresh.start(0);
    Future<AccessToken> caller = join();
    advance(10);

    assertEquals(FailureKind.UNAUTHORIZED, kind(caller));
    assertEquals(List.of("rejected"), recorder.results);
    assertEquals(1, server.count());
  }

  @Test
  void refreshEndsWhenTheTokenIsNotInUse() {
    recorder.isInUse = false;
    server.down(true);
    refresh.start(0);
    advance(10);

    assertEquals(List.of("idle"), recorder.results);
    assertEquals(1, server.count());
    assertEquals(0, time.pending());
  }

  @Test
  void callerKeepsTheRefreshOfAnUnusedTokenRunning() {
    recorder.isInUse = false;
    server.nextFails();
    refresh.start(0);
    Future<AccessToken> caller = join();
    advance(1);

    assertSame(recorder.token, caller.result());
  }

  @Test
  void cancelFailsCallersWithoutAResult() {
    refresh.start(0);
    Future<AccessToken> caller = join();
    refresh.cancel(TokenFailures.clientClosed());
    advance(10);

    assertEquals(FailureKind.UNAVAILABLE, kind(caller));
    assertEquals(List.of(), recorder.results);
    assertEquals(0, time.pending());
  }
}
