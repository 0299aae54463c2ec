package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.PortOneOptions;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.testkit.PortOneSimulator;
import io.github.portonevertx.testkit.SimulatorOptions;
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
    makeCertificate("good.p12", "ip:127.0.0.1,dns:localhost");
    makeCertificate("other.p12", "dns:elsewhere.example");
  }

  private static void makeCertificate(String file, String names) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=invented",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve(file).toString(),
                "-storepass",
                "invented")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, keytool.waitFor());
  }

  private static PfxOptions store(String file) {
    return new PfxOptions().setPath(folder.resolve(file).toString()).setPassword("invented");
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

  private HttpAnswer ask(PortOneSimulator simulator, WebClientOptions http) {
    PortOneOptions options = new PortOneOptions().setBaseUrl(simulator.baseUrl()).setHttp(http);
    return new HttpExchange(vertx, HttpClients.open(vertx, options).api(), 1 << 20)
        .send(new RequestOptions().setURI("/payments/x"), null, Duration.ofSeconds(20))
        .await();
  }

  private void assertUnreachable(PortOneSimulator simulator, WebClientOptions http) {
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, () -> ask(simulator, http));
    assertEquals(Reason.UNREACHABLE, failure.reason());
    assertFalse(failure.mayHaveArrived());
    assertEquals(0, simulator.requests().size());
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void http2IsSpokenWhereTheServerCan() {
    PortOneSimulator simulator = simulator("good.p12", HttpVersion.HTTP_2, HttpVersion.HTTP_1_1);
    HttpAnswer answer = ask(simulator, new WebClientOptions().setTrustOptions(store("good.p12")));
    assertEquals(401, answer.status());
    assertEquals(HttpVersion.HTTP_2, simulator.requests().get(0).version());
  }

  @Test
  void http11IsSpokenWhereItCannot() {
    PortOneSimulator simulator = simulator("good.p12", HttpVersion.HTTP_1_1);
    ask(simulator, new WebClientOptions().setTrustOptions(store("good.p12")));
    assertEquals(HttpVersion.HTTP_1_1, simulator.requests().get(0).version());
  }

  @Test
  void anUnknownAuthorityIsRefusedBeforeAnythingIsSent() {
    assertUnreachable(simulator("good.p12", HttpVersion.HTTP_2), new WebClientOptions());
  }

  @Test
  void aCertificateForAnotherNameIsRefusedBeforeAnythingIsSent() {
    assertUnreachable(
        simulator("other.p12", HttpVersion.HTTP_2),
        new WebClientOptions().setTrustOptions(store("other.p12")));
  }
}
