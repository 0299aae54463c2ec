package io.github.portonevertx.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.portonevertx.internal.http.ExchangeFailure.Reason;
import io.github.portonevertx.support.RawServer;
import io.github.portonevertx.support.Settings;
import io.github.portonevertx.v1.PortOneV1Options;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An HTTP exchange with a raw server, over one connection at a time; closed after each test. */
final class ExchangeFixture implements AfterEachCallback {
  static final Duration LONG = Duration.ofSeconds(20);
  private static final int LARGEST_BODY = 64 * 1024;

  private final Vertx vertx = Vertx.vertx();
  private @Nullable RawServer server;
  private @Nullable HttpExchange exchange;

  Vertx vertx() {
    return vertx;
  }

  /** Starts the server. */
  ExchangeFixture serve(RawServer.Answering answering) {
    RawServer started = RawServer.start(vertx, answering);
    server = started;
    exchange = exchange(started.url(), 1);
    return this;
  }

  /** Returns the server, which has been started. */
  RawServer server() {
    return Objects.requireNonNull(server);
  }

  /** Returns the exchange with the server, which has been started. */
  HttpExchange exchange() {
    return Objects.requireNonNull(exchange);
  }

  /** Returns an exchange with any server. */
  HttpExchange exchange(String url, int connections) {
    PortOneV1Options options =
        new PortOneV1Options().setBaseUrl(url).setMaxConnections(connections);
    return new HttpExchange(
        vertx, HttpClients.open(vertx, Settings.http(options)).api(), LARGEST_BODY);
  }

  Future<String> get(String path) {
    return text(exchange().send(new RequestOptions().setURI(path), null, LONG));
  }

  Future<String> post(String path) {
    RequestOptions request = new RequestOptions().setMethod(HttpMethod.POST).setURI(path);
    return text(exchange().send(request, Buffer.buffer("{}"), LONG));
  }

  /** Sends both requests in one task. */
  List<Future<String>> getBoth(String first, String second) {
    Promise<List<Future<String>>> sent = Promise.promise();
    vertx.runOnContext(task -> sent.complete(List.of(get(first), get(second))));
    return sent.future().await();
  }

  static Future<String> text(Future<RawResponse> response) {
    return response.map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  static void assertBroken(Future<?> answer) {
    ExchangeFailure failure = assertThrows(ExchangeFailure.class, answer::await);
    assertEquals(Reason.BROKEN, failure.reason());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    vertx.close().await();
  }
}
