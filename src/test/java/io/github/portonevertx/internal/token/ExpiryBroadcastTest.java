package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which expiries an owner publishes, and how it uses those of other nodes. */
class ExpiryBroadcastTest extends SharedExpiryFixture {
  @Test
  void eachLaterExpiryIsPublishedOnce() {
    rejectedDuring(2100);

    assertEquals(
        List.of(1800L, 2100L, 2400L), published.stream().map(Published::expiredAt).toList());
  }

  @Test
  void unchangedExpiryIsNotPublished() {
    AccessToken token = firstToken();
    owner.reject(token);
    advance(1);

    assertEquals(2, server.count());
    assertEquals(1, published.size());
  }

  @Test
  void impossibleLifeIsNotPublished() {
    server.next(() -> Future.succeededFuture(new TokenGrant("odd", SECRET, 1e9, 0)));
    firstToken();

    assertEquals(List.of(), published);
  }

  @Test
  void eventBusFailureDoesNotAffectCallers() {
    TokenOwner failing =
        ownerOf(
            server,
            (at, proof) -> {
              throw new IllegalStateException("event bus failed");
            });
    Future<AccessToken> token = failing.current();
    advance(1);

    assertTrue(token.succeeded());
    assertEquals(1, time.thrown.size());
    assertSame(token.result(), failing.current().result());
  }

  @Test
  void proofContainsNeitherTokenNorSecret() {
    AccessToken token = firstToken();
    String proof = published.get(0).proof();

    assertTrue(proof.matches("[0-9a-f]{32}"), proof);
    assertEquals(proof(SECRET, token, 1800), proof);
    assertNotEquals(proof("other", token, 1800), proof);
    assertNotEquals(proof(SECRET, token, 1801), proof);
  }

  @Test
  void renewalByAnotherNodeReplacesTheOwnRequest() {
    AccessToken token = firstToken();
    rejectedDuring(1744);
    server.rule();
    receiveWithProof(token, 2100);

    assertEquals(0, rejectedDuring(300));
    assertEquals(1, server.count());
  }

  @Test
  void boundsMoveByTheDifferenceOfTheExpiries() {
    AccessToken before = firstToken();
    receiveWithProof(before, 2100);
    AccessToken after = owner.current().result();
    time.settle();

    assertEquals(before.expiredFrom() + Duration.ofMinutes(5).toNanos(), after.expiredFrom());
    assertEquals(before.validUntil() + Duration.ofMinutes(5).toNanos(), after.validUntil());
    assertEquals(before.authorization(), after.authorization());
    assertEquals(1, time.pending(), "one renewal is scheduled");
  }

  @Test
  void renewalIsScheduledForTheLaterExpiry() {
    AccessToken token = firstToken();
    receiveWithProof(token, 2100);
    rejectedDuring(1000);
    advance(1049.5);
    assertEquals(1, server.count());
    advance(0.2);

    assertEquals(2, server.count());
  }

  @Test
  void idleOwnerAppliesExpiriesWithoutARequest() {
    AccessToken token = firstToken();
    for (long expiry = 2100; expiry <= 9000; expiry += 300) {
      advance(299);
      receiveWithProof(token, expiry);
    }

    assertEquals(1, server.count());
    assertTrue(owner.current().succeeded());
  }

  @Test
  void expiredTokenIsValidAgainAfterARenewalByAnotherNode() {
    AccessToken token = firstToken();
    advance(3600);
    assertEquals(TokenState.EXPIRED, owner.state());
    receiveWithProof(token, 5400);

    assertEquals(token.authorization(), owner.current().result().authorization());
    assertEquals(2, server.count(), "the first request, and one renewal before the idle limit");
  }

  @Test
  void lateMessageGivesTheSameExpiry() {
    AccessToken token = firstToken();
    server.down(true);
    rejectedDuring(1745);
    server.rule();
    rejectedDuring(50);
    receiveWithProof(token, 2100);

    assertEquals(2101.1, owner.current().result().expiredFrom() / 1e9, 1e-6);
  }

  @Test
  void messageDuringARefreshIsApplied() {
    AccessToken token = firstToken();
    rejectedDuring(1749);
    Promise<TokenGrant> pending = server.nextIsPending();
    rejectedDuring(2);
    assertEquals(2, server.count());
    receiveWithProof(token, 2100);
    assertEquals(2101.1, owner.current().result().expiredFrom() / 1e9, 1e-6);
    pending.complete(new TokenGrant("token-0", SECRET, 2100, 1751));
    time.settle();

    assertEquals(2101.1, owner.current().result().expiredFrom() / 1e9, 1e-6);
    assertEquals(1, time.pending(), "one renewal is scheduled");
  }
}
