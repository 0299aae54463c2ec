package io.github.portonevertx.internal.http;

import static io.github.portonevertx.internal.http.ExchangeFixture.assertBroken;
import static io.github.portonevertx.internal.http.ExchangeFixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.payments.CancelRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection with any unexpected content is not reused. */
class ConnectionReuseTest {
  private static final Duration SHORT = Duration.ofMillis(60);

  @RegisterExtension final ExchangeFixture http = new ExchangeFixture();

  /**
   * The final response to A is late: it arrives at the next request, before the response to that.
   */
  private void serveInterimFirst(int status, String between) {
    http.serve(
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
    serveInterimFirst(status, "");
    Future<String> first = http.get("/A");
    first.otherwise("").await();

    assertEquals("/B", http.get("/B").await());
    assertBroken(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 104, 199})
  void theFinalResponseAfterAnInterimOneIsNotTheAnswerToTheNextWrite(int status) {
    serveInterimFirst(status, "");
    Future<String> first = http.post("/A");
    first.otherwise("").await();

    assertEquals("/B", http.post("/B").await());
    assertBroken(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 102, 104, 199})
  void theFinalResponseAfterAnInterimOneIsNotTheAnswerToAQueuedRequest(int status) {
    serveInterimFirst(status, RawServer.ok("/A"));
    List<Future<String>> answers = http.getBoth("/A", "/B");

    assertEquals("/B", answers.get(1).await());
    assertBroken(answers.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 103})
  void anInterimResponseThatVertxKnowsIsSkipped(int status) {
    serveInterimFirst(status, RawServer.ok("/A"));
    assertEquals("/A", http.get("/A").await());
  }

  @RepeatedTest(40)
  void aQueryAnsweredByAnInterimResponseIsRepeatedAndGetsItsOwnAnswer() {
    serveApi(
        request -> {
          if (request.path().contains("imp_A") && request.connection() == 2) {
            request.write("HTTP/1.1 102 Processing\r\n\r\n");
            // Later than the interim response, at a time that varies between repetitions.
            http.vertx().setTimer(1, late -> request.write(payment("imp_A")));
          } else {
            request.write(payment(request.path().contains("imp_A") ? "imp_A" : "imp_B"));
          }
        });
    PortOneV1Client client = client();

    Future<String> first = client.payments().get("imp_A").map(found -> found.impUid());
    Future<String> second = client.payments().get("imp_B").map(found -> found.impUid());

    assertEquals("imp_A", first.await());
    assertEquals("imp_B", second.await());
  }

  @Test
  void theOutcomeOfARefundAnsweredByAnInterimResponseIsUnknown() {
    serveApi(request -> request.write("HTTP/1.1 102 Processing\r\n\r\n" + payment("imp_A")));
    PortOneException failure =
        assertThrows(
            PortOneException.class,
            () ->
                client()
                    .payments()
                    .cancel(
                        CancelRequest.builder()
                            .impUid("imp_A")
                            .amount(new java.math.BigDecimal(1000))
                            .build())
                    .await());
    assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
  }

  private void serveApi(RawServer.Answering answering) {
    http.serve(RawServer.withToken("invented", answering));
  }

  private PortOneV1Client client() {
    return PortOneV1Client.create(
        http.vertx(),
        new PortOneV1Options()
            .setBaseUrl(http.server().url())
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

  /** Bytes that follow the response to A in the same packet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthird",
        "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nthird",
        "not HTTP\r\n\r\n",
        "\r\n\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
      })
  void bytesAfterAnAnswerAreNotTheAnswerToTheNextRequest(String after) {
    http.serve(
        request ->
            request.write(
                RawServer.ok(request.path()) + (request.path().equals("/A") ? after : "")));

    List<Future<String>> answers = http.getBoth("/A", "/B");

    assertEquals("/A", answers.get(0).await());
    assertEquals("/B", answers.get(1).await());
    assertEquals(2, http.server().connections());
  }

  /** Vert.x keeps the byte as the start of the next response, without an event. */
  @Test
  void aByteAfterAnAnswerBreaksTheNextRequestOnly() {
    http.serve(
        request ->
            request.write(RawServer.ok(request.path()) + (request.path().equals("/A") ? "}" : "")));

    assertEquals("/A", http.get("/A").await());
    assertBroken(http.get("/B"));
    assertEquals("/C", http.get("/C").await());
    assertEquals(2, http.server().connections());
  }

  @Test
  void anAnswerShorterThanItsLengthEndsAtTheLimitAndClosesTheConnection() {
    http.serve(
        request -> {
          if (request.path().equals("/A")) {
            request.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n/A");
          } else {
            request.ok(request.path());
          }
        });

    ExchangeFailure failure =
        assertThrows(
            ExchangeFailure.class,
            () -> http.exchange().send(new RequestOptions().setURI("/A"), null, SHORT).await());

    assertEquals(Reason.NO_ANSWER_IN_TIME, failure.reason());
    assertEquals("/B", http.get("/B").await());
    assertEquals(2, http.server().connections());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\n",
        "HTTP/1.1 200 OK\r\nconnection: Keep-Alive, Close\r\n",
        "HTTP/1.0 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nKeep-Alive: max=9, timeout=1\r\n",
      })
  void connectionWithCloseHeaderIsNotReused(String head) {
    http.serve(request -> request.write(head + "Content-Length: 2\r\n\r\n" + request.path()));

    assertEquals("/A", http.get("/A").await());
    assertEquals("/B", http.get("/B").await());
    assertEquals(2, http.server().connections());
  }

  @Test
  void anyOtherConnectionIsUsedAgain() {
    http.serve(request -> request.ok(request.path()));

    for (int i = 0; i < 20; i++) {
      assertEquals("/" + i, http.get("/" + i).await());
    }

    assertEquals(1, http.server().connections());
  }

  @Test
  void connectionClosedBeforeTheRequestIsSentIsReplaced() {
    http.serve(
        request -> {
          request.ok(request.path());
          request.socket().close();
        });
    for (int i = 0; i < 40; i++) {
      // The server closes without a header: the response and the end of the connection arrive
      // together.
      List<Future<String>> answers = http.getBoth("/A", "/B");
      assertEquals("/A", answers.get(0).await());
      assertTrue(answers.get(1).otherwise("broken").await().matches("/B|broken"));
    }
  }

  @Test
  void aConnectionIsNotUsedAgainAfterACloseInASecondHeader() {
    http.serve(
        request ->
            request.write(
                "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nConnection: close\r\n"
                    + "Content-Length: 1\r\n\r\n"
                    + request.connection()));

    assertEquals("1", http.get("/A").await());
    assertEquals("2", http.get("/B").await());
  }

  /** The server responds after the head and reads no more. */
  @Test
  void aConnectionIsNotUsedAgainAfterAnAnswerThatCameBeforeTheEndOfItsRequest() {
    AtomicInteger connections = new AtomicInteger();
    NetServer server =
        http.vertx()
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
    HttpExchange exchange = http.exchange("http://127.0.0.1:" + server.actualPort(), 2);
    RequestOptions large = new RequestOptions().setMethod(HttpMethod.POST).setURI("/A");
    Buffer body = Buffer.buffer(new byte[32 * 1024 * 1024]);

    assertEquals("1", text(exchange.send(large, body, ExchangeFixture.LONG)).await());
    assertEquals(
        "2",
        text(exchange.send(new RequestOptions().setURI("/B"), null, ExchangeFixture.LONG)).await());
  }
}
