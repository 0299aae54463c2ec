package io.github.portonevertx.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.LogRecords;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.v1.PaymentSeed;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.github.portonevertx.v2.AuthenticationMode;
import io.github.portonevertx.v2.PortOneV2Client;
import io.github.portonevertx.v2.PortOneV2Options;
import io.github.portonevertx.v2.PortOneV2Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each failure of a token or a secret is logged, and no line of the library has a secret. */
class CredentialLogTest {
  private static final String ID = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private final PortOneSimulator v1 = PortOneSimulator.start(vertx).await();
  private final PortOneV2Simulator v2 = PortOneV2Simulator.start(vertx).await();
  private final LogRecords log = LogRecords.ofLibrary();
  private final List<String> secrets = new ArrayList<>();

  @AfterEach
  void closeAndSearchForSecrets() {
    vertx.close().await();
    secrets.addAll(List.of(v1.apiKey(), v1.apiSecret(), v2.apiSecret(), "구매자 예시", "777123"));
    log.close();
    assertFalse(log.texts().isEmpty());
    for (String text : log.texts()) {
      for (String secret : secrets) {
        assertFalse(text.contains(secret), text);
      }
    }
  }

  private PortOneV1Options v1Options() {
    return new PortOneV1Options()
        .setBaseUrl(v1.baseUrl())
        .setApiKey(v1.apiKey())
        .setApiSecret(v1.apiSecret())
        .setRetries(0);
  }

  private PortOneV2Options v2Options(AuthenticationMode mode) {
    return new PortOneV2Options()
        .setBaseUrl(v2.baseUrl())
        .setApiSecret(v2.apiSecret())
        .setAuthentication(mode)
        .setRetries(0);
  }

  private static void fails(Future<?> call) {
    assertThrows(PortOneException.class, call::await);
  }

  private List<String> lines(String event) {
    return log.messages().stream().filter(line -> line.startsWith(event + ":")).toList();
  }

  @Test
  void failedTokenRequestsOfV1AndTheirEndAreLogged() {
    String echo = v1.apiKey() + " " + v1.apiSecret();
    v1.faults().onToken(Fault.html(502), new Fault.EnvelopeError(401, -1, "거부 " + echo));
    v1.ledger().add(PaymentSeed.paid().impUid("imp_1").with("buyer_name", "구매자 예시"));

    fails(PortOneV1Client.create(vertx, v1Options()).payments().get("imp_1"));

    String failed = lines("token request failed").get(0);
    assertTrue(failed.startsWith("token request failed: api=v1 kind=UNAVAILABLE reason="), failed);
    assertEquals(
        List.of(
            "credentials rejected: api=v1 kind=UNAUTHORIZED status=401"
                + " reason=\"PortOne rejects the API key and secret: 거부 *** ***\""),
        lines("credentials rejected"));
    assertEquals(2, v1.tokens().count());
    assertEquals(1, lines("token request failed").size());
  }

  @Test
  void rejectedLoginOfV2IsLogged() {
    v2.credentials().removeSecret(v2.apiSecret());

    fails(PortOneV2Client.create(vertx, v2Options(AuthenticationMode.TOKEN)).payments().get(ID));

    List<String> lines = lines("credentials rejected");
    assertEquals(1, lines.size());
    assertTrue(
        lines.get(0).startsWith("credentials rejected: api=v2 kind=UNAUTHORIZED status=401"),
        lines.get(0));
  }

  @Test
  void failedLoginOfV2IsLogged() {
    v2.faults().onToken(Fault.html(502));
    v2.ledger().pay(ID, 777_123);

    PortOneV2Client.create(vertx, v2Options(AuthenticationMode.TOKEN)).payments().get(ID).await();

    List<String> lines = lines("token request failed");
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("token request failed: api=v2 kind="), lines.get(0));
    assertEquals(1, lines("token issued").size());
  }

  @Test
  void endOfTheAttemptsIsLogged() {
    v1.faults().alwaysOnToken(new Fault.Disconnect());

    fails(PortOneV1Client.create(vertx, v1Options()).payments().get("imp_1"));

    assertTrue(lines("token request failed").size() > 1);
    assertTrue(
        lines("token refresh failed").get(0).startsWith("token refresh failed: api=v1 kind="));
  }

  @Test
  void rejectedSecretOfV2IsLogged() {
    PortOneV2Client client = PortOneV2Client.create(vertx, v2Options(AuthenticationMode.SECRET));
    v2.faults()
        .always(
            "payments.get",
            new Fault.Status(
                401,
                "application/json",
                "{\"type\":\"UNAUTHORIZED\",\"message\":\"" + v2.apiSecret() + "\"}",
                Map.of()));

    fails(client.payments().get(ID));
    fails(client.payments().get(ID));

    assertEquals(
        List.of("API secret rejected: api=v2 action=payments.get status=401"),
        lines("API secret rejected"));
  }

  @Test
  void verticlesWithoutATokenAreLogged() {
    v1.faults().alwaysOnToken(new Fault.EnvelopeError(401, -1, v1.apiSecret()));
    v2.credentials().removeSecret(v2.apiSecret());

    vertx.deployVerticle(new PortOneV1Verticle(v1Options())).await();
    vertx.deployVerticle(new PortOneV2Verticle(v2Options(AuthenticationMode.TOKEN))).await();
    fails(PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS).payments().get("imp_1"));
    fails(PortOneV2Client.proxy(vertx, PortOneV2Options.DEFAULT_ADDRESS).payments().get(ID));

    for (String api : List.of("v1", "v2")) {
      assertTrue(
          lines("started without access token").stream()
              .anyMatch(
                  line ->
                      line.startsWith(
                          "started without access token: api=" + api + " kind=UNAUTHORIZED")),
          api);
    }
  }

  @Test
  void wholeSessionWithManyFailuresHasNoSecret() {
    v1.ledger()
        .add(
            PaymentSeed.paid()
                .impUid("imp_1")
                .merchantUid("order-1")
                .amount(777_123)
                .with("buyer_name", "구매자 예시"));
    PortOneV1Client client =
        PortOneV1Client.create(vertx, v1Options().setRetryBackoff(Duration.ofMillis(1)));
    client.payments().get("imp_1").await();
    secrets.add(String.valueOf(v1.tokens().current()));
    String echo = v1.apiSecret() + " " + v1.tokens().current();
    v1.faults()
        .next("payments.cancel", new Fault.AfterRunning(new Fault.EnvelopeError(500, -1, echo)))
        .next("payments.get", new Fault.EnvelopeError(401, -1, echo))
        .onToken(new Fault.EnvelopeError(401, -1, echo));
    fails(
        client.send(Call.of("payments.cancel").with("imp_uid", "imp_1").with("reason", "구매자 예시")));
    fails(client.payments().get("imp_1"));

    assertEquals(1, lines("outcome unknown").size());
    assertEquals(1, lines("credentials rejected").size());
  }
}
