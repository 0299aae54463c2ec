package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that echoes the token in place of the response head. */
class MalformedHeadTest {
  private static final String TOKEN = "invented-token-0123456789";
  private static final Logger ROOT = Logger.getLogger("");

  private final Vertx vertx = Vertx.vertx();
  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void record() {
    ROOT.addHandler(recorder);
  }

  @AfterEach
  void close() {
    vertx.close().await();
    ROOT.removeHandler(recorder);
  }

  private PortOneV1Client client(RawServer.Answering answering) {
    RawServer server = RawServer.start(vertx, RawServer.withToken(TOKEN, answering));
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setBaseUrl(server.url())
            .setApiKey("invented-key")
            .setApiSecret("invented-secret")
            .setRetries(0));
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private void assertNothingIsLogged() {
    List<String> severe =
        records.stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(entry -> entry.getLoggerName() + ": " + entry.getMessage())
            .toList();
    assertEquals(List.of(), severe);
    for (LogRecord entry : records) {
      Throwable thrown = entry.getThrown();
      String text = entry.getMessage() + (thrown == null ? "" : stackTrace(thrown));
      assertFalse(text.contains(TOKEN), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: " + TOKEN + "\r\n\r\n",
        "HTTP/1.1 " + TOKEN + " OK\r\n\r\n",
        TOKEN + "/1.1 200 OK\r\n\r\n",
        TOKEN + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + TOKEN + "=x: 1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA\u0000" + TOKEN + ": 1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: " + TOKEN + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + TOKEN + "\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + TOKEN + "\r\n\r\n"
      })
  void tokenInAMalformedHeadIsNeitherInTheCausesNorInTheLog(String answer) {
    PortOneV1Client client = client(request -> request.write(answer));

    PortOneException failure =
        assertThrows(PortOneException.class, () -> client.payments().get("imp_A").await());

    assertEquals(FailureKind.BAD_UPSTREAM, failure.kind());
    assertFalse(stackTrace(failure).contains(TOKEN), () -> stackTrace(failure));
    client.close().await();
    assertNothingIsLogged();
  }

  @Test
  void aConnectionThatTheServerResetsIsNotLogged() {
    PortOneV1Client client = client(request -> request.socket().close());
    for (int i = 0; i < 20; i++) {
      assertThrows(PortOneException.class, () -> client.payments().get("imp_A").await());
    }
    client.close().await();
    assertNothingIsLogged();
  }
}
