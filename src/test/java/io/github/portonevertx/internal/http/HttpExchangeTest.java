package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are read, cut off or redirected, and requests that wait in the queue. */
class HttpExchangeTest extends HttpExchangeFixture {
  /**
   * A request that records when it is encoded for its connection, and when its response is decoded.
   */
  private static Future<RawResponse> noting(
      List<String> happened, String path, HttpExchange exchange) {
    RequestOptions options =
        new RequestOptions() {
          @Override
          public String getURI() {
            happened.add(path + " sent");
            return path;
          }
        };
    return exchange.send(options, null, LONG).onSuccess(answer -> happened.add(path + " read"));
  }

  @Test
  void responseInSeveralChunksIsRead() {
    NetServer server =
        raw(
            Promise.promise(),
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n",
            "3\r\nabc\r\n",
            "2\r\nde\r\n0\r\n\r\n");
    RawResponse answer = get(exchange(client(server.actualPort())), LONG).await();

    assertEquals(404, answer.status());
    assertEquals("abcde", Buffer.buffer(answer.body()).toString());
  }

  @Test
  void bodyOfTheLargestSizeIsAccepted() {
    NetServer server =
        raw(
            Promise.promise(),
            "HTTP/1.1 200 OK\r\nContent-Length: " + LARGEST + "\r\n\r\n" + "x".repeat(LARGEST));
    RawResponse answer = get(exchange(client(server.actualPort())), LONG).await();
    assertEquals(LARGEST, answer.body().length);
  }

  @Test
  void queuedRequestIsSentBeforeThePreviousResponseIsDecoded() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    List<String> happened = new CopyOnWriteArrayList<>();
    HttpExchange exchange = exchange(client(simulator.port()));
    Promise<Void> done = Promise.promise();

    vertx.runOnContext(
        v ->
            Future.all(noting(happened, "/first", exchange), noting(happened, "/second", exchange))
                .<Void>mapEmpty()
                .onComplete(done));
    done.future().await();

    assertEquals(List.of("/first sent", "/second sent", "/first read", "/second read"), happened);
  }

  @Test
  void discardingTheConnectionOfAnAnswerClosesIt() throws Exception {
    Promise<Void> closed = Promise.promise();
    NetServer server = raw(closed, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    get(exchange(client(server.actualPort())), LONG).await().discardConnection();

    awaitClosed(closed);
  }

  /** The server detects a client that follows the redirect and one that only opens a connection. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsReturnedAndNotFollowed(int status) {
    RawServer elsewhere = RawServer.start(vertx, request -> request.ok("stolen"));
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    "HTTP/1.1 %d Redirect\r\nLocation: %s/elsewhere\r\nContent-Length: 0\r\n\r\n"
                        .formatted(status, elsewhere.url())));
    HttpExchange exchange =
        exchange(
            HttpClients.open(vertx, Settings.http(new PortOneV1Options().setBaseUrl(server.url())))
                .api());

    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
      RawResponse answer =
          exchange.send(request().setMethod(method), Buffer.buffer("{}"), LONG).await();
      assertEquals(status, answer.status());
    }

    assertEquals(0, elsewhere.connections());
  }

  @Test
  void redirectWithinPortOneIsNotFollowed() {
    RawServer server =
        RawServer.start(
            vertx,
            request ->
                request.write(
                    request.path().equals("/followed")
                        ? RawServer.ok("followed")
                        : "HTTP/1.1 302 Found\r\nLocation: /followed\r\nContent-Length: 0\r\n\r\n"));
    HttpExchange exchange =
        exchange(
            HttpClients.open(vertx, Settings.http(new PortOneV1Options().setBaseUrl(server.url())))
                .api());

    assertEquals(302, get(exchange, LONG).await().status());
  }
}
