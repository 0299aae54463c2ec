package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v1.junit5.PortOneSimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the token rule. */
class TokenRuleTest {

  @RegisterExtension
  final PortOneSimulatorExtension portOne =
      new PortOneSimulatorExtension(() -> new SimulatorOptions().withClock(ManualClock.stopped()));

  @Test
  void aFirstTokenIsFortyHexDigitsAndLivesThirtyMinutes(PortOneSimulator simulator)
      throws Exception {
    JsonObject token = new TestPeer(simulator).token();

    assertTrue(token.getString("access_token").matches("[0-9a-f]{40}"));
    assertEquals(simulator.clock().epochSeconds(), token.getLong("now"));
    assertEquals(1800, token.getLong("expired_at") - token.getLong("now"));
  }

  @ParameterizedTest
  @CsvSource({"61, 0", "60, 300", "59, 300"})
  void theExpiryIsExtendedInTheLastMinute(
      int secondsLeft, int extension, PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject first = peer.token();

    simulator.clock().advance(untilLast(secondsLeft));
    JsonObject second = peer.token();

    assertEquals(first.getString("access_token"), second.getString("access_token"));
    assertEquals(first.getLong("expired_at") + extension, second.getLong("expired_at"));
    assertEquals(first.getLong("now") + 1800 - secondsLeft, second.getLong("now"));
  }

  @Test
  void anExtendedTokenIsRepeatedUntilItsOwnLastMinute(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long first = peer.token().getLong("expired_at");
    simulator.clock().advance(untilLast(30));

    assertEquals(first + 300, peer.token().getLong("expired_at"));
    assertEquals(first + 300, peer.token().getLong("expired_at"));
    simulator.clock().advance(Duration.ofMinutes(5));
    assertEquals(first + 600, peer.token().getLong("expired_at"));
  }

  @Test
  void atExpiryTheOldTokenIsRejectedAndANewOneIssued(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1004).getString("imp_uid");
    JsonObject first = peer.token();
    String old = "Bearer " + first.getString("access_token");

    simulator.clock().advance(untilLast(1));
    assertEquals(
        200,
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old)).statusCode());
    simulator.clock().advance(Duration.ofSeconds(1));
    HttpResponse<String> rejected =
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old));
    JsonObject second = peer.token();

    assertEquals(401, rejected.statusCode());
    assertEquals("{\"code\":-1,\"message\":\"Unauthorized\",\"response\":null}", rejected.body());
    assertNotEquals(first.getString("access_token"), second.getString("access_token"));
    assertEquals(1800, second.getLong("expired_at") - second.getLong("now"));
    assertEquals(
        401,
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old)).statusCode());
  }

  @Test
  void askingTwiceDoesNotInvalidateTheFirstAnswer(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    assertEquals(peer.token().encode(), peer.token().encode());
    assertEquals(2, simulator.tokens().count());
    assertEquals(1, simulator.tokens().issued());
  }

  @Test
  void undocumentedBehaviorIsConfigurable() {
    Duration advanceToSecondsBeforeExpiry = untilLast(60);
    Duration inside = untilLast(40);

    assertEquals(
        1800, secondExpiry(g -> g.withWindowEdgeInclusive(false), advanceToSecondsBeforeExpiry));
    assertEquals(1800 - 40 + 300, secondExpiry(g -> g.withExtendFromExpiry(false), inside));
    assertEquals(2100, secondExpiry(g -> g.withRepeatedExtension(false), inside));
  }

  @Test
  void tokenThatIsExtendedOnceOnlyExpires() {
    ManualClock clock = ManualClock.stopped();
    TokenIssuer issuer = issuer(clock, UndocumentedBehavior.likely().withRepeatedExtension(false));
    long first = expiry(issuer);

    clock.advance(untilLast(10));
    assertEquals(first + 300, expiry(issuer));
    clock.advance(Duration.ofMinutes(5));
    assertEquals(first + 300, expiry(issuer));
  }

  @Test
  void revokedTokensAreUnknownAndTheNextOneIsNew(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1004).getString("imp_uid");
    String old = peer.token().getString("access_token");

    simulator.tokens().revoke();

    assertNull(simulator.tokens().current());
    assertEquals(
        401,
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old)).statusCode());
    assertNotEquals(old, peer.token().getString("access_token"));
  }

  @Test
  void rejectButKeepRejectsTheTokenThatIsStillIssued(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1004).getString("imp_uid");
    JsonObject before = peer.token();

    simulator.tokens().rejectButKeep(true);
    assertEquals(401, peer.get("/payments/" + impUid).statusCode());
    assertEquals(before, peer.token());
    simulator.tokens().rejectButKeep(false);
    assertEquals(200, peer.get("/payments/" + impUid).statusCode());
  }

  @Test
  void scriptedResponsesAreSentUnchanged(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.tokens().answerWith(Map.of("access_token", "odd", "expired_at", "soon"));

    assertEquals(
        new JsonObject().put("access_token", "odd").put("expired_at", "soon"), peer.token());
    assertEquals(40, peer.token().getString("access_token").length());
  }

  @Test
  void aWrongKeyAndAMissingKeyHaveDifferentAnswers(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);

    HttpResponse<String> wrong =
        peer.send(
            peer.request("/users/getToken")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"imp_key\":\"a\",\"imp_secret\":\"b\"}")));
    HttpResponse<String> missing =
        peer.send(
            peer.request("/users/getToken")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"imp_key\":\"a\"}")));

    assertEquals(401, wrong.statusCode());
    assertEquals(-1, TestPeer.envelope(wrong).getInteger("code"));
    assertEquals("인증에 실패하였습니다. API키와 secret을 확인하세요.", TestPeer.message(wrong));
    assertEquals(400, missing.statusCode());
    assertEquals(-1, TestPeer.envelope(missing).getInteger("code"));
    assertEquals("imp_key, imp_secret 파라메터가 누락되었습니다.", TestPeer.message(missing));
  }

  @Test
  void formBodyAndTrailingSlashAreAccepted() {
    Vertx vertx = Vertx.vertx();
    try {
      PortOneSimulator simulator =
          PortOneSimulator.start(
                  vertx, new SimulatorOptions().withCredentials("a key&", "비밀=secret"))
              .await();
      TestPeer peer = new TestPeer(simulator);
      HttpResponse<String> answer =
          peer.sendAsync(
                  peer.request("/users/getToken/")
                      .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                      .POST(
                          BodyPublishers.ofString(
                              "imp_key=a+key%26&imp_secret=%EB%B9%84%EB%B0%80%3Dsecret")))
              .join();

      assertEquals(200, answer.statusCode());
    } finally {
      vertx.close().await();
    }
  }

  /** Returns the expiry of the token that is requested {@code wait} seconds after the first. */
  private static long secondExpiry(UnaryOperator<UndocumentedBehavior> change, Duration wait) {
    ManualClock clock = ManualClock.stopped();
    long start = clock.epochSeconds();
    TokenIssuer issuer = issuer(clock, change.apply(UndocumentedBehavior.likely()));
    issuer.issue(0);
    clock.advance(wait);
    return expiry(issuer) - start;
  }

  /** Advances from the issue of a token to the given number of seconds before its expiry. */
  private static Duration untilLast(long seconds) {
    return Duration.ofMinutes(30).minusSeconds(seconds);
  }

  private static TokenIssuer issuer(ManualClock clock, UndocumentedBehavior undocumented) {
    return new TokenIssuer(new SimulatorOptions().withClock(clock).withUndocumented(undocumented));
  }

  private static long expiry(TokenIssuer issuer) {
    return new JsonObject(issuer.issue(0)).getLong("expired_at");
  }
}
