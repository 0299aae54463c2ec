package io.github.portonevertx.internal.token;

import static io.github.portonevertx.internal.token.TokenPolicy.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.vertx.core.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenRefresherTest {
  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);
  private final Holder holder = new Holder();
  private final TokenRefresher refresher =
      new TokenRefresher(time, TestTokens.policy(), server, holder);

  private static final class Holder implements TokenRefresher.TokenHolder {
    private final AccessToken granted = TestTokens.token("granted", 1800);
    private @Nullable AccessToken restored;
    private boolean isInUse = true;
    private int stored;

    @Override
    public AccessToken store(TokenGrant grant, long sent, long received) {
      stored++;
      return granted;
    }

    @Override
    public @Nullable AccessToken restore() {
      return restored;
    }

    @Override
    public boolean isInUse() {
      return isInUse;
    }

    @Override
    public boolean isExpiringSoon() {
      return false;
    }
  }

  private void advance(double seconds) {
    time.advance(Duration.ofNanos(seconds(seconds)));
  }

  private Future<AccessToken> call(@Nullable AccessToken rejected, boolean waits) {
    WaitingCaller caller = new WaitingCaller();
    assertEquals(waits, refresher.joinOrStart(caller, rejected));
    time.settle();
    return caller.future();
  }

  private static FailureKind kind(Future<AccessToken> future) {
    return ((PortOneException) future.cause()).kind();
  }

  @Test
  void callersShareOneRefresh() {
    Future<AccessToken> first = call(null, true);
    Future<AccessToken> second = call(holder.granted, true);
    advance(0.1);

    assertSame(holder.granted, first.result());
    assertSame(holder.granted, second.result());
    assertEquals(1, server.count());
    assertEquals(1, holder.stored);
  }

  @Test
  void callerDuringThePauseFailsWithItsCause() {
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    call(null, true);
    advance(0.1);
    assertTrue(refresher.lastRefreshFailed());
    assertEquals(FailureKind.UNAUTHORIZED, kind(call(null, false)));
    advance(30);
    call(null, true);
    advance(0.1);

    assertFalse(refresher.lastRefreshFailed());
    assertEquals(2, server.count());
  }

  @Test
  void renewalOfTheRestoredTokenWaitsForTheEndOfThePause() {
    holder.restored = TestTokens.token("restored", 50);
    server.next(() -> server.later(Future.failedFuture(TokenServer.rejected())));
    call(null, true);
    advance(30);
    assertEquals(1, server.count());
    advance(0.1);

    assertEquals(2, server.count());
  }

  @Test
  void renewalStartsOnlyForATokenInUse() {
    call(null, true);
    advance(0.1);
    holder.isInUse = false;
    advance(1790);
    assertEquals(1, server.count());
    holder.isInUse = true;
    refresher.check(holder.granted);
    advance(0.1);

    assertEquals(2, server.count());
  }

  @Test
  void suspensionStartsARefreshInsteadOfTheRenewal() {
    call(null, true);
    advance(0.1);
    time.stepWallClock(Duration.ofMinutes(1));
    refresher.check(holder.granted);
    assertEquals(2, server.count());
    advance(0.1);

    assertEquals(2, holder.stored);
    assertEquals(1, time.pending(), "the next renewal");
  }

  @Test
  void suspensionWithoutATokenOrDuringThePauseStartsNothing() {
    time.stepWallClock(Duration.ofMinutes(1));
    refresher.check(null);
    assertEquals(0, server.count());
    server.next(() -> Future.failedFuture(TokenServer.rejected()));
    call(null, true);
    time.stepWallClock(Duration.ofMinutes(1));
    refresher.check(holder.granted);

    assertEquals(1, server.count());
  }

  @Test
  void laterExpiryMovesTheRenewalExceptDuringARefresh() {
    call(null, true);
    int pending = time.pending();
    refresher.onExpiryMoved(TestTokens.token("moved", 70));
    assertEquals(pending, time.pending(), "no renewal is scheduled during a refresh");
    advance(0.1);
    assertEquals(1, time.pending(), "the renewal of the granted token");
    refresher.onExpiryMoved(TestTokens.token("moved", 70));
    advance(20);

    assertEquals(2, server.count());
  }

  @Test
  void sameTokenThatIsRejectedAgainFailsWithinTheGap() {
    call(holder.granted, true);
    advance(0.1);
    Future<AccessToken> again = call(holder.granted, false);

    assertEquals(FailureKind.UNAUTHORIZED, kind(again));
    assertEquals(1, server.count());
  }

  @Test
  void closeFailsWaitingAndLaterCallers() {
    Future<AccessToken> waiting = call(null, true);
    refresher.close();
    time.settle();

    assertEquals(FailureKind.UNAVAILABLE, kind(waiting));
    assertEquals(FailureKind.UNAVAILABLE, kind(call(null, false)));
    advance(1);
    assertEquals(0, time.pending());
  }

  @Test
  void closeCancelsTheRenewal() {
    call(null, true);
    advance(0.1);
    refresher.close();

    assertEquals(0, time.pending());
  }
}
