package com.example.paymentsdesk;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Map;

/** A desk that runs with a file of {@code conf}, and a client of its HTTP API. */
final class TestDesk {
  private static final String HOST = "127.0.0.1";

  private final PaymentsDesk desk = new PaymentsDesk();
  private final WebClient http;

  private TestDesk(Vertx vertx) {
    http = WebClient.create(vertx);
  }

  /**
   * Starts a desk.
   *
   * @param options what each verticle of PortOne has in addition to the file, by name of the API
   */
  static TestDesk start(Vertx vertx, String file, Map<PortOneApi, JsonObject> options) {
    JsonObject config = vertx.fileSystem().readFile("conf/" + file).await().toJsonObject();
    config.getJsonObject("http").put("host", HOST).put("port", 0);
    for (Object each : config.getJsonArray("portone")) {
      JsonObject portOne = (JsonObject) each;
      portOne
          .getJsonObject("deployment")
          .getJsonObject("config")
          .mergeIn(options.get(PortOneApi.valueOf(portOne.getString("api"))));
    }
    TestDesk started = new TestDesk(vertx);
    vertx.deployVerticle(started.desk, new DeploymentOptions().setConfig(config)).await();
    return started;
  }

  HttpResponse<Buffer> get(String path) {
    return http.get(desk.port(), HOST, path).send().await();
  }

  HttpResponse<Buffer> refund(String payment, JsonObject refund) {
    return http.post(desk.port(), HOST, payment + "/refund").sendJsonObject(refund).await();
  }

  static JsonObject refundOf(int amount, int refundable) {
    return new JsonObject()
        .put("amount", amount)
        .put("refundable", refundable)
        .put("reason", "came broken");
  }
}
