package com.example.paymentsdesk;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main verticle: deploys the verticles of PortOne by their names, and serves the HTTP API. */
public final class PaymentsDesk extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentsDesk.class);

  private HttpServer server;

  @Override
  public Future<?> start() {
    List<JsonObject> configs =
        config().getJsonArray("portone").stream().map(JsonObject.class::cast).toList();
    Timeouts timeouts = Timeouts.of(config().getJsonObject("timeouts"));
    HttpApi api =
        new HttpApi(
            configs.stream().map(each -> PortOne.of(vertx.eventBus(), each, timeouts)).toList());
    return Future.all(configs.stream().map(this::deploy).toList()).compose(done -> listen(api));
  }

  /** Returns the port that the desk listens on. */
  int port() {
    return server.actualPort();
  }

  private Future<String> deploy(JsonObject config) {
    String verticle = config.getString("verticle");
    return vertx
        .deployVerticle(verticle, new DeploymentOptions(config.getJsonObject("deployment")))
        .onSuccess(id -> LOG.info("deployed {}", verticle))
        .onFailure(failure -> LOG.error("not deployed: {}, {}", verticle, failure.getMessage()));
  }

  private Future<HttpServer> listen(HttpApi api) {
    JsonObject http = config().getJsonObject("http");
    return vertx
        .createHttpServer()
        .requestHandler(api.router(vertx))
        .listen(http.getInteger("port"), http.getString("host"))
        .onSuccess(
            started -> {
              server = started;
              LOG.info("listening on {}:{}", http.getString("host"), port());
            });
  }
}
