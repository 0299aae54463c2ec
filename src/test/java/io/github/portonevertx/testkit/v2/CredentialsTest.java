package io.github.portonevertx.testkit.v2;

import static io.github.portonevertx.testkit.v2.TestPeer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.portonevertx.testkit.ManualClock;
import io.github.portonevertx.testkit.v2.junit5.PortOneV2SimulatorExtension;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialsTest {

  @RegisterExtension
  static final PortOneV2SimulatorExtension SIMULATOR =
      new PortOneV2SimulatorExtension(
          () -> new PortOneV2SimulatorOptions().withClock(ManualClock.stopped()));

  private PortOneV2Simulator simulator;
  private TestPeer peer;

  @BeforeEach
  void pay(PortOneV2Simulator started) {
    simulator = started;
    peer = new TestPeer(started);
    simulator.ledger().pay("paid", 1000);
  }

  @Test
  void everyOtherCredentialIsRefusedAlike() throws Exception {
    peer.refused(401, "UNAUTHORIZED", peer.request("/payments/paid"));
    for (String wrong :
        new String[] {"PortOne wrong", "Bearer " + simulator.apiSecret(), simulator.apiSecret()}) {
      peer.refused(401, "UNAUTHORIZED", with(wrong));
    }
    peer.ok(with("PortOne " + simulator.apiSecret()));
  }

  @Test
  void aSecretExpiresAtItsTime() throws Exception {
    simulator
        .credentials()
        .addSecret("second", simulator.clock().now().plus(Duration.ofDays(1)))
        .addSecret("third", null);

    peer.ok(with("PortOne second"));
    simulator.clock().advance(Duration.ofDays(1));

    peer.refused(401, "UNAUTHORIZED", with("PortOne second"));
    peer.ok(with("PortOne third"));
    simulator.credentials().removeSecret("third");
    peer.refused(401, "UNAUTHORIZED", with("PortOne third"));
  }

  @Test
  void anAccessTokenLivesForThirtyMinutesWhateverTheWallClockShows() throws Exception {
    String token = login().getString("accessToken");

    simulator.clock().advance(Duration.ofMinutes(30).minusNanos(1)).skew(Duration.ofDays(3));
    peer.ok(with("Bearer " + token));
    simulator.clock().advance(Duration.ofNanos(1));
    peer.refused(401, "UNAUTHORIZED", with("Bearer " + token));
  }

  @Test
  void aLoginVoidsEarlierRefreshTokensButNotAccessTokens() throws Exception {
    JsonObject first = login();
    JsonObject second = login();

    peer.refused(401, "UNAUTHORIZED", refresh(first));
    peer.ok(with("Bearer " + first.getString("accessToken")));
    JsonObject third = peer.ok(refresh(second));
    peer.refused(401, "UNAUTHORIZED", refresh(second));
    assertFalse(third.getString("accessToken").equals(second.getString("accessToken")));
    simulator.clock().advance(Duration.ofDays(1));
    peer.refused(401, "UNAUTHORIZED", refresh(third));

    assertEquals(2, simulator.credentials().logins());
    assertEquals(4, simulator.credentials().refreshes());
    assertEquals(3, simulator.credentials().issued());
  }

  @Test
  void secretsDoNotVoidTheTokensOfEachOther() throws Exception {
    simulator.credentials().addSecret("second", null);
    JsonObject first = login();
    peer.ok(loginWith("second"));

    peer.ok(refresh(first));
  }

  @Test
  void revokedTokensAreRefused() throws Exception {
    String token = login().getString("accessToken");

    simulator.credentials().revokeTokens();

    peer.refused(401, "UNAUTHORIZED", with("Bearer " + token));
    simulator.credentials().rejectButKeep(true);
    peer.refused(401, "UNAUTHORIZED", with("Bearer " + login().getString("accessToken")));
  }

  @Test
  void aLoginWithAWrongSecretIsRefused() throws Exception {
    peer.refused(401, "UNAUTHORIZED", loginWith("wrong"));
    assertEquals(0, simulator.credentials().issued());
    assertFalse(simulator.credentials().toString().contains(simulator.apiSecret()));
  }

  @Test
  void publicOperationsNeedNoCredential() throws Exception {
    peer.ok(peer.request("/banks"));
  }

  private HttpRequest.Builder with(String authorization) {
    return peer.request("/payments/paid").header("Authorization", authorization);
  }

  private JsonObject login() throws Exception {
    return peer.ok(loginWith(simulator.apiSecret()));
  }

  private HttpRequest.Builder loginWith(String secret) {
    return peer.request("/login/api-secret")
        .POST(BodyPublishers.ofString(json("apiSecret", secret).encode()));
  }

  private HttpRequest.Builder refresh(JsonObject tokens) {
    return peer.request("/token/refresh")
        .POST(
            BodyPublishers.ofString(
                json("refreshToken", tokens.getString("refreshToken")).encode()));
  }
}
