package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The response of an exchange, and the reuse of its connection. */
class HttpExchangeReuseTest {
  private final FakeNetwork network = new FakeNetwork();
  private final ConnectionPool pool = network.pool(1);
  private final HttpExchange exchange = network.exchange(pool, 10);

  private Future<String> send() {
    Future<String> answer =
        exchange
            .send(new RequestOptions(), null, Duration.ofSeconds(1))
            .map(response -> new String(response.body(), StandardCharsets.UTF_8));
    network.run();
    return answer;
  }

  private FakeConnection connected(FakeConnection connection) {
    network.connected(connection);
    network.run();
    return connection;
  }

  /** Makes the last request on a connection. */
  private FakeRequest made(FakeConnection connection) {
    FakeRequest request = new FakeRequest();
    connection.requests.get(connection.requests.size() - 1).complete(request.http());
    network.run();
    return request;
  }

  private void answer(FakeRequest request, String body) {
    request.answer(body);
    network.run();
  }

  private void pass(int limit) {
    network.limits.get(limit).pass();
    network.run();
  }

  private static void assertFailed(Reason reason, Future<String> answer) {
    assertTrue(answer.failed());
    assertEquals(reason, ((ExchangeFailure) answer.cause()).reason());
  }

  private void assertUsage(int waiting, int open) {
    assertEquals(new Usage(waiting, open), pool.usage().result());
  }

  @ParameterizedTest
  @CsvSource({"10, true", "11, false", "9, true"})
  void bodyInChunksIsLimited(int length, boolean accepted) {
    Future<String> answer = send();
    FakeRequest request = made(connected(FakeConnection.http1()));
    request.written.complete();
    request.head(HttpVersion.HTTP_1_1);
    String body = "abcdefghijk".substring(0, length);
    for (int i = 0; i < length; i += 3) {
      request.body(Buffer.buffer(body.substring(i, Math.min(length, i + 3))));
    }
    request.end();
    network.run();

    if (accepted) {
      assertEquals(body, answer.result());
    } else {
      assertFailed(Reason.OVERSIZED, answer);
    }
  }

  /** A buffer of the network is read once more after it was passed on. */
  @Test
  void chunksAreNotWrittenInto() {
    Future<String> answer = send();
    FakeRequest request = made(connected(FakeConnection.http1()));
    request.written.complete();
    request.head(HttpVersion.HTTP_1_1);
    Buffer first = Buffer.buffer(64).appendString("abc");
    request.body(first);
    request.body(Buffer.buffer("def"));
    request.body(Buffer.buffer("gh"));
    request.end();
    network.run();

    assertEquals("abcdefgh", answer.result());
    assertEquals("abc", first.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_1_1, true, '', false",
    "HTTP_1_1, false, '', true",
    "HTTP_1_1, true, close, true",
    "HTTP_1_0, true, '', true",
    "HTTP_1_0, true, Keep-Alive, false"
  })
  void connectionIsClosedWhenItCannotBeReused(
      HttpVersion version, boolean written, String header, boolean closed) {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    FakeRequest request = made(connection);
    if (written) {
      request.written.complete();
    }
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (!header.isEmpty()) {
      headers.add("Connection", header);
    }
    request.head(200, version, headers);
    request.end();
    network.run();

    assertEquals("", answer.result());
    assertEquals(closed, connection.closed);
  }

  @ParameterizedTest
  @CsvSource({"timeout=5, 4", "'max=9, timeout=1', -1", "max=9, 15", "timeout=99, 15"})
  void idleConnectionIsKeptAsLongAsItsServerKeepsIt(String header, long seconds) {
    Future<String> answer = send();
    FakeRequest request = made(connected(FakeConnection.http1()));
    request.written.complete();
    request.head(
        200, HttpVersion.HTTP_1_1, MultiMap.caseInsensitiveMultiMap().add("Keep-Alive", header));
    request.end();
    network.run();

    assertTrue(answer.succeeded());
    List<Long> expected = seconds < 0 ? List.of() : List.of(Duration.ofSeconds(seconds).toNanos());
    assertEquals(expected, List.copyOf(network.timers.values()));
  }

  @Test
  void multiplexedConnectionIsReusedBeforeItsRequestIsWritten() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http2(2));
    FakeRequest request = made(connection);
    request.head(HttpVersion.HTTP_2);
    request.end();
    network.run();

    assertNotNull(answer.result());
    assertFalse(connection.closed);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "0, true", "-1, true"})
  void multiplexedConnectionIsKeptAfterALimitWhileItDeliversOtherAnswers(
      long headAfter, boolean closed) {
    FakeConnection connection = FakeConnection.http2(2);
    Future<String> other = send();
    connected(connection);
    FakeRequest otherRequest = made(connection);
    otherRequest.written.complete();
    Future<String> late = send();
    FakeRequest lateRequest = made(connection);
    network.now += headAfter;
    otherRequest.head(HttpVersion.HTTP_2);
    pass(1);

    assertFailed(Reason.NO_ANSWER_IN_TIME, late);
    assertTrue(lateRequest.reset);
    otherRequest.end();
    network.run();
    assertEquals("", other.result());
    assertEquals(closed, connection.closed);
    assertEquals(closed, network.timers.isEmpty(), "a connection that is kept is idle now");
  }

  @Test
  void brokenRequestOnAMultiplexedConnectionEndsIt() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http2(2));
    FakeRequest request = made(connection);
    network.now++;
    request.head(HttpVersion.HTTP_2);
    request.failResponse();
    network.run();

    assertFailed(Reason.BROKEN, answer);
    assertTrue(connection.closed);
  }

  @ParameterizedTest
  @CsvSource({"199, true", "200, false"})
  void interimResponseIsNoAnswer(int status, boolean broken) {
    Future<String> answer = send();
    FakeRequest request = made(connected(FakeConnection.http1()));
    request.written.complete();
    request.head(status, HttpVersion.HTTP_1_1, MultiMap.caseInsensitiveMultiMap());
    request.end();
    network.run();

    assertEquals(broken, answer.failed());
  }

  @ParameterizedTest
  @CsvSource({"399, -1", "400, 7"})
  void delayIsReadFromAFailureOnly(int status, long seconds) {
    Future<RawResponse> answer = exchange.send(new RequestOptions(), null, Duration.ofSeconds(1));
    network.run();
    FakeRequest request = made(connected(FakeConnection.http1()));
    request.head(
        status, HttpVersion.HTTP_1_1, MultiMap.caseInsensitiveMultiMap().add("Retry-After", "7"));
    request.end();
    network.run();

    Duration delay = answer.result().retryAfter();
    assertEquals(seconds, delay == null ? -1 : delay.toSeconds());
  }

  @Test
  void discardedAnswerClosesItsConnection() {
    Future<RawResponse> answer = exchange.send(new RequestOptions(), null, Duration.ofSeconds(1));
    network.run();
    FakeConnection connection = connected(FakeConnection.http1());
    answer(made(connection), "x");
    assertFalse(connection.closed);
    answer.result().discardConnection();

    assertTrue(connection.closed);
    assertUsage(0, 0);
  }
}
