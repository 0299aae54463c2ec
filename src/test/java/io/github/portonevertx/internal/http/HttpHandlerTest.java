package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.portonevertx.Call;
import io.github.portonevertx.FailureKind;
import io.github.portonevertx.PortOneException;
import io.github.portonevertx.Reply;
import io.github.portonevertx.internal.api.AttemptFailure;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.support.Stages;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.internal.V1Api;
import io.github.portonevertx.v1.internal.http.V1ResponseReader;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One invocation as one request, its headers and its time limit. */
class HttpHandlerTest {
  private static final Call GET = Call.of("payments.get").with("imp_uid", "imp_1");
  private static final Call CANCEL =
      Call.of("payments.cancel").with("imp_uid", "imp_1").with("amount", 1000);

  private final FakeNetwork network = new FakeNetwork();
  private final ConnectionPool pool = network.pool(1);
  private final PortOneV1Options options =
      new PortOneV1Options()
          .setBaseUrl("https://portone.example/v1")
          .setRequestTimeout(Duration.ofSeconds(10))
          .setPgTimeout(Duration.ofSeconds(50));

  private Future<Reply> send(Call call) {
    HttpHandler handler =
        new HttpHandler(
            network.vertx(), V1Api.API, new V1ResponseReader(), pool, Settings.http(options));
    Future<Reply> reply = handler.handle(Stages.invocation(call).with(Tokens.of("invented-token")));
    network.run();
    return reply;
  }

  private static PortOneException failure(Future<Reply> reply) {
    assertTrue(reply.failed());
    return assertInstanceOf(PortOneException.class, AttemptFailure.unwrap(reply.cause()));
  }

  private FakeConnection connected() {
    FakeConnection connection = network.connected(FakeConnection.http1());
    network.run();
    return connection;
  }

  private FakeRequest sent(FakeConnection connection) {
    FakeRequest request = new FakeRequest();
    connection.requests.get(connection.requests.size() - 1).complete(request.http());
    network.run();
    return request;
  }

  @Test
  void aReadHasNoBody() {
    Future<Reply> reply = send(GET);
    FakeConnection connection = connected();
    RequestOptions request = connection.options.get(0);
    FakeRequest sent = sent(connection);

    assertEquals("/v1/payments/imp_1", request.getURI());
    assertEquals("Bearer invented-token", request.getHeaders().get("Authorization"));
    assertEquals("application/json", request.getHeaders().get("Accept"));
    assertFalse(request.getHeaders().contains("Content-Type"));
    assertFalse(request.getHeaders().contains("Tier"));
    assertEquals("", sent.sent);
    sent.answer("{}");
    network.run();
    assertEquals(FailureKind.BAD_UPSTREAM, failure(reply).kind());
  }

  @Test
  void theResponseIsRead() {
    Future<Reply> reply = send(GET);
    sent(connected()).answer("{\"code\":0,\"response\":{\"imp_uid\":\"imp_1\"}}");
    network.run();

    assertEquals(new JsonObject().put("imp_uid", "imp_1"), reply.result().json());
  }

  @Test
  void aWriteHasAJsonBody() {
    send(CANCEL.withSetting("tier", "A1B"));
    FakeConnection connection = connected();
    MultiMap headers = connection.options.get(0).getHeaders();

    assertEquals("application/json", headers.get("Content-Type"));
    assertEquals("A1B", headers.get("Tier"));
    assertEquals("{\"imp_uid\":\"imp_1\",\"amount\":1000}", sent(connection).sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "${project.version}"})
  void userAgentWithoutAVersionNamesTheProductOnly(String unknown) {
    assertEquals("portone-vertx", UserAgent.withVersion(unknown));
    assertEquals("portone-vertx", UserAgent.withVersion(null));
    assertEquals("portone-vertx/1.2.3", UserAgent.withVersion("1.2.3\n"));
  }

  @Test
  void callWithoutTimeLeftIsNotSent() {
    PortOneException failure = failure(send(GET.withTimeout(Duration.ofMillis(-1))));

    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertTrue(network.limits.isEmpty());
  }

  @Test
  void requestTimeoutIsTheLimitWhenTheCallerWaitsLonger() {
    Future<Reply> read = send(GET.withTimeout(Duration.ofMinutes(1)));
    Future<Reply> refund = send(CANCEL.withTimeout(Duration.ofMinutes(1)));
    assertEquals(10_000, network.limits.get(0).millis);
    assertEquals(50_000, network.limits.get(1).millis);
    network.limits.get(0).pass();
    network.limits.get(1).pass();
    network.run();

    for (Future<Reply> reply : List.of(read, refund)) {
      assertEquals(FailureKind.UNAVAILABLE, failure(reply).kind());
      assertInstanceOf(AttemptFailure.class, reply.cause());
    }
  }

  @Test
  void callersDeadlineIsTheLimitWhenItIsSooner() {
    Future<Reply> read = send(GET.withTimeout(Duration.ofSeconds(9)));
    assertTrue(network.limits.get(0).millis <= 9_000);
    network.limits.get(0).pass();
    network.run();

    PortOneException failure = failure(read);
    assertEquals(FailureKind.CANCELLED, failure.kind());
    assertEquals("no connection to PortOne in time: portone.example:443", failure.text());
    assertInstanceOf(PortOneException.class, read.cause());
    assertNull(failure.action());
  }
}
