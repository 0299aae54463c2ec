package io.github.portonevertx.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.testkit.v2.PortOneV2Simulator;
import io.github.portonevertx.v2.payments.Payment;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deployment of the verticle: configuration, secrets, stores, instances. */
class PortOneV2VerticleTest {
  private static final String ID = "payment-0001";

  private final Vertx vertx = Vertx.vertx();
  private final PortOneV2Client client =
      PortOneV2Client.proxy(vertx, PortOneV2Options.DEFAULT_ADDRESS);
  private PortOneV2Simulator simulator;

  @BeforeEach
  void open() {
    simulator = PortOneV2Simulator.start(vertx).await();
    simulator.ledger().pay(ID, 10_000);
  }

  @AfterEach
  void close() {
    simulator.close().await();
    vertx.close().await();
  }

  private PortOneV2Options options() {
    return new PortOneV2Options()
        .setBaseUrl(simulator.baseUrl())
        .setApiSecret(simulator.apiSecret());
  }

  private String deploy(PortOneV2Options options) {
    return vertx.deployVerticle(new PortOneV2Verticle(options)).await();
  }

  private PortOneException rejected(PortOneV2Options options) {
    PortOneException failure = failure(vertx.deployVerticle(new PortOneV2Verticle(options)));
    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    return failure;
  }

  private static PortOneException failure(Future<?> future) {
    return assertThrows(PortOneException.class, future::await);
  }

  @ParameterizedTest
  @CsvSource({"secret, 0", "token, 1"})
  void deploysByClassNameWithJson(String authentication, long logins) {
    vertx
        .deployVerticle(
            PortOneV2Verticle.class.getName(),
            new DeploymentOptions()
                .setConfig(
                    new JsonObject()
                        .put("baseUrl", simulator.baseUrl())
                        .put("apiSecret", simulator.apiSecret())
                        .put("address", "shop.portone")
                        .put("authentication", authentication)
                        .put("storeId", simulator.storeId())))
        .await();

    PortOneV2Client.proxy(vertx, "shop.portone").payments().get(ID).await();

    assertEquals(
        List.of(simulator.storeId()),
        simulator.requests("payments.get").get(0).query().get("storeId"));
    assertEquals(logins, simulator.credentials().logins());
  }

  @Test
  void optionsAreTheSameInJson() {
    vertx
        .deployVerticle(
            PortOneV2Verticle.class.getName(),
            new DeploymentOptions().setConfig(options().toJson()))
        .await();

    assertEquals(ID, client.payments().get(ID).await().id());
  }

