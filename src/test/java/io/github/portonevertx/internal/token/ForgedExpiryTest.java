package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which messages about the expiry an owner ignores. */
class ForgedExpiryTest extends SharedExpiryFixture {
  @Test
  void proofOfAnotherSecretIsIgnored() {
    AccessToken token = firstToken();
    receive(2100, proof("guessed", token, 2100));

    assertSame(token, owner.current().result());
  }

  @Test
  void proofOfAnotherExpiryIsIgnored() {
    AccessToken token = firstToken();
    receive(2400, proof(SECRET, token, 2100));

    assertSame(token, owner.current().result());
  }

  @Test
  void proofOfAnotherTokenIsIgnored() {
    AccessToken token = firstToken();
    receive(2100, ExpiryProof.of(SECRET, "another-token", 2100));

    assertSame(token, owner.current().result());
  }

  @ParameterizedTest(name = "replayed {0} s after the last renewal")
  @ValueSource(ints = {0, 10, 240, 250, 290})
  void replayedMessagesAreIgnored(int later) {
    rejectedDuring(2060);
    int before = server.count();
    rejectedDuring(later);
    for (Published old : published) {
      receive(old.expiredAt(), old.proof());
    }

    assertEquals(0, rejectedDuring(600));
    assertEquals(
        before + 2 + (later + 9) / 300, server.count(), "renewals are as without the messages");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      longs = {
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1800,
        -1,
        0,
        1799,
        1800,
        2161,
        4000,
        9_000_000_000L,
        9_300_000_000L,
        Long.MAX_VALUE - 1800,
        Long.MAX_VALUE
      })
  void impossibleExpiryIsIgnoredDespiteItsProof(long expiredAt) {
    AccessToken token = firstToken();
    receiveWithProof(token, expiredAt);

    assertSame(token, owner.current().result());
    assertTrue(time.thrown.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "토큰", "00000000000000000000000000000000"})
  void malformedProofIsIgnored(String proof) {
    AccessToken token = firstToken();
    receive(2100, proof);

    assertSame(token, owner.current().result());
    assertTrue(time.thrown.isEmpty());
  }

  @Test
  void messageWithoutATokenIsIgnored() {
    receive(2100, "00000000000000000000000000000000");
    assertEquals(TokenState.EMPTY, owner.state());
    firstToken();
    owner.close();
    time.settle();
    receive(2100, "00000000000000000000000000000000");

    assertEquals(TokenState.EMPTY, owner.state());
    assertEquals(0, time.pending());
    assertTrue(time.thrown.isEmpty());
  }

  @Test
  void tokenOfImpossibleLifeIsNotExtended() {
    server.next(() -> Future.succeededFuture(new TokenGrant("odd", SECRET, -5, 0)));
    AccessToken odd = firstToken();
    receiveWithProof(odd, 300);

    assertSame(odd, owner.current().result());
  }

  @Test
  void falseExpiryOfANodeWithTheSecretCausesOneRejection() {
    AccessToken token = firstToken();
    rejectedDuring(1700);
    receiveWithProof(token, 2100);
    server.revoke();
    AccessToken used = owner.current().result();
    assertFalse(server.accepts(used));

    Future<AccessToken> replay = owner.reject(used);
    advance(0.1);

    assertTrue(server.accepts(replay.result()));
    assertEquals(0, rejectedDuring(3600));
  }

  @Test
  void messagesAfterARejectionAreIgnoredUntilTheNextGrant() {
    AccessToken token = firstToken();
    server.down(true);
    Future<AccessToken> report = owner.reject(token);
    time.settle();
    receiveWithProof(token, 2100);
    assertEquals(TokenState.EMPTY, owner.state(), "withdrawn until the refresh ends");
    advance(8);
    assertEquals(FailureKind.UNAVAILABLE, failure(report).kind());

    receiveWithProof(token, 2100);
    assertSame(token, owner.current().result());

    server.down(false);
    advance(10);
    owner.reject(token);
    advance(1);
    receiveWithProof(token, 2100);
    assertEquals(2101.1, owner.current().result().expiredFrom() / 1e9, 1e-6);
  }

  @Test
  void rejectionBeforeAMessageAppliesToTheTokenAfterIt() {
    AccessToken before = firstToken();
    receiveWithProof(before, 2100);
    owner.reject(before);
    advance(1);

    assertEquals(2, server.count());
  }

  @Test
  void ownerWithoutBroadcastRenewsByItself() {
    TokenOwner alone = ownerOf(server, ExpiryBroadcast.NONE);
    for (int second = 0; second < 7200; second++) {
      assertTrue(second == 0 || alone.current().isComplete());
      alone.current();
      advance(1);
    }

    assertEquals(20, server.count());
  }
}
