package io.github.portonevertx.bench;

import io.github.portonevertx.v1.PortOneV1Client;
import io.github.portonevertx.v1.PortOneV1Options;
import io.github.portonevertx.v1.PortOneV1Verticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts the requests that the server receives for a thousand queries, including the first of a new
 * client.
 */
final class Trips {
  private static final int QUERIES = 1_000;

  private final ServerProcess server;
  private final Table table =
      new Table(
          "Round trips",
          "Requests that the server counted for "
              + QUERIES
              + " queries of a client without a token.",
          "subject",
          "payments",
          "tokens",
          "round trips a query");

  private Trips(ServerProcess server) {
    this.server = server;
  }

  static void run(Report report, ServerProcess server) {
    Vertx vertx = Vertx.vertx();
    try {
      report.add(new Trips(server).measure(vertx));
    } finally {
      vertx.close().await();
    }
  }

  private Table measure(Vertx vertx) {
    PortOneV1Options options = Clients.options(server.plain());
    PortOneV1Client embedded = PortOneV1Client.create(vertx, options);
    count("portone-vertx, embedded", () -> embedded.payments().get(PaymentJson.IMP_UID));

    server.control().reset(0);
    vertx.deployVerticle(new PortOneV1Verticle(options)).await();
    PortOneV1Client proxy = PortOneV1Client.proxy(vertx, options.getAddress());
    ask("portone-vertx, over the bus", () -> proxy.payments().get(PaymentJson.IMP_UID));

    WebClient web = Clients.webClient(vertx, server.port());
    count(
        "a token before each call, as PortOne's deprecated client",
        () ->
            web.request(HttpMethod.POST, "/users/getToken")
                .sendJsonObject(new JsonObject().put("imp_key", "invented"))
                .compose(token -> Clients.handWritten(web)));
    return table;
  }

  private void count(String name, Supplier<Future<?>> question) {
    server.control().reset(0);
    ask(name, question);
  }

  private void ask(String name, Supplier<Future<?>> question) {
    for (int query = 0; query < QUERIES; query++) {
      question.get().await();
    }
    int payments = server.control().count("payments");
    int tokens = server.control().count("tokens");
    table.row(
        name,
        payments,
        tokens,
        String.format(Locale.ROOT, "%.3f", (double) (payments + tokens) / QUERIES));
  }
}
