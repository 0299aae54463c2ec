package io.github.portonevertx.chaos.v2;

import static io.github.portonevertx.sql.Postgres.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Random;

/** The address of the shop: passes each request to one of its nodes, which may have crashed. */
final class Balancer {
  private static final int NO_NODE = 502;

  private final List<ShopProcess> nodes;
  private final Random random;
  private final HttpClient client;
  private final HttpServer server;

  /** Starts it on a free port of the loopback. */
  Balancer(Vertx vertx, List<ShopProcess> nodes, Random random) {
    this.nodes = nodes;
    this.random = random;
    this.client = vertx.createHttpClient();
    this.server = await(vertx.createHttpServer().requestHandler(this::pass).listen(0, "127.0.0.1"));
  }

  /** Returns the address of the webhooks. */
  String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/webhook";
  }

  private void pass(HttpServerRequest request) {
    int port = nodes.get(random.nextInt(nodes.size())).port();
    if (port == 0) {
      request.response().setStatusCode(NO_NODE).end();
      return;
    }
    request
        .body()
        .compose(
            body ->
                client
                    .request(HttpMethod.POST, port, "127.0.0.1", request.uri())
                    .compose(
                        forwarded -> {
                          request
                              .headers()
                              .forEach(
                                  (name, value) -> {
                                    if (name.toLowerCase(java.util.Locale.ROOT)
                                            .startsWith("webhook-")
                                        || name.equalsIgnoreCase("content-type")) {
                                      forwarded.putHeader(name, value);
                                    }
                                  });
                          return forwarded.send(body);
                        }))
        .onSuccess(answer -> request.response().setStatusCode(answer.statusCode()).end())
        .onFailure(failure -> request.response().setStatusCode(NO_NODE).end());
  }
}
