package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection failure names the address of the request and the cause. */
class UnreachableTest {
  private static final String TOKEN =
      "{\"code\":0,\"response\":{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1801}}";

  @Test
  void unreachableServerIsReportedWithItsCause() throws IOException {
    Vertx vertx = Vertx.vertx();
    try {
      HttpServer server =
          vertx
              .createHttpServer()
              .requestHandler(
                  request -> request.response().putHeader("Connection", "close").end(TOKEN))
              .listen(0, "127.0.0.1")
              .await();
      String address = "127.0.0.1:" + server.actualPort();
      PortOneV1Client client =
          PortOneV1Client.create(
              vertx,
              new PortOneV1Options()
                  .setApiKey("invented-key")
                  .setApiSecret("invented-secret")
                  .setRetries(0)
                  .setBaseUrl("http://" + address));
      Call call = Call.of("prepare.get").with("merchant_uid", "order-1");
      client.send(call).await();
      server.close().await();
      untilRefused(server.actualPort());

      PortOneException failure =
          assertThrows(PortOneException.class, () -> client.send(call).await());
      assertEquals(
          "prepare.get: PortOne cannot be reached: "
              + address
              + " (connection refused) [UNAVAILABLE]",
          failure.getMessage());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void commonCausesHaveADescription() {
    assertEquals("unknown host", NetworkCause.describe(new UnknownHostException("secret")));
    assertEquals(
        "connection refused",
        NetworkCause.describe(new ConnectException("Connection refused: secret/1.2.3.4:80")));
    assertEquals(
        "connect timed out",
        NetworkCause.describe(new ConnectException("connection timed out after 10 ms: secret")));
    assertEquals(
        "network unreachable",
        NetworkCause.describe(new ConnectException("Network is unreachable: secret")));
    assertEquals("ConnectException", NetworkCause.describe(new ConnectException("secret")));
    assertEquals("SocketException", NetworkCause.describe(new SocketException("secret")));
    assertEquals("no route to host", NetworkCause.describe(new NoRouteToHostException("secret")));
    assertEquals(
        "connection reset", NetworkCause.describe(new SocketException("Connection reset")));
    assertEquals("connection closed", NetworkCause.describe(new ClosedChannelException()));
  }

  @Test
  void otherCausesAreReportedByTheirClasses() {
    Throwable cause =
        new SSLHandshakeException("secret").initCause(new CertificateException("secret"));
    assertEquals("SSLHandshakeException: CertificateException", NetworkCause.describe(cause));
    assertEquals("IOException", NetworkCause.describe(new IOException("secret")));
    ExchangeFailure failure =
        new ExchangeFailure(Reason.BROKEN, "broken", new IOException("secret"));
    assertEquals("broken (IOException)", failure.getMessage());
    assertNull(failure.getCause());
  }

  @Test
  void fourCausesAreReportedAtMost() {
    Throwable fifth = new IllegalStateException("secret");
    Throwable fourth = new NullPointerException("secret").initCause(fifth);
    Throwable third = new ArithmeticException("secret").initCause(fourth);
    Throwable second = new CertificateException("secret", third);

    assertEquals(
        "IOException: CertificateException: ArithmeticException: NullPointerException",
        NetworkCause.describe(new IOException("secret", second)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:0, 127.0.0.1:0",
    "https://api.iamport.kr, api.iamport.kr:443",
    "http://localhost, localhost:80",
    "http://127.0.0.1:8080/prefix, 127.0.0.1:8080",
    "https://key:secret@gateway.example, gateway.example:443"
  })
  void theAddressIsHostAndPort(String baseUrl, String address) {
    assertEquals(address, ServerAddress.of(baseUrl).toString());
  }

  /** Vert.x 5.0.7 was seen to accept a connection after {@code close()} had completed. */
  private static void untilRefused(int port) throws IOException {
    for (int attempt = 0; attempt < 10_000; attempt++) {
      try (Socket accepted = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertTrue(accepted.isConnected());
      } catch (ConnectException refused) {
        return;
      }
    }
    throw new AssertionError("port " + port + " still accepts connections");
  }
}
