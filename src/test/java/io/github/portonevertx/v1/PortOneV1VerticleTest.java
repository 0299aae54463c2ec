package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycle of the verticle: deployment, drain, undeployment, redeployment. */
class PortOneV1VerticleTest {
  private Vertx vertx;
  private PortOneSimulator simulator;
  private PortOneV1Client client;
  private String impUid;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    simulator = PortOneSimulator.start(vertx).await();
    client = PortOneV1Client.proxy(vertx, PortOneV1Options.DEFAULT_ADDRESS);
    impUid = simulator.ledger().pay("order", 1004).getString("imp_uid");
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV1Options options() {
    return new PortOneV1Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiKey(simulator.apiKey())
        .setApiSecret(simulator.apiSecret());
  }

  private String deploy(PortOneV1Options options) {
    return vertx.deployVerticle(new PortOneV1Verticle(options)).await();
  }

  private static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  @Test
  void deploysByClassNameWithJson() {
    vertx
        .deployVerticle(
            PortOneV1Verticle.class.getName(),
            new DeploymentOptions()
                .setConfig(
                    new JsonObject()
                        .put("baseUrl", simulator.baseUrl())
                        .put("apiKey", simulator.apiKey())
                        .put("apiSecret", simulator.apiSecret())
                        .put("address", "shop.portone")
                        .put("tier", "A01")))
        .await();

    PortOneV1Client.proxy(vertx, "shop.portone").payments().get(impUid).await();

    assertEquals("A01", simulator.requests("payments.get").get(0).tier());
  }

  @Test
  void optionsSurviveAJsonRoundTrip() {
    vertx
        .deployVerticle(
            PortOneV1Verticle.class.getName(),
            new DeploymentOptions().setConfig(options().toJson()))
        .await();

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void plainHttpOnTheLoopbackUsesNoProxy() throws IOException {
    ProxyOptions unusedProxy = new ProxyOptions().setHost("127.0.0.1").setPort(freePort());
    deploy(options().setHttp(new WebClientOptions().setProxyOptions(unusedProxy)));

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void severalInstancesShareTheCalls() {
    vertx
        .deployVerticle(
            PortOneV1Verticle.class.getName(),
            new DeploymentOptions().setConfig(options().toJson()).setInstances(3))
        .await();

    List<Future<Payment>> asked =
        IntStream.range(0, 30).mapToObj(i -> client.payments().get(impUid)).toList();
    Future.all(asked).await();

    assertEquals(30, simulator.count("payments.get"));
    assertEquals(3, simulator.tokens().count(), "one token request each, for the same token");
    assertEquals(1, simulator.tokens().issued());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"baseURL\":\"https://x\"} | unknown option 'baseURL'; did you mean 'baseUrl'?",
        "{\"baseUrl\":\"http://example.com\"} | option 'baseUrl' must be https; plain http is for the loopback only",
        "{\"tier\":\"abc\"} | option 'tier' must be three characters A-Z or 0-9",
        "{\"requestTimeout\":\"10s\"} | option 'requestTimeout' must be a whole number of milliseconds",
        "{\"maxConnections\":0} | option 'maxConnections' must be at least 1",
        "{\"commandsEnabled\":\"yes\"} | option 'commandsEnabled' must be true or false",
        "{\"apiKey\":\"  \"} | option 'apiKey' is blank",
        "{\"http\":{\"trustAll\":true}} | option 'http.trustAll' must be false: trust the one certificate you need instead"
      })
  void aWrongConfigurationFailsTheDeploymentAndNamesTheOption(String config, String text) {
    DeploymentOptions wrong = new DeploymentOptions().setConfig(new JsonObject(config));

    PortOneException failure =
        failure(vertx.deployVerticle(PortOneV1Verticle.class.getName(), wrong));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(text, failure.text());
    assertEquals(FailureKind.UNAVAILABLE, failure(client.payments().get(impUid)).kind());
  }

  @Test
  void optionsAndAConfigurationTogetherFailTheDeploymentNamingTheKeys() {
    DeploymentOptions both =
        new DeploymentOptions()
            .setConfig(new JsonObject().put("address", "shop").put("apiSecret", "invented"));

    PortOneException failure =
        failure(vertx.deployVerticle(new PortOneV1Verticle(options()), both));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "the verticle got its options in Java, so its deployment configuration would be ignored:"
            + " 'address', 'apiSecret'",
        failure.text());
  }

