package io.github.portonevertx.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes and texts of failures, which never contain a secret. */
class MessageFailuresTest extends MessagesFixture {
  @ParameterizedTest
  @CsvSource({
    "400, -1, 400",
    "401, -1, 401",
    "403, -1, 403",
    "404, -1, 404",
    "409, -1, 409",
    "200, 1, 422",
    "429, -1, 429",
    "500, -1, 502"
  })
  void eachKindHasItsCode(int status, int code, int failureCode) {
    simulator.faults().always(new Fault.EnvelopeError(status, code, "거절"));

    assertRejected(
        failureCode,
        "payments.find: 거절 [HTTP " + status + ", code " + code + "]",
        ask(new JsonObject().put("merchant_uid", "order"), action("payments.find")));
  }

  @Test
  void gatewayErrorPageHasNoPortOneCode() {
    simulator.faults().next(Fault.html(502));

    assertRejected(
        502,
        "payments.get: HTTP 502 without PortOne's envelope [HTTP 502]",
        ask(id(), action("payments.get")));
  }

  @Test
  void secretsThatPortOneEchoesAreNotInTheReply() {
    ask(id(), action("payments.get")).await();
    String token = simulator.tokens().current();
    simulator
        .faults()
        .next(new Fault.EnvelopeError(200, 1, "Bearer " + token + " 이(가) 거절되었습니다. " + token));

    ReplyException rejection = rejection(ask(id(), action("payments.get")));

    assertFalse(rejection.getMessage().contains(token), rejection::getMessage);
    assertTrue(rejection.getMessage().contains("거절되었습니다"), rejection::getMessage);
  }

  @Test
  void keyAndSecretThatTheTokenEndpointEchoesAreNotInTheReply() {
    String echo = simulator.apiKey() + " / " + simulator.apiSecret() + " unknown";
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(401, -1, echo));
    String other =
        vertx
            .deployVerticle(
                new PortOneV1Verticle(
                    new PortOneV1Options()
                        .setBaseUrl(simulator.baseUrl())
                        .setApiKey(simulator.apiKey())
                        .setApiSecret(simulator.apiSecret())
                        .setAddress("portone.echo")))
            .await();

    ReplyException rejection =
        rejection(vertx.eventBus().request("portone.echo.query", id(), action("payments.get")));

    assertEquals(401, rejection.failureCode());
    assertFalse(rejection.getMessage().contains(simulator.apiKey()), rejection::getMessage);
    assertFalse(rejection.getMessage().contains(simulator.apiSecret()), rejection::getMessage);
    vertx.undeploy(other).await();
  }
}
