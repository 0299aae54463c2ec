package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.internal.api.Failures;
import io.github.portonevertx.internal.api.Operation;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.testkit.Fault;
import io.github.portonevertx.testkit.Gate;
import io.github.portonevertx.testkit.v1.PortOneSimulator;
import io.github.portonevertx.testkit.v1.RecordedRequest;
import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServer;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExchangeTest {
  private static final int LARGEST = 64 * 1024;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(60);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private ConnectionPool client(int port) {
    return HttpClients.open(
            vertx,
            Settings.http(
                new PortOneV1Options().setBaseUrl("http://127.0.0.1:" + port).setMaxConnections(1)))
        .api();
  }

  private HttpExchange exchange(ConnectionPool connections) {
    return new HttpExchange(vertx, connections, LARGEST);
  }

  private static RequestOptions request() {
    return new RequestOptions().setURI("/payments/status/all");
  }

  private static Future<RawResponse> get(HttpExchange exchange, Duration limit) {
    return exchange.send(request(), null, limit);
  }

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

  private ExchangeFailure failure(int port, Duration limit) {
    return assertThrows(ExchangeFailure.class, () -> get(exchange(client(port)), limit).await());
  }

  private static void assertFailed(Reason reason, ExchangeFailure failure) {
    assertEquals(reason, failure.reason());
  }

  /**
   * Starts a server that answers every request with these bytes; the future completes when its
   * connection is closed.
   */
  private NetServer raw(Promise<Void> closed, String... says) {
    return vertx
        .createNetServer()
        .connectHandler(
            socket -> {
              socket.closeHandler(v -> closed.tryComplete());
              socket.handler(
                  asked -> {
                    for (String bytes : says) {
                      socket.write(Buffer.buffer(bytes));
                    }
                  });
            })
        .listen(0, "127.0.0.1")
        .await();
  }

  private static void awaitClosed(Promise<Void> closed) throws Exception {
    closed.future().await(10, TimeUnit.SECONDS);
  }

  /** Returns whether the failure of a write says that its outcome is unknown. */
  private static boolean mayHaveArrived(ExchangeFailure failure) {
    Operation write = Operation.write("made.change", HttpMethod.POST, "/x", "Thing", "a command");
    RuntimeException thrown = failure.of(write, false, new ServerAddress("portone.example", 443));
    return Failures.is(AttemptFailure.unwrap(thrown), FailureKind.OUTCOME_UNKNOWN);
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
  void unansweredRequestTimesOutAndResetsTheStream() throws Exception {
    Promise<Void> closed = Promise.promise();
    ExchangeFailure failure = failure(raw(closed).actualPort(), SHORT);

    assertFailed(Reason.NO_ANSWER_IN_TIME, failure);
    assertTrue(mayHaveArrived(failure));
    awaitClosed(closed);
  }

  @Test
  void slowlyDrippingBodyTimesOut() throws Exception {
    Promise<Void> closed = Promise.promise();
    NetServer server = raw(closed, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");

    assertFailed(Reason.NO_ANSWER_IN_TIME, failure(server.actualPort(), SHORT));
    awaitClosed(closed);
  }

  @Test
  void anOversizedBodyIsCutAndItsConnectionClosed() throws Exception {
    Promise<Void> closed = Promise.promise();
    NetServer server =
        raw(
            closed,
            "HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n",
            "x".repeat(LARGEST),
            "x".repeat(LARGEST));

    assertFailed(Reason.OVERSIZED, failure(server.actualPort(), LONG));
    awaitClosed(closed);
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
  void connectionLostAfterTheRequestIsAnUnknownOutcome() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    simulator.faults().next(new Fault.Disconnect(), new Fault.DisconnectInBody(3));

    ExchangeFailure before = failure(simulator.port(), LONG);
    ExchangeFailure within = failure(simulator.port(), LONG);

    assertFailed(Reason.BROKEN, before);
    assertFailed(Reason.BROKEN, within);
    assertTrue(mayHaveArrived(before) && mayHaveArrived(within));
  }

  @Test
  void unreachablePortIsUnavailable() {
    NetServer server = raw(Promise.promise());
    int port = server.actualPort();
    server.close().await();

    ExchangeFailure failure = failure(port, LONG);
    assertFailed(Reason.UNREACHABLE, failure);
    assertEquals(false, mayHaveArrived(failure));
  }

  @Test
  void requestThatTimesOutInTheQueueIsNotSent() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    Gate gate = new Gate();
    simulator.faults().next(new Fault.Hold(gate));
    HttpExchange exchange = exchange(client(simulator.port()));

    var first = get(exchange, LONG);
    gate.awaitArrivals(1).await();
    var second = get(exchange, SHORT);
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, second::await);
    gate.open();
    first.await();
    get(exchange, LONG).await();

    assertFailed(Reason.NO_CONNECTION_IN_TIME, failure);
    assertEquals(false, mayHaveArrived(failure));
    assertEquals(2, simulator.requests().size());
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
  void invalidHeaderFailsTheCallAndReleasesTheConnection() {
    PortOneSimulator simulator = PortOneSimulator.start(vertx).await();
    PortOneV1Client client =
        PortOneV1Client.create(
            vertx,
            new PortOneV1Options()
                .setBaseUrl(simulator.baseUrl())
                .setApiKey(simulator.apiKey())
                .setApiSecret(simulator.apiSecret())
                .setHttp(new WebClientOptions().setUserAgent("a\r\nb")));

    PortOneException failure =
        assertThrows(
            PortOneException.class, () -> client.payments().get("imp_000000000001").await());

    assertEquals(FailureKind.INTERNAL, failure.kind());
    assertEquals(0, client.health().await().inFlight());
    assertEquals(
        List.of("/users/getToken"),
        simulator.requests().stream().map(RecordedRequest::path).toList());
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