  @Test
  void severalInstancesShareTheCalls() {
    vertx
        .deployVerticle(
            PortOneV2Verticle.class.getName(),
            new DeploymentOptions().setConfig(options().toJson()).setInstances(3))
        .await();

    List<Future<Payment>> calls =
        IntStream.range(0, 30).mapToObj(i -> client.payments().get(ID)).toList();
    Future.all(calls).await();

    assertEquals(30, simulator.count("payments.get"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"baseURL\":\"https://x\"} | unknown option 'baseURL'; did you mean 'baseUrl'?",
        "{\"baseUrl\":\"http://example.com\"} | option 'baseUrl' must be https; plain http is for the loopback only",
        "{\"authentication\":\"jwt\"} | option 'authentication' must be secret or token",
        "{\"requestTimeout\":\"10s\"} | option 'requestTimeout' must be a whole number of milliseconds",
        "{\"maxConnections\":0} | option 'maxConnections' must be at least 1",
        "{\"commandsEnabled\":\"yes\"} | option 'commandsEnabled' must be true or false",
        "{\"apiSecret\":\"  \"} | option 'apiSecret' is blank",
        "{\"http\":{\"trustAll\":true}} | option 'http.trustAll' must be false: trust the one certificate you need instead"
      })
  void wrongConfigurationFailsTheDeploymentAndNamesTheOption(String config, String text) {
    DeploymentOptions wrong = new DeploymentOptions().setConfig(new JsonObject(config));

    PortOneException failure =
        failure(vertx.deployVerticle(PortOneV2Verticle.class.getName(), wrong));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals("PortOneV2Verticle: " + text, failure.text());
    assertEquals(FailureKind.UNAVAILABLE, failure(client.payments().get(ID)).kind());
  }

  @Test
  void optionsAndAConfigurationTogetherFailTheDeployment() {
    DeploymentOptions both =
        new DeploymentOptions()
            .setConfig(new JsonObject().put("address", "shop").put("apiSecret", "invented"));

    PortOneException failure =
        failure(vertx.deployVerticle(new PortOneV2Verticle(options()), both));

    assertEquals(FailureKind.INVALID_REQUEST, failure.kind());
    assertEquals(
        "PortOneV2Verticle: the verticle got its options in Java, so its deployment configuration would be ignored:"
            + " 'address', 'apiSecret'",
        failure.text());
  }

  @Test
  void anotherStoreAtTheSameAddressFailsTheDeployment() {
    String first = deploy(options().setStoreId("store-simulated"));

    PortOneException failure = rejected(options().setStoreId("store-0002"));

    assertEquals(
        "PortOneV2Verticle: option 'address': a verticle with another storeId or apiSecret answers at 'portone.v2';"
            + " use a separate address for each merchant",
        failure.text());
    assertEquals(ID, client.payments().get(ID).await().id());
    vertx.undeploy(first).await();
    deploy(options().setStoreId("store-0002"));
  }

  @Test
  void anotherSecretWithoutAStoreFailsTheDeployment() {
    deploy(options());

    String text = rejected(options().setApiSecret("invented-other-secret")).getMessage();

    assertFalse(text.contains("invented-other-secret"), text);
    assertFalse(text.contains(simulator.apiSecret()), text);
  }

  @Test
  void oneStoreMayHaveTwoSecretsDuringARotation() {
    String first = deploy(options().setStoreId("store-simulated"));
    String second =
        deploy(options().setStoreId("store-simulated").setApiSecret("invented-newer-secret"));
    deploy(options().setApiSecret("invented-other-secret").setAddress("other"));

    // The last verticle of an address releases it.
    vertx.undeploy(first).await();
    rejected(options().setStoreId("store-0002"));
    vertx.undeploy(second).await();
    deploy(options().setStoreId("store-0002"));
  }

  @Test
  void secretMayComeFromASupplier() {
    AtomicInteger called = new AtomicInteger();
    vertx
        .deployVerticle(
            new PortOneV2Verticle(
                options().setApiSecret(null),
                () -> {
                  called.incrementAndGet();
                  return Future.succeededFuture(simulator.apiSecret());
                }))
        .await();
    assertEquals(0, called.get());

    assertEquals(ID, client.payments().get(ID).await().id());
    assertEquals(ID, client.payments().get(ID).await().id());
    assertEquals(1, called.get());
  }

  @Test
  void supplierAndAConfigurationAreCombined() {
    vertx
        .deployVerticle(
            new PortOneV2Verticle(null, () -> Future.succeededFuture(simulator.apiSecret())),
            new DeploymentOptions().setConfig(new JsonObject().put("baseUrl", simulator.baseUrl())))
        .await();

    assertEquals(ID, client.payments().get(ID).await().id());
  }

  @Test
  void deploymentSucceedsWhileTheLoginFails() {
    simulator.credentials().removeSecret(simulator.apiSecret());
    deploy(options().setAuthentication(AuthenticationMode.TOKEN));

    PortOneException failure = failure(client.payments().get(ID));

    assertEquals(FailureKind.UNAUTHORIZED, failure.kind());
    assertTrue(failure.text().startsWith("PortOne rejects the API secret"), failure.text());
    assertEquals(0, simulator.count("payments.get"));
  }
}
