package io.github.portonevertx.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.TokenState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an owner tells others and believes of them, in virtual time. Randomness is fixed in the
 * middle: a token got at 0.1 s is renewed at 1,750.6 s, and then every 300 s.
 */
class ExpiryBroadcastTest {
  private static final String SECRET = "secret";

  private final VirtualTime time = new VirtualTime();
  private final TokenServer server = new TokenServer(time);
  private final List<News> told = new ArrayList<>();
  private final TokenOwner owner = ownerOf((at, proof) -> told.add(new News(at, proof)));

  private record News(long expiredAt, String proof) {}

  private TokenOwner ownerOf(ExpiryBroadcast news) {
    TokenPolicy policy = new TokenPolicy(Duration.ofMinutes(30).toNanos(), () -> 0.5);
    return new TokenOwner(time, policy, server, news);
  }

  private void advance(double seconds) {
    time.advance(Duration.ofNanos((long) (seconds * 1e9)));
  }

  private AccessToken warm() {
    Future<AccessToken> first = owner.current();
    advance(1);
    return first.result();
  }

  private void hear(long expiredAt, String proof) {
    owner.heard(expiredAt, proof);
    time.settle();
  }

  /** Uses the token every second; says how many calls it would have been refused. */
  private int refusedDuring(int seconds) {
    int refused = 0;
    for (int second = 0; second < seconds; second++) {
      Future<AccessToken> token = owner.current();
      refused += token.succeeded() && !server.accepts(token.result()) ? 1 : 0;
      advance(1);
    }
    return refused;
  }

  private static String proof(String secret, AccessToken token, long expiredAt) {
    return ExpiryProof.of(secret, token.authorization().substring("Bearer ".length()), expiredAt);
  }

  private void forge(AccessToken token, long expiredAt) {
    hear(expiredAt, proof(SECRET, token, expiredAt));
  }

  @Nested
  class Telling {
    @Test
    void eachMoveOfTheExpiryIsToldOnce() {
      refusedDuring(2100);

      assertEquals(List.of(1800L, 2100L, 2400L), told.stream().map(News::expiredAt).toList());
    }

    @Test
    void anAnswerThatMovedNothingIsNotNews() {
      AccessToken token = warm();
      owner.reject(token);
      advance(1);

      assertEquals(2, server.count());
      assertEquals(1, told.size());
    }

    @Test
    void aLifeThatMakesNoSenseIsNotNews() {
      server.next(() -> Future.succeededFuture(new TokenGrant("odd", SECRET, 1e9, 0)));
      warm();

      assertEquals(List.of(), told);
    }

    @Test
    void aBusThatThrowsHitsNobodyWhoWaits() {
      TokenOwner unlucky =
          ownerOf(
              (at, proof) -> {
                throw new IllegalStateException("no bus");
              });
      Future<AccessToken> token = unlucky.current();
      advance(1);

      assertTrue(token.succeeded());
      assertEquals(1, time.thrown.size());
      assertSame(token.result(), unlucky.current().result());
    }

    @Test
    void neitherTokenNorSecretIsInTheProof() {
      AccessToken token = warm();
      String proof = told.get(0).proof();

      assertTrue(proof.matches("[0-9a-f]{32}"), proof);
      assertEquals(proof(SECRET, token, 1800), proof);
      assertNotEquals(proof("other", token, 1800), proof);
      assertNotEquals(proof(SECRET, token, 1801), proof);
    }
  }

  @Nested
  class Believing {
    @Test
    void whoHearsOfARenewalDoesNotAsk() {
      AccessToken token = warm();
      refusedDuring(1744);
      server.rule();
      forge(token, 2100);

      assertEquals(0, refusedDuring(300));
      assertEquals(1, server.count());
    }

    @Test
    void theLifeIsThatOfTheOwnAnswerAndTheDistanceOfTheStamps() {
      AccessToken before = warm();
      forge(before, 2100);
      AccessToken after = owner.current().result();
      time.settle();

      assertEquals(before.deadFrom() + Duration.ofMinutes(5).toNanos(), after.deadFrom());
      assertEquals(before.aliveUntil() + Duration.ofMinutes(5).toNanos(), after.aliveUntil());
      assertEquals(before.authorization(), after.authorization());
      assertEquals(1, time.pending(), "one renewal is planned, not two");
    }

    @Test
    void theRenewalIsDueWhenTheNewLifeEnds() {
      AccessToken token = warm();
      forge(token, 2100);
      refusedDuring(1000);
      advance(1049.5);
      assertEquals(1, server.count());
      advance(0.2);

      assertEquals(2, server.count());
    }

    @Test
    void anIdleOwnerFollowsWithoutARequest() {
      AccessToken token = warm();
      for (long expiry = 2100; expiry <= 9000; expiry += 300) {
        advance(299);
        forge(token, expiry);
      }

      assertEquals(1, server.count());
      assertTrue(owner.current().succeeded());
    }

    @Test
    void newsThatComeAfterTheEndReviveATokenThatOthersKeptAlive() {
      AccessToken token = warm();
      advance(3600);
      assertEquals(TokenState.EXPIRED, owner.state());
      forge(token, 5400);

      assertEquals(token.authorization(), owner.current().result().authorization());
      assertEquals(2, server.count(), "the first request, and one renewal before it was idle");
    }

