package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.SimulatorOptions;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  @TempDir static Path folder = Path.of("");

  private final Vertx vertx = Vertx.vertx();

  @BeforeAll
  static void makeCertificates() throws Exception {
    SelfSigned.make(folder.resolve("good.p12"), "ip:127.0.0.1,dns:localhost");
    SelfSigned.make(folder.resolve("other.p12"), "dns:elsewhere.example");
  }

  private static PfxOptions store(String file) {
    return SelfSigned.read(folder.resolve(file));
  }

  private PortOneSimulator simulator(String certificate, HttpVersion... versions) {
    return PortOneSimulator.start(
            vertx,
            new SimulatorOptions()
                .withHttp(
                    http ->
                        http.setSsl(true)
                            .setUseAlpn(true)
                            .setAlpnVersions(List.of(versions))
                            .setKeyCertOptions(store(certificate))))
        .await();
  }

  private RawResponse ask(PortOneSimulator simulator, WebClientOptions http) {
    PortOneV1Options options = new PortOneV1Options().setBaseUrl(simulator.baseUrl()).setHttp(http);
    return new HttpExchange(vertx, HttpClients.open(vertx, Settings.http(options)).api(), 1 << 20)
        .send(new RequestOptions().setURI("/payments/x"), null, Duration.ofSeconds(20))
        .await();
  }

  private void assertUnreachable(PortOneSimulator simulator, WebClientOptions http) {
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, () -> ask(simulator, http));
    assertEquals(Reason.UNREACHABLE, failure.reason());
    assertEquals(0, simulator.requests().size());
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void http2IsUsedWhenTheServerSupportsIt() {
    PortOneSimulator simulator = simulator("good.p12", HttpVersion.HTTP_2, HttpVersion.HTTP_1_1);
    RawResponse answer = ask(simulator, new WebClientOptions().setTrustOptions(store("good.p12")));
    assertEquals(401, answer.status());
    assertEquals(HttpVersion.HTTP_2, simulator.requests().get(0).version());
  }

  @Test
  void http11IsUsedOtherwise() {
    PortOneSimulator simulator = simulator("good.p12", HttpVersion.HTTP_1_1);
    ask(simulator, new WebClientOptions().setTrustOptions(store("good.p12")));
    assertEquals(HttpVersion.HTTP_1_1, simulator.requests().get(0).version());
  }

  @Test
  void anUnknownAuthorityIsRejectedBeforeAnythingIsSent() {
    assertUnreachable(simulator("good.p12", HttpVersion.HTTP_2), new WebClientOptions());
  }

  @Test
  void aCertificateForAnotherNameIsRejectedBeforeAnythingIsSent() {
    assertUnreachable(
        simulator("other.p12", HttpVersion.HTTP_2),
        new WebClientOptions().setTrustOptions(store("other.p12")));
  }

  @Test
  void hangingHandshakeEndsAtTheConnectTimeout() {
    int silent =
        vertx
            .createNetServer()
            .connectHandler(socket -> socket.handler(lost -> {}))
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl("https://localhost:" + silent)
            .setConnectTimeout(Duration.ofMillis(100));

    ExchangeFailure failure =
        assertThrows(
            ExchangeFailure.class,
            () ->
                new HttpExchange(
                        vertx, HttpClients.open(vertx, Settings.http(options)).api(), 1 << 20)
                    .send(new RequestOptions().setURI("/payments/x"), null, Duration.ofSeconds(6))
                    .await());

    assertEquals(Reason.UNREACHABLE, failure.reason());
  }
}
