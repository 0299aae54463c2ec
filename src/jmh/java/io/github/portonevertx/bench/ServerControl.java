package io.github.portonevertx.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.util.Objects;

/** Controls the {@link PaymentServer} and reads its counters, outside of the measured traffic. */
final class ServerControl implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private final int port;

  ServerControl(int port) {
    this.port = port;
  }

  /** Resets the counters; token requests are answered after {@code tokenMillis}. */
  void reset(long tokenMillis) {
    ask("/control/reset?tokenMillis=" + tokenMillis);
  }

  /** Resets the counters; pages of listings are answered after {@code pageMillis}. */
  void delayPages(long pageMillis) {
    ask("/control/reset?pageMillis=" + pageMillis);
  }

  /** Answers every query that is held. */
  void release() {
    ask("/control/release");
  }

  /** Returns the counters {@code payments}, {@code tokens} and {@code held}. */
  int count(String what) {
    return ask("/control/counts").getInteger(what);
  }

  private JsonObject ask(String uri) {
    return Objects.requireNonNull(
        client.get(port, "127.0.0.1", uri).send().await().bodyAsJsonObject());
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