  @Test
  void aSupplierOfCredentialsBesideAConfigurationIsDeployed() {
    vertx
        .deployVerticle(
            new PortOneV1Verticle(
                null,
                () ->
                    Future.succeededFuture(
                        new Credentials(simulator.apiKey(), simulator.apiSecret()))),
            new DeploymentOptions().setConfig(new JsonObject().put("baseUrl", simulator.baseUrl())))
        .await();

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
  }

  @Test
  void differentKeyAtTheSameAddressFailsTheDeployment() {
    String first = deploy(options());

    PortOneException failure =
        failure(
            vertx.deployVerticle(new PortOneV1Verticle(options().setApiKey("invented-other-key"))));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "option 'address': a verticle with another apiKey answers at 'portone.v1'; use a separate"
            + " address for each merchant",
        failure.text());
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    vertx.undeploy(first).await();
    deploy(options().setApiKey("invented-other-key"));
  }

  @Test
  void sameKeyMayBeDeployedTwiceAndAnotherKeyAtAnotherAddress() {
    String first = deploy(options());
    String second = deploy(options().setApiSecret("a-newer-secret"));
    deploy(options().setApiKey("invented-other-key").setAddress("other"));

    // The last verticle of an address releases it.
    vertx.undeploy(first).await();
    DeploymentOptions plain = new DeploymentOptions();
    failure(
        vertx.deployVerticle(
            new PortOneV1Verticle(options().setApiKey("invented-other-key")), plain));
    vertx.undeploy(second).await();
    deploy(options().setApiKey("invented-other-key"));
  }

  @Test
  void callWithoutAVerticleIsUnavailableImmediately() {
    PortOneException failure = failure(client.payments().get(impUid));

    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals(
        "no verticle answers at portone.v1.query; check that the verticle is deployed"
            + " in this Vertx instance with the option address=portone.v1",
        failure.text());
  }

  @Test
  void credentialsMayComeFromASupplier() {
    AtomicInteger asked = new AtomicInteger();
    vertx
        .deployVerticle(
            new PortOneV1Verticle(
                options().setApiKey(null).setApiSecret(null),
                () -> {
                  asked.incrementAndGet();
                  return Future.succeededFuture(
                      new Credentials(simulator.apiKey(), simulator.apiSecret()));
                }))
        .await();

    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(1, asked.get());
  }

  @Test
  void undeploymentWaitsForCallsInFlight() {
    String id = deploy(options());
    Gate gate = new Gate();
    simulator.faults().always(new Fault.Hold(gate));
    List<Future<Payment>> asked =
        IntStream.range(0, 5).mapToObj(i -> client.payments().get(impUid)).toList();
    gate.awaitArrivals(5).await();

    Future<Void> undeployment = vertx.undeploy(id);
    assertFalse(undeployment.isComplete());
    gate.open();
    undeployment.await();

    asked.forEach(payment -> assertEquals(impUid, payment.await().impUid()));
    assertEquals(5, simulator.count("payments.get"));
    assertEquals(FailureKind.UNAVAILABLE, failure(client.payments().get(impUid)).kind());
  }

  @Test
  void messagesDuringTheUndeploymentAreAnswered() {
    String id = deploy(options());
    client.payments().get(impUid).await();
    PortOneV1Client longCall = client.withTimeout(Duration.ofSeconds(20));
    List<Future<Payment>> asked = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> asked.add(longCall.payments().get(impUid)));
    Future<Void> undeployment = vertx.undeploy(id);
    IntStream.range(0, 300).forEach(i -> asked.add(longCall.payments().get(impUid)));
    undeployment.await();
    Future.join(asked).otherwiseEmpty().await();

    for (Future<Payment> payment : asked) {
      if (payment.failed()) {
        assertEquals(FailureKind.UNAVAILABLE, failure(payment).kind());
      } else {
        assertEquals(impUid, payment.result().impUid());
      }
    }
  }

  @Test
  void hangingCallsFailAtTheUndeploymentTimeout() {
    String id = deploy(options().setRequestTimeout(Duration.ofMillis(80)));
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    simulator.tokens().revoke();
    simulator.tokens().rejectButKeep(true);
    // After the 401 the call waits for a token that does not arrive within the request timeout.
    Future<Payment> asked = client.payments().get(impUid);
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    PortOneException failure = failure(asked);
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("payments.get", failure.action());
  }

  @Test
  void commandCutOffByTheUndeploymentIsAnUnknownOutcome() {
    String id = deploy(options().setCommandsEnabled(true).setRequestTimeout(Duration.ofMillis(80)));
    Gate gate = new Gate();
    simulator.faults().always("payments.cancel", new Fault.HoldAnswer(gate));
    Future<Payment> refund =
        client.payments().cancel(CancelRequest.builder().impUid(impUid).fullAmount().build());
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure(refund).kind());
    assertEquals(1, simulator.executions(impUid));
  }

  @Test
  void tokenRequestDoesNotDelayTheUndeployment() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    String id = deploy(options());
    gate.awaitArrivals(1).await();

    vertx.undeploy(id).await();

    assertEquals(1, simulator.tokens().count());
  }

  @Test
  void redeploysAfterAnUndeployment() {
    for (int i = 0; i < 3; i++) {
      String id = deploy(options());
      assertEquals(impUid, client.payments().get(impUid).await().impUid());
      vertx.undeploy(id).await();
    }
    assertTrue(vertx.deploymentIDs().size() <= 1, "only the simulator is left");
  }

  @Test
  void unavailablePortOneDoesNotFailTheDeployment() throws IOException {
    int port = freePort();
    String id = deploy(options().setBaseUrl("http://127.0.0.1:" + port));

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(60)).payments().get(impUid));

    assertEquals(FailureKind.CANCELLED, failure.kind(), "it was not sent");
    vertx.undeploy(id).await();
  }

  @Test
  void refusedCredentialsDoNotFailTheDeployment() {
    deploy(options().setApiSecret("another-secret"));

    assertEquals(FailureKind.UNAUTHORIZED, failure(client.payments().get(impUid)).kind());
  }

  @Test
  void aBusTimeoutShorterThanTheWaitForATokenIsKept() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    deploy(options());

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMillis(60)).payments().get(impUid));
    gate.open();

    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertEquals(impUid, client.payments().get(impUid).await().impUid());
    assertEquals(
        1, simulator.count("payments.get"), "the second call did not wait for the first one");
    assertEquals(1, simulator.tokens().count(), "the token request continued after its caller");
  }

  @Test
  void busTimeoutLongerThanTheTokenWaitReportsTheReason() {
    simulator.faults().alwaysOnToken(new Fault.EnvelopeError(403, -1, "막힘"));
    deploy(options());

    PortOneException failure =
        failure(client.withTimeout(Duration.ofMinutes(1)).payments().get(impUid));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertEquals(403, failure.httpStatus());
  }

  @Test
  void clientCloseIsIdempotent() {
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options());
    embedded.payments().get(impUid).await();

    embedded.close().await();
    embedded.close().await();

    PortOneException failure = failure(embedded.payments().get(impUid));
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("the client is closed", failure.text());
    client.close().await();
    client.close().await();
  }

  @Test
  void closingAClientFailsCallersThatWaitForItsToken() {
    Gate gate = new Gate();
    simulator.faults().alwaysOnToken(new Fault.Hold(gate));
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options());
    Future<?> waiting = embedded.send(Call.of("payments.get").with("imp_uid", impUid));
    gate.awaitArrivals(1).await();

    embedded.close().await();

    assertEquals(FailureKind.UNAVAILABLE, failure(waiting).kind());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
