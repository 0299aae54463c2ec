package io.github.portonevertx.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.v1.payments.Payment;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deployment of the verticle: configuration, credentials, instances. */
class PortOneV1VerticleTest extends VerticleFixture {
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
    assertEquals("PortOneV1Verticle: " + text, failure.text());
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
        "PortOneV1Verticle: the verticle got its options in Java, so its deployment configuration would be ignored:"
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
        "PortOneV1Verticle: option 'address': a verticle with another apiKey answers at 'portone.v1'; use a separate"
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
}
