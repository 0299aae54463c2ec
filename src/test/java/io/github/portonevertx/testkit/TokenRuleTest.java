package io.github.portonevertx.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.junit5.PortOneSimulatorExtension;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The token rule at its edges. */
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

  @Test
  void sixtyOneSecondsBeforeExpiryNothingChangesButNow(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject first = peer.token();

    simulator.clock().advance(untilLast(61));
    JsonObject second = peer.token();

    assertEquals(first.getString("access_token"), second.getString("access_token"));
    assertEquals(first.getLong("expired_at"), second.getLong("expired_at"));
    assertEquals(first.getLong("now") + 1739, second.getLong("now"));
  }

  @Test
  void sixtySecondsBeforeExpiryTheTokenLivesFiveMinutesLonger(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject first = peer.token();

    simulator.clock().advance(untilLast(60));
    JsonObject second = peer.token();

    assertEquals(first.getString("access_token"), second.getString("access_token"));
    assertEquals(first.getLong("expired_at") + 300, second.getLong("expired_at"));
  }

  @Test
  void fiftyNineSecondsBeforeExpiryTheTokenLivesFiveMinutesLonger(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);
    JsonObject first = peer.token();

    simulator.clock().advance(untilLast(59));
    JsonObject second = peer.token();

    assertEquals(first.getString("access_token"), second.getString("access_token"));
    assertEquals(first.getLong("expired_at") + 300, second.getLong("expired_at"));
  }

  @Test
  void anExtendedTokenIsLeftAloneUntilItsOwnLastMinute(PortOneSimulator simulator)
      throws Exception {
    TestPeer peer = new TestPeer(simulator);
    long first = peer.token().getLong("expired_at");
    simulator.clock().advance(untilLast(30));

    assertEquals(first + 300, peer.token().getLong("expired_at"));
    assertEquals(first + 300, peer.token().getLong("expired_at"));
    simulator.clock().advance(Duration.ofMinutes(5));
    assertEquals(first + 600, peer.token().getLong("expired_at"));
  }

  @Test
  void atExpiryTheOldTokenIsRefusedAndANewOneIssued(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    String impUid = simulator.ledger().pay(1004).getString("imp_uid");
    JsonObject first = peer.token();
    String old = "Bearer " + first.getString("access_token");

    simulator.clock().advance(untilLast(1));
    assertEquals(
        200,
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old)).statusCode());
    simulator.clock().advance(Duration.ofSeconds(1));
    HttpResponse<String> refused =
        peer.send(peer.request("/payments/" + impUid).header("Authorization", old));
    JsonObject second = peer.token();

    assertEquals(401, refused.statusCode());
    assertEquals("{\"code\":-1,\"message\":\"Unauthorized\",\"response\":null}", refused.body());
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
  void undocumentedPointsAreSwitches() {
    Duration toTheEdge = untilLast(60);
    Duration inside = untilLast(40);

    assertEquals(1800, secondExpiry(g -> g.withWindowEdgeInclusive(false), toTheEdge));
    assertEquals(1800 - 40 + 300, secondExpiry(g -> g.withExtendFromExpiry(false), inside));
    assertEquals(2100, secondExpiry(g -> g.withRepeatedExtension(false), inside));
  }

  @Test
  void aTokenThatMayNotBeExtendedTwiceRunsOut() {
    ManualClock clock = ManualClock.stopped();
    TokenIssuer desk = desk(clock, UndocumentedBehavior.likely().withRepeatedExtension(false));
    long first = expiry(desk);

    clock.advance(untilLast(10));
    assertEquals(first + 300, expiry(desk));
    clock.advance(Duration.ofMinutes(5));
    assertEquals(first + 300, expiry(desk));
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
  void rejectButKeepRefusesTheTokenThatIsStillHandedOut(PortOneSimulator simulator)
      throws Exception {
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
  void scriptedAnswersAreSentAsTheyAre(PortOneSimulator simulator) throws Exception {
    TestPeer peer = new TestPeer(simulator);
    simulator.tokens().answerWith(Map.of("access_token", "odd", "expired_at", "soon"));

    assertEquals(
        new JsonObject().put("access_token", "odd").put("expired_at", "soon"), peer.token());
    assertEquals(40, peer.token().getString("access_token").length());
  }

  @Test
  void wrongKeyAndMissingKeyAreToldApart(PortOneSimulator simulator) throws Exception {
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
  void aFormBodyAndATrailingSlashAreTaken() {
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

  /** When the token expires that is asked for after {@code wait}, in seconds after the first. */
  private static long secondExpiry(UnaryOperator<UndocumentedBehavior> change, Duration wait) {
    ManualClock clock = ManualClock.stopped();
    long start = clock.epochSeconds();
    TokenIssuer desk = desk(clock, change.apply(UndocumentedBehavior.likely()));
    desk.ask(0);
    clock.advance(wait);
    return expiry(desk) - start;
  }

  /** From the issue of a token to so many seconds before its expiry. */
  private static Duration untilLast(long seconds) {
    return Duration.ofMinutes(30).minusSeconds(seconds);
  }

  private static TokenIssuer desk(ManualClock clock, UndocumentedBehavior guesses) {
    return new TokenIssuer(new SimulatorOptions().withClock(clock).withGuesses(guesses));
  }

  private static long expiry(TokenIssuer desk) {
    return new JsonObject(desk.ask(0)).getLong("expired_at");
  }
}
