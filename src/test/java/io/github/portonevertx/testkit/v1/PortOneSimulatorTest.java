package io.github.portonevertx.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.PortProperty;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.net.BindException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lifecycle of the simulator (start, deployment, close) and its ports. */
class PortOneSimulatorTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void simulatorCanBeDeployedAsAVerticle() throws Exception {
    PortOneSimulator simulator = new PortOneSimulator();
    assertThrows(IllegalStateException.class, simulator::port);
    vertx.deployVerticle(simulator).await();

    assertEquals("http://127.0.0.1:" + simulator.port(), simulator.baseUrl());
    assertEquals(404, new TestPeer(simulator).get("/payments/x").statusCode());
  }

  @Test
  void twoSimulatorsShareNothing() throws Exception {
    PortOneSimulator one = PortOneSimulator.start(vertx).await();
    PortOneSimulator two =
        PortOneSimulator.start(vertx, new SimulatorOptions().withTokenSeed(2)).await();
    String impUid = one.ledger().pay(1).getString("imp_uid");

    assertEquals(200, new TestPeer(one).get("/payments/" + impUid).statusCode());
    assertEquals(404, new TestPeer(two).get("/payments/" + impUid).statusCode());
    assertTrue(!String.valueOf(one.tokens().current()).equals(two.tokens().current()));
  }

  @Test
  void usedPortFailsTheStart() {
    PortOneSimulator first = PortOneSimulator.start(vertx).await();
    SimulatorOptions same = new SimulatorOptions().withPort(first.port());

    assertInstanceOf(
        BindException.class,
        PortOneSimulator.start(vertx, same)
            .transform(result -> Future.succeededFuture(result.cause()))
            .await());
  }

  @Test
  void closedSimulatorRejectsConnectionsAndCloseIsIdempotent() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    simulator.close().await();
    simulator.close().await();

    assertThrows(
        ConnectException.class,
        () -> new TestPeer(simulator).send(new TestPeer(simulator).request("/")));
  }

  @Test
  void closingAfterVertxIsClosedSucceeds() {
    Vertx own = Vertx.vertx();
    PortOneSimulator simulator = PortOneSimulator.start(own).await();
    own.close().await();

    simulator.close().await();
  }

  @Test
  void simulatorWithAKeyUsesTlsAndHttp2(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("key.p12");
    SelfSigned.make(file, "dns:localhost");
    PfxOptions key = SelfSigned.read(file);
    PortOneSimulator simulator =
        PortOneSimulator.start(
                vertx,
                new SimulatorOptions()
                    .withHttp(
                        http -> {
                          http.setSsl(true).setUseAlpn(true).setKeyCertOptions(key);
                          return http;
                        }))
            .await();
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setTrustAll(true)
                .setVerifyHost(false));

    int status =
        client
            .request(HttpMethod.GET, simulator.port(), "127.0.0.1", "/payments/x")
            .compose(request -> request.send())
            .await()
            .statusCode();

    assertEquals(401, status);
    assertEquals(HttpVersion.HTTP_2, simulator.requests().get(0).version());
    assertEquals("https://localhost:" + simulator.port(), simulator.baseUrl());
  }

  @Test
  void anOutageMayComeInAnEnvelope() throws Exception {
    PortOneSimulator simulator =
        PortOneSimulator.start(
                vertx,
                new SimulatorOptions()
                    .withUndocumented(UndocumentedBehavior.likely().withHtmlServerErrors(false)))
            .await();
    simulator.faults().next(new Fault.Outage(503));

    HttpResponse<String> answer = new TestPeer(simulator).get("/payments/x");

    assertEquals(503, answer.statusCode());
    assertEquals(-1, TestPeer.envelope(answer).getInteger("code"));
  }

  @Test
  void mainAcceptsPortsOnly() {
    assertEquals(
        List.of(0, 9000, 65_535, -1, -1, -1),
        List.of("0", "9000", "65535", "65536", "-2", "http").stream()
            .map(text -> Math.max(-1, PortProperty.parse(text)))
            .toList());
  }
}
