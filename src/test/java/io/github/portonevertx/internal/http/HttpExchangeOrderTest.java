package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.internal.http.ConnectionPool.Usage;
import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every order in which a connection, a request, a response and the time limit may come. */
class HttpExchangeOrderTest {
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

  /** Returns a connection on which one exchange has succeeded. */
  private FakeConnection used(FakeConnection connection) {
    Future<String> first = send();
    connected(connection);
    answer(made(connection), "first");
    assertEquals("first", first.result());
    return connection;
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

  @Test
  void aConnectionThatComesTogetherWithTheLimitServesTheNextRequest() {
    Future<String> late = send();
    FakeConnection connection = network.connected(FakeConnection.http1());
    network.limits.get(0).pass();
    network.run();
    assertFailed(Reason.NO_CONNECTION_IN_TIME, late);
    assertEquals(0, connection.requests.size());

    Future<String> next = send();
    answer(made(connection), "next");
    assertEquals("next", next.result());
    assertEquals(1, network.connects.size());
    assertFalse(connection.closed);
  }

  @Test
  void exchangeOfAnotherThreadBeginsOnTheEventLoop() {
    Future<RawResponse> answer = exchange.send(new RequestOptions(), null, Duration.ofSeconds(1));
    assertTrue(network.limits.isEmpty());
    network.run();

    assertEquals(List.of(1_000L), network.limits.stream().map(limit -> limit.millis).toList());
    assertFalse(answer.isComplete());
  }

  @Test
  void requestThatWaitsForAConnectionLeavesTheQueueAtItsLimit() {
    Future<String> first = send();
    Future<String> second = send();
    assertUsage(2, 1);
    pass(0);

    assertFailed(Reason.NO_CONNECTION_IN_TIME, first);
    assertUsage(1, 1);
    answer(made(connected(FakeConnection.http1())), "second");
    assertEquals("second", second.result());
  }

  @Test
  void requestIsSentWithItsBody() {
    var answer = exchange.send(new RequestOptions(), Buffer.buffer("{}"), Duration.ofSeconds(1));
    network.run();
    FakeRequest request = made(connected(FakeConnection.http1()));
    assertEquals("{}", request.sent);
    answer(request, "x");

    assertTrue(answer.succeeded());
  }

  @Test
  void connectionThatEndsBeforeTheResponseBreaksTheExchange() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    made(connection).failHead();
    network.run();

    assertFailed(Reason.BROKEN, answer);
    assertTrue(connection.closed);
  }

  @Test
  void limitBeforeTheRequestIsMadeClosesTheConnection() {
    Future<String> late = send();
    FakeConnection connection = connected(FakeConnection.http1());
    pass(0);

    assertFailed(Reason.NO_CONNECTION_IN_TIME, late);
    assertTrue(connection.closed);
    assertUsage(0, 0);
    assertTrue(made(connection).reset, "a request that is made later is not sent");
  }

  @Test
  void failedRequestAfterTheLimitChangesNothing() {
    Future<String> late = send();
    FakeConnection connection = connected(FakeConnection.http1());
    pass(0);
    connection.requests.get(0).fail("invented");
    network.run();

    assertFailed(Reason.NO_CONNECTION_IN_TIME, late);
    assertUsage(0, 0);
  }

  @Test
  void requestThatANewConnectionCannotMakeFails() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    connection.requests.get(0).fail("invented");
    network.run();

    assertFailed(Reason.UNREACHABLE, answer);
    assertTrue(connection.closed);
    assertTrue(network.limits.get(0).cancelled);
    assertUsage(0, 0);
  }

  @Test
  void requestThatAUsedConnectionCannotMakeIsMadeOnAnother() {
    FakeConnection first = used(FakeConnection.http1());
    Future<String> answer = send();
    first.requests.get(1).fail("invented");
    network.run();

    assertTrue(first.closed);
    assertFalse(answer.isComplete());
    answer(made(connected(FakeConnection.http1())), "second");
    assertEquals("second", answer.result());
    assertUsage(0, 1);
  }

  @Test
  void requestOnAUsedConnectionThatWasClosedIsMadeOnAnother() {
    FakeConnection first = used(FakeConnection.http1());
    Future<String> answer = send();
    first.close();
    FakeRequest unsent = made(first);

    assertTrue(unsent.reset);
    assertFalse(unsent.ended);
    answer(made(connected(FakeConnection.http1())), "second");
    assertEquals("second", answer.result());
  }

  @Test
  void requestOnANewConnectionThatWasClosedIsSentAndBreaks() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    connection.close();
    FakeRequest request = made(connection);
    assertTrue(request.ended);
    request.fail();
    network.run();

    assertFailed(Reason.BROKEN, answer);
    assertEquals(1, network.connects.size());
  }

  @Test
  void timerOfAnAnsweredRequestIsCancelled() {
    used(FakeConnection.http1());
    assertTrue(network.limits.get(0).cancelled);
  }

  @Test
  void brokenResponseFailsAndClosesTheConnection() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    FakeRequest request = made(connection);
    request.head(HttpVersion.HTTP_1_1);
    request.body(Buffer.buffer("part"));
    request.failResponse();
    request.end();
    network.run();

    assertFailed(Reason.BROKEN, answer);
    assertTrue(request.reset);
    assertTrue(connection.closed);
    assertTrue(network.limits.get(0).cancelled);
    assertUsage(0, 0);
  }

  @Test
  void onlyTheFirstOutcomeCounts() {
    Future<String> answer = send();
    FakeConnection connection = connected(FakeConnection.http1());
    FakeRequest request = made(connection);
    answer(request, "first");
    request.fail();
    request.failResponse();
    request.end();
    pass(0);

    assertEquals("first", answer.result());
    assertFalse(request.reset);
    assertFalse(connection.closed);
    assertUsage(0, 1);
  }
}
