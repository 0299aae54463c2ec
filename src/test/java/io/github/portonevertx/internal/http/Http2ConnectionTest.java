package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.SelfSigned;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many exchanges over one HTTP/2 connection. */
class Http2ConnectionTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(60);

  @TempDir static Path folder = Path.of("");

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger connections = new AtomicInteger();
  private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
  private final Promise<Void> awaitThreeHeld = Promise.promise();
  private HttpExchange exchange =
      new HttpExchange(
          vertx, HttpClients.open(vertx, Settings.http(new PortOneV1Options())).api(), 1);

  @BeforeAll
  static void makeCertificate() throws Exception {
    SelfSigned.make(folder.resolve("good.p12"), "ip:127.0.0.1,dns:localhost");
  }

  @BeforeEach
  void listen() {
    int port =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setUseAlpn(true)
                    .setAlpnVersions(List.of(HttpVersion.HTTP_2))
                    .setKeyCertOptions(SelfSigned.read(folder.resolve("good.p12"))))
            .connectionHandler(connection -> connections.incrementAndGet())
            .requestHandler(
                request -> {
                  if (request.uri().startsWith("/held")) {
                    held.add(request);
                    if (held.size() == 3) {
                      awaitThreeHeld.complete();
                    }
                  } else {
                    request.response().end(request.uri());
                  }
                })
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    PortOneV1Options options =
        new PortOneV1Options()
            .setBaseUrl("https://localhost:" + port)
            .setMaxConnections(1)
            .setHttp(
                new WebClientOptions()
                    .setTrustOptions(SelfSigned.read(folder.resolve("good.p12"))));
    exchange = new HttpExchange(vertx, HttpClients.open(vertx, Settings.http(options)).api(), 1024);
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private Future<RawResponse> get(String path, Duration limit) {
    return exchange.send(new RequestOptions().setURI(path), null, limit);
  }

  private void answerHeld() {
    held.forEach(request -> request.response().end(request.uri()));
  }

  private static void assertAnswer(String expected, Future<RawResponse> answer) {
    assertEquals(
        expected, new String(answer.await().body(), java.nio.charset.StandardCharsets.UTF_8));
  }

  private void assertNoAnswerInTime(Future<RawResponse> answer) {
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, answer::await);
    assertEquals(Reason.NO_ANSWER_IN_TIME, failure.reason());
  }

  @Test
  void concurrentRequestsShareOneConnection() {
    List<Future<RawResponse>> answers =
        List.of(get("/held/1", LONG), get("/held/2", LONG), get("/held/3", LONG));
    awaitThreeHeld.future().await();
    answerHeld();

    for (int i = 0; i < 3; i++) {
      assertAnswer("/held/" + (i + 1), answers.get(i));
    }
    assertEquals(1, connections.get());
  }

  @Test
  void unresponsiveConnectionIsReplacedAfterATimeout() {
    assertAnswer("/1", get("/1", LONG));
    assertNoAnswerInTime(get("/held/1", SHORT));
    assertAnswer("/2", get("/2", LONG));
    assertEquals(2, connections.get());
  }

  @Test
  void aDiscardedConnectionLetsItsOtherExchangesFinish() {
    List<Future<RawResponse>> answers =
        List.of(get("/held/1", LONG), get("/held/2", LONG), get("/held/3", LONG));
    awaitThreeHeld.future().await();
    get("/wrong", LONG).await().discardConnection();
    Future<RawResponse> later = get("/later", LONG);
    answerHeld();

    for (int i = 0; i < 3; i++) {
      assertAnswer("/held/" + (i + 1), answers.get(i));
    }
    assertAnswer("/later", later);
    assertEquals(2, connections.get());
  }
}