    @Test
    void lateNewsAreAsTrueAsPromptOnes() {
      AccessToken token = warm();
      server.down(true);
      refusedDuring(1745);
      server.rule();
      refusedDuring(50);
      forge(token, 2100);

      assertEquals(2101.1, owner.current().result().deadFrom() / 1e9, 1e-6);
    }

    @Test
    void whileARequestFliesTheNewsCountAndItsAnswerTightens() {
      AccessToken token = warm();
      refusedDuring(1749);
      Promise<TokenGrant> held = server.nextIsHeld();
      refusedDuring(2);
      assertEquals(2, server.count());
      forge(token, 2100);
      assertEquals(2101.1, owner.current().result().deadFrom() / 1e9, 1e-6);
      held.complete(new TokenGrant("token-0", SECRET, 2100, 1751));
      time.settle();

      assertEquals(2101.1, owner.current().result().deadFrom() / 1e9, 1e-6);
      assertEquals(1, time.pending(), "one renewal is planned, not two");
    }
  }

  @Nested
  class Doubting {
    @Test
    void aProofWithoutTheSecretIsNotBelieved() {
      AccessToken token = warm();
      hear(2100, proof("guessed", token, 2100));

      assertSame(token, owner.current().result());
    }

    @Test
    void aProofOfAnotherExpiryIsNotBelieved() {
      AccessToken token = warm();
      hear(2400, proof(SECRET, token, 2100));

      assertSame(token, owner.current().result());
    }

    @Test
    void newsOfAnotherTokenAreNotBelieved() {
      AccessToken token = warm();
      hear(2100, ExpiryProof.of(SECRET, "another-token", 2100));

      assertSame(token, owner.current().result());
    }

    @ParameterizedTest(name = "replayed {0} s after the last renewal")
    @ValueSource(ints = {0, 10, 240, 250, 290})
    void repeatedNewsDoNothing(int later) {
      refusedDuring(2060);
      int before = server.count();
      refusedDuring(later);
      for (News old : told) {
        hear(old.expiredAt(), old.proof());
      }

      assertEquals(0, refusedDuring(600));
      assertEquals(before + 2 + (later + 9) / 300, server.count(), "renewals came as without them");
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
    void anAbsurdExpiryIsNotBelievedEvenWithAProof(long expiredAt) {
      AccessToken token = warm();
      forge(token, expiredAt);

      assertSame(token, owner.current().result());
      assertTrue(time.thrown.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "토큰", "00000000000000000000000000000000"})
    void aProofThatIsNoneIsNotBelieved(String proof) {
      AccessToken token = warm();
      hear(2100, proof);

      assertSame(token, owner.current().result());
      assertTrue(time.thrown.isEmpty());
    }

    @Test
    void withoutATokenNewsMeanNothing() {
      hear(2100, "00000000000000000000000000000000");
      assertEquals(TokenState.EMPTY, owner.state());
      warm();
      owner.close();
      time.settle();
      hear(2100, "00000000000000000000000000000000");

      assertEquals(TokenState.EMPTY, owner.state());
      assertEquals(0, time.pending());
      assertTrue(time.thrown.isEmpty());
    }

    @Test
    void aTokenOfDoubtfulLifeIsNotProlonged() {
      server.next(() -> Future.succeededFuture(new TokenGrant("odd", SECRET, -5, 0)));
      AccessToken odd = warm();
      forge(odd, 300);

      assertSame(odd, owner.current().result());
    }

    @Test
    void aLyingHolderOfTheSecretCostsOneRejectionWhichHeals() {
      AccessToken token = warm();
      refusedDuring(1700);
      forge(token, 2100);
      server.revoke();
      AccessToken believed = owner.current().result();
      assertFalse(server.accepts(believed));

      Future<AccessToken> replay = owner.reject(believed);
      advance(0.1);

      assertTrue(server.accepts(replay.result()));
      assertEquals(0, refusedDuring(3600));
    }

    @Test
    void afterARejectionNewsCountOnlyOncePortOneWasAsked() {
      AccessToken token = warm();
      server.down(true);
      Future<AccessToken> report = owner.reject(token);
      time.settle();
      forge(token, 2100);
      assertEquals(TokenState.EMPTY, owner.state(), "withdrawn, whatever others say");
      advance(8);
      assertEquals(FailureKind.UNAVAILABLE, ((PortOneException) report.cause()).kind());

      forge(token, 2100);
      assertSame(token, owner.current().result());

      server.down(false);
      advance(10);
      owner.reject(token);
      advance(1);
      forge(token, 2100);
      assertEquals(2101.1, owner.current().result().deadFrom() / 1e9, 1e-6);
    }

    @Test
    void aRejectionOfTheTokenBeforeTheNewsIsOneOfTheTokenAfterThem() {
      AccessToken before = warm();
      forge(before, 2100);
      owner.reject(before);
      advance(1);

      assertEquals(2, server.count());
    }

    @Test
    void newsThatNeverComeChangeNothing() {
      TokenOwner deaf = ownerOf(ExpiryBroadcast.UNTOLD);
      for (int second = 0; second < 7200; second++) {
        assertTrue(second == 0 || deaf.current().isComplete());
        deaf.current();
        advance(1);
      }

      assertEquals(20, server.count());
    }
  }
}
