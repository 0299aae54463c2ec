package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.support.Settings;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection over which anything odd came carries no further request. */
class ConnectionReuseTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(60);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private HttpExchange exchange(RawServer server) {
    return new HttpExchange(
        vertx,
        HttpClients.open(
                vertx, Settings.http(new PortOneV1Options().setBaseUrl(server.url()).setMaxConnections(1)))
            .api(),
        64 * 1024);
  }

  private static Future<String> get(HttpExchange exchange, String path) {
    return exchange
        .send(new RequestOptions().setURI(path), null, LONG)
        .map(ConnectionReuseTest::text);
  }

  private static Future<String> post(HttpExchange exchange, String path) {
    return exchange
        .send(
            new RequestOptions().setMethod(HttpMethod.POST).setURI(path), Buffer.buffer("{}"), LONG)
        .map(ConnectionReuseTest::text);
  }

  private static String text(RawResponse answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Sends both at once, over one connection at a time. */
  private List<Future<String>> both(HttpExchange exchange, String first, String second) {
    Promise<List<Future<String>>> sent = Promise.promise();
    vertx.runOnContext(task -> sent.complete(List.of(get(exchange, first), get(exchange, second))));
    return sent.future().await();
  }

  private static void assertBroken(Future<?> answer) {
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, answer::await);
    assertEquals(Reason.BROKEN, failure.reason());
  }

  /** The final response to A comes late: when the next request arrives, ahead of its answer. */
  private RawServer interimFirst(int status, String between) {
    return RawServer.start(
        vertx,
        request -> {
          if (request.number() > 1) {
            request.ok("/A");
          }
          if (request.path().equals("/A")) {
            request.write("HTTP/1.1 " + status + " Interim\r\n\r\n" + between);
          } else {
            request.ok(request.path());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 104, 199})
  void theFinalResponseAfterAnInterimOneIsNotTheAnswerToTheNextRequest(int status) {
    HttpExchange exchange = exchange(interimFirst(status, ""));
    Future<String> first = get(exchange, "/A");
    first.otherwise("").await();

    assertEquals("/B", get(exchange, "/B").await());
    assertBroken(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 104, 199})
  void norToTheNextWrite(int status) {
    HttpExchange exchange = exchange(interimFirst(status, ""));
    Future<String> first = post(exchange, "/A");
    first.otherwise("").await();

    assertEquals("/B", post(exchange, "/B").await());
    assertBroken(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 104, 199})
  void norToOneThatWaitsForTheConnection(int status) {
    HttpExchange exchange = exchange(interimFirst(status, RawServer.ok("/A")));
    List<Future<String>> answers = both(exchange, "/A", "/B");

    assertEquals("/B", answers.get(1).await());
    assertBroken(answers.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 103})
  void anInterimResponseThatVertxKnowsIsPassedOver(int status) {
    RawServer server = interimFirst(status, RawServer.ok("/A"));
    HttpExchange exchange = exchange(server);
    assertEquals("/A", get(exchange, "/A").await());
  }

  @RepeatedTest(40)
  void aQueryAnsweredByAnInterimResponseIsRepeatedAndGetsItsOwnAnswer() {
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              if (request.path().equals("/users/getToken")) {
                request.ok(
                    "{\"code\":0,\"response\":"
                        + "{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1800}}");
              } else if (request.path().contains("imp_A") && request.connection() == 2) {
                request.write("HTTP/1.1 102 Processing\r\n\r\n");
                // Later than the interim response, and at a time that the round decides.
                vertx.setTimer(1, late -> request.write(payment("imp_A")));
              } else {
                request.write(payment(request.path().contains("imp_A") ? "imp_A" : "imp_B"));
              }
            });
    PortOneV1Client client = client(server);

    Future<String> first = client.payments().get("imp_A").map(found -> found.impUid());
    Future<String> second = client.payments().get("imp_B").map(found -> found.impUid());

    assertEquals("imp_A", first.await());
    assertEquals("imp_B", second.await());
  }

  @Test
  void theOutcomeOfARefundAnsweredByAnInterimResponseIsUnknown() {
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              if (request.path().equals("/users/getToken")) {
                request.ok(
                    "{\"code\":0,\"response\":"
                        + "{\"access_token\":\"invented\",\"now\":1,\"expired_at\":1800}}");
              } else {
                request.write("HTTP/1.1 102 Processing\r\n\r\n" + payment("imp_A"));
              }
            });
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                client(server)
                    .payments()
                    .cancel(
                        CancelRequest.builder()
                            .impUid("imp_A")
                            .amount(new java.math.BigDecimal(1000))
                            .build())
                    .await());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
  }

  private PortOneV1Client client(RawServer server) {
    return PortOneV1Client.create(
        vertx,
        new PortOneV1Options()
            .setBaseUrl(server.url())
            .setApiKey("invented-key")
            .setApiSecret("invented-secret")
            .setMaxConnections(1)
            .setRetryBackoff(Duration.ofMillis(1)));
  }

  private static String payment(String impUid) {
    return RawServer.ok(
        "{\"code\":0,\"response\":{\"imp_uid\":\"%s\",\"merchant_uid\":\"order\",\"amount\":1000,\"cancel_amount\":0,\"currency\":\"KRW\",\"status\":\"paid\"}}"
            .formatted(impUid));
  }

  /** Bytes that follow the answer to A, together with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthird",
        "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nthird",
        "not HTTP\r\n\r\n",
        "\r\n\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
      })
  void bytesAfterAnAnswerAreNotTheAnswerToTheNextRequest(String after) {
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    RawServer.ok(request.path()) + (request.path().equals("/A") ? after : "")));
    HttpExchange exchange = exchange(server);

    List<Future<String>> answers = both(exchange, "/A", "/B");

    assertEquals("/A", answers.get(0).await());
    assertEquals("/B", answers.get(1).await());
    assertEquals(2, server.connections());
  }

  /** Vert.x keeps it as the beginning of the next answer, and shows it to nobody. */
  @Test
  void aLoneByteAfterAnAnswerSpoilsTheNextAnswerAndIsNeverOne() {
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    RawServer.ok(request.path()) + (request.path().equals("/A") ? "}" : "")));
    HttpExchange exchange = exchange(server);

    assertEquals("/A", get(exchange, "/A").await());
    assertBroken(get(exchange, "/B"));
    assertEquals("/C", get(exchange, "/C").await());
    assertEquals(2, server.connections());
  }

  @Test
  void anAnswerShorterThanItsLengthEndsAtTheLimitAndClosesTheConnection() {
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              if (request.path().equals("/A")) {
                request.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n/A");
              } else {
                request.ok(request.path());
              }
            });
    HttpExchange exchange = exchange(server);

    ExchangeFailure failure =
        assertThrows(
            ExchangeFailure.class,
            () -> exchange.send(new RequestOptions().setURI("/A"), null, SHORT).await());

    assertEquals(Reason.NO_ANSWER_IN_TIME, failure.reason());
    assertEquals("/B", get(exchange, "/B").await());
    assertEquals(2, server.connections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\n",
        "HTTP/1.1 200 OK\r\nconnection: Keep-Alive, Close\r\n",
        "HTTP/1.0 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nKeep-Alive: max=9, timeout=1\r\n",
      })
  void aConnectionThatTheServerDoesNotKeepIsNotUsedAgain(String head) {
    RawServer server =
        RawServer.start(
            vertx, request -> request.write(head + "Content-Length: 2\r\n\r\n" + request.path()));
    HttpExchange exchange = exchange(server);

    assertEquals("/A", get(exchange, "/A").await());
    assertEquals("/B", get(exchange, "/B").await());
    assertEquals(2, server.connections());
  }

  @Test
  void anyOtherConnectionIsUsedAgain() {
    RawServer server = RawServer.start(vertx, request -> request.ok(request.path()));
    HttpExchange exchange = exchange(server);

    for (int i = 0; i < 20; i++) {
      assertEquals("/" + i, get(exchange, "/" + i).await());
    }

    assertEquals(1, server.connections());
  }

  @Test
  void aConnectionClosedBeforeTheRequestLeavesIsReplaced() {
    RawServer server =
        RawServer.start(
            vertx,
            request -> {
              request.ok(request.path());
              request.socket().close();
            });
    HttpExchange exchange = exchange(server);
    for (int i = 0; i < 40; i++) {
      // The server closes without a notice: the answer and the end of the connection come together.
      List<Future<String>> answers = both(exchange, "/A", "/B");
      assertEquals("/A", answers.get(0).await());
      assertTrue(answers.get(1).otherwise("broken").await().matches("/B|broken"));
    }
  }

  @Test
  void aConnectionIsNotUsedAgainAfterACloseInASecondHeader() {
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nConnection: close\r\n"
                        + "Content-Length: 1\r\n\r\n"
                        + request.connection()));
    HttpExchange exchange = exchange(server);

    assertEquals("1", get(exchange, "/A").await());
    assertEquals("2", get(exchange, "/B").await());
  }

  /** The server answers after the head and reads no more. */
  @Test
  void aConnectionIsNotUsedAgainAfterAnAnswerThatCameBeforeTheEndOfItsRequest() {
    AtomicInteger connections = new AtomicInteger();
    NetServer server =
        vertx
            .createNetServer()
            .connectHandler(
                socket -> {
                  int number = connections.incrementAndGet();
                  socket.handler(
                      head -> {
                        socket.pause();
                        socket.write(RawServer.ok(Integer.toString(number)));
                      });
                })
            .listen(0, "127.0.0.1")
            .await();
    HttpExchange exchange =
        new HttpExchange(
            vertx,
            HttpClients.open(
                    vertx,
                    Settings.http(new PortOneV1Options()
                        .setBaseUrl("http://127.0.0.1:" + server.actualPort())
                        .setMaxConnections(2)))
                .api(),
            64 * 1024);
    RequestOptions large = new RequestOptions().setMethod(HttpMethod.POST).setURI("/A");
    Buffer body = Buffer.buffer(new byte[32 * 1024 * 1024]);

    assertEquals("1", exchange.send(large, body, LONG).map(ConnectionReuseTest::text).await());
    assertEquals("2", get(exchange, "/B").await());
  }
}
